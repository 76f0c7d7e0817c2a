import Progression
import Testing

/// Constraints, calculated items, notes, receipts, earlier answers in words.
@Suite struct EngineTests {
    static let tooMany = Formula.apply(.lessOrEqual, [.itself, .literal(.number(7))])

    static func days(_ severity: Constraint.Severity) -> Item {
        Item(
            id: "days",
            text: .plain("days"),
            kind: .integer(min: 0, max: 100),
            constraint: Constraint(tooMany, message: .plain("seven at most"), severity: severity)
        )
    }

    static let total = Item(
        id: "total",
        text: .plain(""),
        kind: .calculate(.apply(.add, [.item("a"), .item("b")]))
    )

    @Test func `an answer that violates a rule is not taken`() throws {
        var scenario = Scenario(Self.days(.error), .scale("last"))
        #expect(throws: AnswerError.violated(items: ["days"])) {
            try scenario.answer(.integer(8))
        }
        #expect(scenario.next() == "days")
        try scenario.answer(.integer(7))
        #expect(scenario.next() == "last")
    }

    @Test func `a warning is taken once it is confirmed`() throws {
        var scenario = Scenario(Self.days(.warning), .scale("last"))
        #expect(throws: AnswerError.unconfirmed(items: ["days"])) {
            try scenario.answer(.integer(8))
        }
        try scenario.answer(.integer(8), confirming: true)
        try scenario.answer(.integer(1))
        #expect(try scenario.finished().first?.answer == .integer(8))
    }

    @Test func `a refused answer violates nothing`() throws {
        var scenario = Scenario(Self.days(.error))
        try scenario.skip()
        #expect(try scenario.finished().first?.answer == .missing(.refused))
    }

    @Test func `a rule broken by a later change is asked about before the end`() throws {
        let part = Item(
            id: "part",
            text: .plain("part"),
            kind: .integer(min: 0, max: nil),
            constraint: Constraint(.apply(.lessOrEqual, [.itself, .item("whole")]))
        )
        var scenario = Scenario(
            Item(id: "whole", text: .plain("whole"), kind: .integer(min: 0, max: nil)),
            part
        )
        try scenario.answer(.integer(10))
        try scenario.answer(.integer(9))
        scenario.revisit("whole")
        try scenario.answer(.integer(5))
        #expect(scenario.next() == "part")
        #expect(throws: AnswerError.violated(items: ["part"])) { try scenario.finished() }
        try scenario.answer(.integer(4))
        #expect(scenario.next() == nil)
    }

    @Test func `a rule that cannot be judged lets the answer pass`() throws {
        let rule = Constraint(.apply(.lessOrEqual, [.itself, .item("absent")]))
        var scenario = Scenario(
            Item(
                id: "n",
                text: .plain("n"),
                kind: .integer(min: nil, max: nil),
                constraint: rule
            )
        )
        try scenario.answer(.integer(9))
        #expect(scenario.next() == nil)
    }

    @Test func `a calculated value follows its sources and is part of the response`() throws {
        var scenario = Scenario(.scale("a"), .scale("b"), Self.total)
        try scenario.answer(.integer(2))
        #expect(scenario.session.value(of: "total") == .unknown)
        try scenario.answer(.integer(3))
        #expect(scenario.next() == nil)
        scenario.revisit("a")
        try scenario.answer(.integer(5))
        #expect(
            try scenario.finished().last == ItemAnswer(item: "total", answer: .decimal(8))
        )
        scenario.revisit("a")
        try scenario.skip()
        #expect(try scenario.finished().map(\.item) == ["a", "b"])
    }

    @Test func `a note is shown and gone past, and is no question`() throws {
        var scenario = Scenario(
            .scale("a"),
            Item(id: "note", text: .plain("Well done"), kind: .note),
            .scale("b")
        )
        try scenario.answer(.integer(1))
        #expect(scenario.next() == "note")
        #expect(throws: AnswerError.wrongKind(item: "note")) {
            try scenario.answer(.missing(.refused))
        }
        try scenario.skip()
        #expect(scenario.next() == "b")
        scenario.back()
        #expect(scenario.next() == "note")
        #expect(scenario.session.relevantItems.map(\.id) == ["a", "b"])
    }

    @Test func `a condition may look at a later question, which is then asked about again`() throws
    {
        var scenario = Scenario(.scale("early", relevant: .yes("late")), .yesNo("late"))
        #expect(scenario.next() == "late")
        try scenario.answer(.boolean(true))
        #expect(scenario.next() == "early")
        #expect(scenario.session.changes == [RelevanceChange(item: "early", isRelevant: true)])
    }

    @Test func `only required questions hold a session up`() throws {
        let optional = Item(id: "o", text: .plain("o"), kind: .boolean)
        let session = SurveySession(of: .small(items: [optional]), on: .visit)
        #expect(try session.finish().isEmpty)
        #expect(session.openItems.map(\.id) == ["o"])
        let required = SurveySession(of: .small(items: [.yesNo("r")]), on: .visit)
        #expect(throws: AnswerError.unanswered(items: ["r"])) { try required.finish() }
    }

    @Test func `masking and coming back leave a trace`() throws {
        var scenario = Scenario(.yesNo("has"), .scale("how", relevant: .yes("has")))
        try scenario.answer(.boolean(true))
        try scenario.answer(.integer(2))
        for value in [false, true] {
            scenario.revisit("has")
            try scenario.answer(.boolean(value))
        }
        #expect(
            scenario.session.state.events == [
                RelevanceChange(item: "how", isRelevant: false),
                RelevanceChange(item: "how", isRelevant: true),
            ]
        )
    }

    @Test func `options are kept in the order of the question file`() throws {
        let options = ["x", "y", "z"].map { Option(code: $0, text: .plain($0)) }
        var scenario = Scenario(Item(id: "q", text: .plain("q"), kind: .choices(options)))
        try scenario.answer(.codes(["z", "x"]))
        #expect(try scenario.finished().first?.answer == .codes(["x", "z"]))
    }

    @Test func `an answer is forgotten when it is cleared`() throws {
        var scenario = Scenario(.yesNo("has"), .scale("how", relevant: .yes("has")))
        try scenario.answer(.boolean(true))
        let cleared = scenario.clear("has")
        #expect(cleared)
        #expect(scenario.session.openItems.map(\.id) == ["has"])
        #expect(!scenario.session.isRelevant("how"))
    }
}

