import QuestionnaireFormat
import Testing

@testable import skridt

/// `skridt questionnaire check`.
@Suite struct CheckTests {
    private func file(_ path: String, _ text: String) -> QuestionFile {
        QuestionFile(path: path, bytes: Array(text.utf8))
    }

    @Test func `good files are counted`() {
        let one = CheckReport(of: [file("belief.yaml", SmallQuestionnaires.belief)])
        #expect(one.messages.isEmpty)
        #expect(one.summary == "1 questionnaire, no faults")
        let three = CheckReport(of: [
            file("belief.yaml", SmallQuestionnaires.belief),
            file("contacts.yaml", SmallQuestionnaires.contacts),
            file("readiness.yaml", SmallQuestionnaires.readiness),
        ])
        #expect(three.summary == "3 questionnaires, no faults")
    }

    @Test func `a wrong key is told with line and column, cause, remedy and the line itself`() {
        let line = "    help: {da: Tæl dem., en: Count them.}"
        let text = SmallQuestionnaires.contacts.replacing("    min: 0", with: "    min: 0\n" + line)
        let report = CheckReport(of: [
            file("good.yaml", SmallQuestionnaires.belief), file("q/contacts.yaml", text),
        ])
        #expect(report.errors == 1)
        #expect(report.summary == "2 questionnaires, 1 error")
        let fault = report.faults.first
        #expect(fault?.path == "q/contacts.yaml")
        #expect(fault?.line == 15)
        #expect(fault?.column == 5)
        #expect(fault?.remedy.contains("`hint`") == true)
        let lines = report.messages.joined().split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines.first?.hasPrefix("q/contacts.yaml:15:5: error: ") == true)
        #expect(lines.dropFirst().first == line)
        #expect(lines.last?.hasPrefix("    ^") == true)
    }

    @Test func `a warning is allowed, unless asked strictly`() {
        let text = SmallQuestionnaires.belief.replacing(
            "en: ",
            with: "en: Never ",
            maxReplacements: 9
        )
        let report = CheckReport(of: [file("belief.yaml", text)])
        #expect(report.errors == 0)
        #expect(report.summary.hasSuffix("warnings") || report.summary.hasSuffix("1 warning"))
        #expect(report.isAcceptable(strictly: false))
        #expect(!report.isAcceptable(strictly: true))
        let clean = CheckReport(of: [file("belief.yaml", SmallQuestionnaires.belief)])
        #expect(clean.isAcceptable(strictly: true))
    }

    @Test(
        arguments: [
            (.notThere("a.yaml"), "a.yaml: there is no such file or folder."),
            (.unreadable("a.yaml"), "a.yaml: the file cannot be read."),
            (.none(in: ["a", "b"]), "a, b: no question file (.yaml) in there."),
        ] as [(QuestionFileError, String)]
    )
    func `no file is said in a sentence, with an exit code`(
        error: QuestionFileError,
        sentence: String
    ) {
        #expect(Failure(explaining: error) == Failure(.noInput, sentence))
    }
}
