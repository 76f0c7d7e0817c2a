import FoundationEssentials
import Progression
import Testing

/// Which single answers moved.
@Suite struct SmallStepTests {
    private static func file(
        _ version: String = "1.0.0",
        points: Int = 5,
        comparableWith: [ComparableVersion] = []
    ) -> Questionnaire {
        Questionnaire(
            reference: InstrumentReference(url: "u", version: version, sha256: version),
            id: "network",
            title: .plain("network"),
            answeredBy: .citizen,
            languages: [.danish, .english],
            items: [
                .scale("talks", points: points), .scale("alone"), .scale("beside"),
                Item(id: "free", text: .plain("free"), kind: .text(maxLength: 10)),
            ],
            scores: [
                ScoringRule(
                    id: "s",
                    factor: .network,
                    items: [.init("talks"), .init("alone", isReversed: true)],
                    comparableWith: comparableWith
                )
            ]
        )
    }

    private static func form(
        _ number: UInt8,
        _ answers: [String: Answer],
        to file: Questionnaire = file()
    ) throws -> AnsweredForm {
        let response = Response(
            id: .numbered(number),
            visit: .kitchenTable,
            instrument: file.reference,
            respondent: .citizen,
            answers: answers.map { ItemAnswer(item: $0.key, answer: $0.value) },
            finished: .week(Double(number) * 6)
        )
        return try #require(AnsweredForm(of: response, to: file))
    }

    @Test func `a paper keyed in late stands where it was answered`() throws {
        let visit = Visit.kitchenTable
        let late = Visit(
            occasion: visit.occasion,
            citizen: visit.citizen,
            informant: visit.informant,
            language: visit.language,
            author: visit.author,
            started: visit.started,
            circumstances: Circumstances(
                mode: .paper,
                answeredOn: CalendarDay(daysSince1970: 20_000)
            )
        )
        let response = Response(
            id: .numbered(1),
            visit: late,
            instrument: Self.file().reference,
            respondent: .citizen,
            answers: [ItemAnswer(item: "talks", answer: .integer(2))],
            finished: .week(600)
        )
        let form = try #require(AnsweredForm(of: response, to: Self.file()))
        #expect(form.date == response.measured)
        #expect(form.date != response.finished)
    }

    private static func steps(
        in forms: [AnsweredForm],
        _ files: [Questionnaire] = [file()]
    ) -> SmallSteps {
        SmallSteps(in: forms) { hash in files.first { $0.reference.sha256 == hash } }
    }

    @Test func `an answer that rose is a step forward, and turned questions are turned back`()
        throws
    {
        let steps = Self.steps(in: [
            try Self.form(1, ["talks": .integer(2), "alone": .integer(2)]),
            try Self.form(2, ["talks": .integer(4), "alone": .integer(5)]),
        ])
        #expect(steps.sinceLast.map(\.item.id) == ["talks", "alone"])
        #expect(steps.sinceLast.map(\.direction) == [.forward, .back])
        #expect(steps.sinceLast.map(\.before) == [.integer(2), .integer(2)])
        #expect(steps.sinceLast.map(\.after) == [.integer(4), .integer(5)])
        #expect(steps.sinceLast.allSatisfy { $0.since == .week(6) && $0.factor == .network })
        #expect(steps.sinceStart == [], "the time before was the first")
    }

    @Test func `items move although the score stands still`() throws {
        let forms = [
            try Self.form(1, ["talks": .integer(2), "alone": .integer(2)]),
            try Self.form(2, ["talks": .integer(3), "alone": .integer(3)]),
        ]
        #expect(Self.steps(in: forms).sinceLast.map(\.direction) == [.forward, .back])
    }

    @Test(arguments: [
        (Answer.missing(.refused), Answer.integer(5)), (.integer(5), .missing(.dontKnow)),
        (.integer(3), .integer(3)),
    ])
    func `a missing answer never moved, nor did the same one`(then: Answer, now: Answer) throws {
        let steps = Self.steps(in: [
            try Self.form(1, ["talks": then]), try Self.form(2, ["talks": now]),
        ])
        #expect(steps == SmallSteps())
    }

    @Test func `what no score counts is no step`() throws {
        let steps = Self.steps(in: [
            try Self.form(1, ["beside": .integer(1), "free": .text("a")]),
            try Self.form(2, ["beside": .integer(5), "free": .text("b")]),
        ])
        #expect(steps == SmallSteps())
    }

    @Test func `since the start is held against the first time, whatever the order they come in`()
        throws
    {
        let forms = [
            try Self.form(3, ["talks": .integer(3)]), try Self.form(1, ["talks": .integer(1)]),
            try Self.form(2, ["talks": .integer(4)]),
        ]
        let steps = Self.steps(in: forms)
        #expect(steps.sinceLast.map(\.direction) == [.back])
        #expect(steps.sinceStart.map(\.direction) == [.forward])
        #expect(steps.sinceStart.first?.since == .week(6))
    }

    @Test func `once is too early`() throws {
        #expect(Self.steps(in: [try Self.form(1, ["talks": .integer(1)])]) == SmallSteps())
        #expect(Self.steps(in: []) == SmallSteps())
    }

    @Test(arguments: [
        ("1.4.0", 5, false, 1), ("2.0.0", 5, false, 0), ("2.0.0", 5, true, 1),
        ("1.4.0", 7, false, 0), ("2.0.0", 7, true, 0),
    ])
    func `another version counts where it measures the same and takes the same answers`(
        version: String,
        points: Int,
        isContinued: Bool,
        expected: Int
    ) throws {
        let argument = ComparableVersion(version: "1.0.0", because: .plain("because"))
        let new = Self.file(
            version,
            points: points,
            comparableWith: isContinued ? [argument] : []
        )
        let forms = [
            try Self.form(1, ["talks": .integer(1)]),
            try Self.form(2, ["talks": .integer(2)], to: new),
        ]
        #expect(Self.steps(in: forms, [Self.file(), new]).sinceLast.count == expected)
    }

    @Test func `a question file that is gone is passed over`() throws {
        let forms = [
            try Self.form(1, ["talks": .integer(1)]), try Self.form(2, ["talks": .integer(2)]),
        ]
        #expect(Self.steps(in: forms, []) == SmallSteps())
    }

    @Test func `a response without a factor leaves no form`() {
        let file = Questionnaire.small(items: [.scale("a")])
        let response = Response(
            id: .numbered(1),
            visit: .kitchenTable,
            instrument: file.reference,
            respondent: .citizen,
            answers: [ItemAnswer(item: "a", answer: .integer(1))],
            finished: .week(0)
        )
        #expect(AnsweredForm(of: response, to: file) == nil)
    }
}