@Suite struct PipingTests {
    static let options = [
        Option(code: "bus", text: LocalizedText([.danish: "Bussen", .english: "The bus"])),
        Option(code: "bike", text: LocalizedText([.danish: "Cyklen", .english: "The bike"])),
    ]

    static func scenario(_ kind: Item.Kind, _ text: String = "Du valgte ${a}. Hvorfor?") -> Scenario
    {
        Scenario(
            Item(id: "a", text: .plain("a"), kind: kind, missing: [.dontKnow]),
            Item(id: "b", text: .plain(text), kind: .text(maxLength: 10))
        )
    }

    @Test(arguments: [
        (Item.Kind.choice(options), Answer.code("bike"), "Cyklen"),
        (.choices(options), .codes(["bus", "bike"]), "Bussen, Cyklen"),
        (.integer(min: nil, max: nil), .integer(3), "3"),
        (.decimal(min: nil, max: nil), .decimal(2.5), "2,5"),
        (.decimal(min: nil, max: nil), .decimal(2), "2"),
        (.text(maxLength: 20), .text("مرحبا"), "مرحبا"),
        (.date(min: nil, max: nil), .date(.visit), "5.1.2026"),
        (.choice(options), .missing(.dontKnow), "…"),
    ])
    func `an earlier answer stands in later words`(
        kind: Item.Kind,
        answer: Answer,
        shown: String
    )
        throws
    {
        var scenario = Self.scenario(kind)
        try scenario.answer(answer)
        let text = scenario.session.question?.text.text(in: .danish)
        #expect(text == "Du valgte \u{2068}\(shown)\u{2069}. Hvorfor?")
    }

    @Test func `each language shows the answer in its own words`() throws {
        var scenario = Self.scenario(.choice(Self.options))
        try scenario.answer(.code("bus"))
        #expect(scenario.session.question?.text.text(in: .english).contains("The bus") == true)
    }

    @Test(arguments: ["100 ${ kr.", "Skriv $a", "{a}"])
    func `words that only look like it are left alone`(text: String) throws {
        var scenario = Self.scenario(.integer(min: nil, max: nil), text)
        try scenario.answer(.integer(1))
        #expect(scenario.session.question?.text.text(in: .danish) == text)
    }

    @Test func `a text knows whose answers it shows`() {
        #expect(LocalizedText.plain("${a} og ${b[2]} og ${a}").pipedItems == ["a", "b[2]"])
        #expect(LocalizedText.plain("ingen").pipedItems.isEmpty)
    }

    @Test func `the receipt is the first whose condition is true`() throws {
        let questionnaire = Questionnaire(
            reference: InstrumentReference(
                url: "https://example.org/r",
                version: "1.0.0",
                sha256: "h"
            ),
            id: "r",
            title: .plain("r"),
            answeredBy: .citizen,
            languages: [.danish],
            items: [.scale("a")],
            receipts: [
                Receipt(
                    id: "high",
                    when: .apply(.greater, [.item("a"), .literal(.number(3))]),
                    text: .plain("Du svarede ${a}")
                ),
                Receipt(id: "other", text: .plain("Tak")),
            ]
        )
        var session = SurveySession(of: questionnaire, on: .visit)
        #expect(session.receipt?.id == "other")
        try session.answer(.integer(4))
        #expect(session.receipt?.id == "high")
        #expect(session.receipt?.text.text(in: .danish) == "Du svarede \u{2068}4\u{2069}")
    }
}
