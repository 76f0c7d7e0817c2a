import Progression
import Testing

@Suite struct SurveySessionTests {
    @Test func `questions come in document order`() throws {
        var scenario = Scenario(.scale("a"), .scale("b"))
        #expect(scenario.next() == "a")
        try scenario.answer(.integer(3))
        #expect(scenario.next() == "b")
        try scenario.answer(.integer(4))
        #expect(scenario.next() == nil)
        #expect(
            try scenario.finished() == [
                ItemAnswer(item: "a", answer: .integer(3)),
                ItemAnswer(item: "b", answer: .integer(4)),
            ]
        )
    }

    @Test func `a question is asked only when its condition is true`() throws {
        var scenario = Scenario(
            .yesNo("has"),
            .scale("how", relevant: .yes("has")),
            .scale("last")
        )
        try scenario.answer(.boolean(false))
        #expect(scenario.next() == "last")
        scenario.back()
        try scenario.answer(.boolean(true))
        #expect(scenario.next() == "how")
    }

    @Test func `a refused answer leaves what depends on it unasked`() throws {
        var scenario = Scenario(
            .yesNo("has"),
            .scale("how", relevant: .yes("has")),
            .scale("else", relevant: .not(.yes("has")))
        )
        try scenario.skip()
        #expect(scenario.next() == nil)
        #expect(try scenario.finished() == [ItemAnswer(item: "has", answer: .missing(.refused))])
    }

    @Test func `relevance cascades`() throws {
        var scenario = Scenario(
            .yesNo("a"),
            .yesNo("b", relevant: .yes("a")),
            .scale("c", relevant: .yes("b"))
        )
        try scenario.answer(.boolean(true))
        try scenario.answer(.boolean(true))
        try scenario.answer(.integer(5))
        scenario.revisit("a")
        try scenario.answer(.boolean(false))
        #expect(scenario.next() == nil)
        #expect(try scenario.finished() == [ItemAnswer(item: "a", answer: .boolean(false))])
    }

    @Test func `a masked answer comes back with its question`() throws {
        var scenario = Scenario(.yesNo("has"), .scale("how", relevant: .yes("has")))
        try scenario.answer(.boolean(true))
        try scenario.answer(.integer(2))
        scenario.revisit("has")
        try scenario.answer(.boolean(false))
        #expect(scenario.session.answer(to: "how") == nil)
        scenario.revisit("has")
        try scenario.answer(.boolean(true))
        #expect(scenario.session.answer(to: "how") == .integer(2))
        #expect(scenario.next() == nil)
    }

    @Test func `going back keeps later answers and steps through them again`() throws {
        var scenario = Scenario(.scale("a"), .scale("b"), .scale("c"))
        for value in 1...3 { try scenario.answer(.integer(value)) }
        scenario.back()
        scenario.back()
        #expect(scenario.next() == "b")
        try scenario.answer(.integer(5))
        #expect(scenario.next() == "c")
        #expect(scenario.session.answer(to: "c") == .integer(3))
    }

    @Test func `there is nothing before the first question`() {
        var scenario = Scenario(.scale("a"))
        let moved1 = scenario.back()
        #expect(!moved1)
        #expect(scenario.next() == "a")
    }

    @Test func `changing one answer at the end returns to the end`() throws {
        var scenario = Scenario(.scale("a"), .scale("b"), .scale("c"))
        for value in 1...3 { try scenario.answer(.integer(value)) }
        let moved2 = scenario.revisit("a")
        #expect(moved2)
        try scenario.answer(.integer(4))
        #expect(scenario.next() == nil)
    }

    @Test func `a change that opens a question asks it before the end`() throws {
        var scenario = Scenario(
            .yesNo("has"),
            .scale("how", relevant: .yes("has")),
            .scale("last")
        )
        try scenario.answer(.boolean(false))
        try scenario.answer(.integer(1))
        scenario.revisit("has")
        try scenario.answer(.boolean(true))
        #expect(scenario.next() == "how")
        try scenario.answer(.integer(3))
        #expect(scenario.next() == nil)
    }

    @Test func `an irrelevant question cannot be visited`() throws {
        var scenario = Scenario(.yesNo("has"), .scale("how", relevant: .yes("has")))
        try scenario.answer(.boolean(false))
        let moved3 = scenario.revisit("how")
        #expect(!moved3)
        let moved4 = scenario.revisit("unknown")
        #expect(!moved4)
    }

    @Test func `a survey with open questions does not finish`() throws {
        var scenario = Scenario(.scale("a"), .scale("b"))
        try scenario.answer(.integer(3))
        #expect(throws: AnswerError.unanswered(items: ["b"])) { try scenario.finished() }
    }

    @Test func `an impossible answer changes nothing`() throws {
        var scenario = Scenario(.scale("a"), .scale("b"))
        let before = scenario.session
        #expect(throws: AnswerError.notOffered(item: "a")) { try scenario.answer(.integer(6)) }
        #expect(scenario.session == before)
    }

    @Test func `nothing can be answered after the end`() throws {
        var scenario = Scenario(.scale("a"))
        try scenario.skip()
        #expect(throws: AnswerError.nothingAsked) { try scenario.answer(.integer(1)) }
    }

    @Test func `a resumed session goes on at the same question`() throws {
        var scenario = Scenario(.scale("a"), .scale("b"))
        try scenario.answer(.integer(3))
        let resumed = SurveySession(
            of: scenario.session.questionnaire,
            resuming: scenario.session.state,
            on: .visit
        )
        #expect(resumed == scenario.session)
        #expect(resumed.question?.id == "b")
    }
}
