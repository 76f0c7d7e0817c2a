import Progression
import Testing

@testable import WebPages

/// Somebody who is not on the caseload, as a form says.
@Suite struct NewcomerTests {
    private func read(
        _ name: String,
        language: String = "da"
    ) throws(NewcomerProblem) -> Newcomer {
        let form = SubmittedForm(fields: [("answer", name), ("language", language)])
        return try Newcomer(form, languages: [.danish, Sample.arabic])
    }

    @Test(arguments: ["Amina", " Jens K. ", "李", "أحمد", "O'Neill-Å", "Bo 2"])
    func `a name is taken as it is, without the space round it`(name: String) throws {
        #expect(try read(name).name == SubmittedAnswer.trimmed(name))
    }

    @Test(
        arguments: [
            ("", .empty), ("  \n ", .empty), ("12", .empty), ("...", .empty),
            (String(repeating: "a", count: 61), .tooLong),
            (String(repeating: "👩‍👩‍👧‍👦", count: 20) + "a", .tooLong),
            ("710190-1234", .civilNumber), ("7101901234", .civilNumber),
            ("Amina 710190 1234", .civilNumber), ("71 01 90-1234", .civilNumber),
            ("710190", .civilNumber), ("Jens 71/01/90", .civilNumber), ("٧١٠١٩٠١٢٣٤", .civilNumber),
            ("７１０１９０-１２３４", .civilNumber),
        ] as [(String, NewcomerProblem)]
    )
    func `what is no name is refused, a civil number above all`(
        name: String,
        problem: NewcomerProblem
    ) {
        #expect(throws: problem) { try read(name) }
    }

    @Test(arguments: ["", "tlh", "en"])
    func `a language nothing is asked in is refused`(language: String) {
        #expect(throws: NewcomerProblem.noLanguage) { try read("Amina", language: language) }
    }

    @Test func `a civil number is not shown again, another mistake is`() {
        func page(_ written: String, _ problem: NewcomerProblem) -> String {
            NewcomerPage(
                context: Sample.context(),
                languages: [.danish],
                written: (written, .danish),
                problem: problem
            ).render()
        }
        #expect(!page("710190-1234", .civilNumber).contains("710190"))
        #expect(page("Amina", .noLanguage).contains("value=\"Amina\""))
    }
}
