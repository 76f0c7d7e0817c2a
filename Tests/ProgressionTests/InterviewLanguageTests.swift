import FoundationEssentials
import Progression
import Testing

/// An interview that goes on in another language.
@Suite struct InterviewLanguageTests {
    static let arabic = Language(rawValue: "ar")

    private func questionnaire(_ id: String, _ languages: [Language]) -> Questionnaire {
        let text = LocalizedText([.danish: "Ja?", .english: "Yes?", Self.arabic: "نعم؟"])
        return Questionnaire(
            reference: InstrumentReference(url: id, version: "1.0.0", sha256: id),
            id: id,
            title: text,
            answeredBy: .citizen,
            languages: languages,
            items: ["a", "b"].map { Item(id: $0, text: text, kind: .boolean) }
        )
    }

    private func interview(_ languages: [Language]...) -> Interview {
        Interview(
            of: languages.enumerated().map { questionnaire("q\($0)", $1) },
            visit: Visit(
                occasion: UUID(),
                citizen: CitizenReference(rawValue: "c"),
                informant: .citizen,
                language: .danish,
                author: "m",
                started: Date(timeIntervalSince1970: 0),
                circumstances: Circumstances(help: [.interpreter])
            ),
            submissions: languages.map { _ in UUID() }
        )
    }

    @Test func `answers, place and ids stay, and the response says the last language`() throws {
        var interview = interview([.danish, .english, Self.arabic])
        try interview.answer(.boolean(true))
        let arabic = interview.asked(in: Self.arabic)
        #expect(arabic.sessions == interview.sessions)
        #expect(arabic.question?.item.id == "b")
        #expect(arabic.submissions == interview.submissions)
        #expect(arabic.visit.occasion == interview.visit.occasion)
        #expect(arabic.visit.circumstances.help == [.interpreter])
        var last = arabic
        try last.answer(.missing(.refused))
        let response = try #require(try last.finish(at: Date(timeIntervalSince1970: 9)).first)
        #expect(response.language == Self.arabic)
        #expect(response.answers.map(\.answer) == [.boolean(true), .missing(.refused)])
        #expect(arabic.asked(in: .danish) == interview)
    }

    @Test func `a language one of the questionnaires lacks changes nothing`() {
        let interview = interview([.danish, .english, Self.arabic], [.english, .danish])
        #expect(interview.languages == [.danish, .english])
        #expect(interview.asked(in: Self.arabic) == interview)
        #expect(interview.asked(in: .english) != interview)
    }

    @Test func `a draft keeps the language`() {
        let interview = interview([.danish, .english]).asked(in: .english)
        let found = interview.sessions[0].questionnaire
        let resumed = Interview(resuming: interview.draft) { _ in found }
        #expect(resumed == interview)
    }
}
