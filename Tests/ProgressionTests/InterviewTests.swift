import FoundationEssentials
import Progression
import Testing

@Suite struct InterviewTests {
    static let first = Questionnaire.small(
        id: "first",
        items: [.yesNo("has"), .scale("how", relevant: .yes("has"))]
    )
    static let second = Questionnaire.small(id: "second", items: [.scale("a"), .scale("b")])

    static func interview() -> Interview {
        Interview(
            of: [first, second],
            visit: .kitchenTable,
            submissions: [.numbered(1), .numbered(2)]
        )
    }

    @Test func `several questionnaires are one run with one count`() throws {
        var interview = Self.interview()
        #expect(interview.progress == Interview.Progress(number: 1, total: 3))
        try interview.answer(.boolean(true))
        #expect(interview.progress == Interview.Progress(number: 2, total: 4))
        try interview.answer(.integer(2))
        #expect(interview.question?.questionnaire.id == "second")
        #expect(interview.progress == Interview.Progress(number: 3, total: 4))
        try interview.skip()
        try interview.answer(.integer(5))
        #expect(interview.question == nil)
    }

    @Test func `back goes into the questionnaire before and forward again`() throws {
        var interview = Self.interview()
        try interview.answer(.boolean(false))
        #expect(interview.question?.item.id == "a")
        let moved1 = interview.back()
        #expect(moved1)
        #expect(interview.question?.item.id == "has")
        #expect(interview.answerGiven == .boolean(false))
        let moved2 = interview.back()
        #expect(!moved2)
        try interview.answer(.boolean(false))
        #expect(interview.question?.item.id == "a")
    }

    @Test func `each questionnaire yields one response of the same visit`() throws {
        var interview = Self.interview()
        for answer in [Answer.boolean(false), .integer(1), .missing(.dontKnow)] {
            try interview.answer(answer)
        }
        let responses = try interview.finish(at: .week(1))
        #expect(responses.map(\.id) == [.numbered(1), .numbered(2)])
        #expect(Set(responses.map(\.occasion)) == [Visit.kitchenTable.occasion])
        #expect(responses.map(\.instrument) == [Self.first.reference, Self.second.reference])
        #expect(responses[1].answers.last?.answer == .missing(.dontKnow))
        #expect(responses[0].finished == .week(1))
    }

    @Test func `an open question keeps the whole interview open`() throws {
        var interview = Self.interview()
        try interview.answer(.boolean(false))
        #expect(throws: AnswerError.unanswered(items: ["a", "b"])) {
            try interview.finish(at: .week(1))
        }
    }

    @Test func `a change made at the end returns to the end`() throws {
        var interview = Self.interview()
        for answer in [Answer.boolean(false), .integer(1), .integer(2)] {
            try interview.answer(answer)
        }
        let moved3 = interview.revisit("has", of: "first")
        #expect(moved3)
        try interview.answer(.boolean(true))
        #expect(interview.question?.item.id == "how")
        try interview.answer(.integer(4))
        #expect(interview.question == nil)
        let moved4 = interview.revisit("how", of: "second")
        #expect(!moved4)
    }

    @Test func `a draft goes on at the same question with everything kept`() throws {
        var interview = Self.interview()
        try interview.answer(.boolean(true))
        let bytes = try JSONEncoder().encode(interview.draft)
        let draft = try JSONDecoder().decode(Interview.Draft.self, from: bytes)
        let byHash = Dictionary(
            uniqueKeysWithValues: [Self.first, Self.second].map { ($0.reference.sha256, $0) }
        )
        let resumed = Interview(resuming: draft) { byHash[$0] }
        #expect(resumed?.draft == draft)
        #expect(resumed?.question?.item == interview.question?.item)
        #expect(resumed?.answerGiven == interview.answerGiven)
        #expect(Interview(resuming: draft) { _ in nil } == nil)
    }
}
