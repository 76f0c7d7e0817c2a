import FoundationEssentials
import Progression
import Testing

@Suite struct ScoringTests {
    static let options = [
        Option(code: "no", text: .plain("no"), score: 0),
        Option(code: "some", text: .plain("some"), score: 1),
        Option(code: "yes", text: .plain("yes"), score: 4),
    ]
    static let questionnaire = Questionnaire.small(items: [
        .scale("a"), .scale("b"), .scale("tired"),
        Item(id: "c", text: .plain("c"), kind: .choice(options)),
        Item(id: "free", text: .plain("free"), kind: .text(maxLength: 10)),
    ])
    static let rule = ScoringRule(
        id: "s",
        factor: .network,
        items: [.init("a"), .init("b"), .init("tired", isReversed: true), .init("c")]
    )

    static func score(_ answers: [String: Answer], by rule: ScoringRule = rule) -> ScaleScore {
        let list = answers.map { ItemAnswer(item: $0.key, answer: $0.value) }
        return rule.score(list, of: questionnaire)
    }

    @Test func `best answers give 100 and worst give 0`() {
        let best: [String: Answer] = [
            "a": .integer(5), "b": .integer(5), "tired": .integer(1), "c": .code("yes"),
        ]
        let worst: [String: Answer] = [
            "a": .integer(1), "b": .integer(1), "tired": .integer(5), "c": .code("no"),
        ]
        #expect(Self.score(best) == ScaleScore(value: 100, answered: 4, total: 4))
        #expect(Self.score(worst) == ScaleScore(value: 0, answered: 4, total: 4))
    }

    @Test func `options count by their own scores`() {
        let score = Self.score(["a": .integer(3), "c": .code("some")])
        #expect(score == ScaleScore(value: 37.5, answered: 2, total: 4))
    }

    @Test func `half of the items are enough, fewer are not`() {
        #expect(Self.score(["a": .integer(5), "b": .integer(3)]).value == 75)
        let one = Self.score(["a": .integer(5), "b": .missing(.refused)])
        #expect(one == ScaleScore(value: nil, answered: 1, total: 4))
        #expect(Self.score([:]) == ScaleScore(value: nil, answered: 0, total: 4))
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
    func `the half rule rounds up`(items: Int, needed: Int) {
        let rule = ScoringRule(
            id: "s",
            factor: nil,
            items: (0..<items).map { .init("q\($0)") }
        )
        #expect(rule.minAnswered == needed)
    }

    @Test func `a declared minimum takes the place of the half rule`() {
        let strict = ScoringRule(id: "s", factor: nil, items: Self.rule.items, minAnswered: 4)
        #expect(Self.score(["a": .integer(5), "b": .integer(3)], by: strict).value == nil)
    }

    /// 1–5, 1–5, 1–5 reversed, and 0–4: from 3 to 19 points.
    static let sum = ScoringRule(
        id: "s",
        factor: nil,
        method: .sum,
        items: rule.items,
        range: 3...19,
        direction: .lowerIsBetter,
        bands: [
            ScoreBand(from: 8, text: .plain("some")), ScoreBand(from: 12, text: .plain("much")),
        ]
    )

    @Test func `a sum counts points, those of turned items from the other end`() {
        let answers: [String: Answer] = [
            "a": .integer(4), "b": .integer(2), "tired": .integer(2), "c": .code("some"),
        ]
        #expect(Self.score(answers, by: Self.sum) == ScaleScore(value: 11, answered: 4, total: 4))
        let least: [String: Answer] = [
            "a": .integer(1), "b": .integer(1), "tired": .integer(5), "c": .code("no"),
        ]
        #expect(Self.score(least, by: Self.sum).value == 3)
    }

    @Test func `a missing item counts as the mean of the answered ones`() {
        // 4 and 2 on 1–5 have a mean of 3, which is half-way; half-way on 0–4 is 2.
        let two: [String: Answer] = ["a": .integer(4), "b": .integer(2), "c": .missing(.refused)]
        #expect(Self.score(two, by: Self.sum) == ScaleScore(value: 11, answered: 2, total: 4))
        let one: [String: Answer] = ["a": .integer(4)]
        #expect(Self.score(one, by: Self.sum) == ScaleScore(value: nil, answered: 1, total: 4))
    }

    @Test(arguments: 1...5, 1...5)
    func `over items of one range a sum is n/k times the points answered`(_ a: Int, _ b: Int) {
        let rule = ScoringRule(
            id: "s",
            factor: nil,
            method: .sum,
            items: [.init("a"), .init("b"), .init("missing1"), .init("missing2")],
            minAnswered: 1
        )
        let form = Questionnaire.small(
            items: ["a", "b", "missing1", "missing2"].map { .scale($0) }
        )
        let answers = [("a", a), ("b", b)].map { ItemAnswer(item: $0, answer: .integer($1)) }
        let value = rule.score(answers, of: form).value
        #expect(value.map { abs($0 - Double(a + b) * 2) < 1e-9 } == true)
    }

    @Test func `a sum stays within its range whatever is missing`() {
        let best: [String: Answer] = ["c": .code("yes"), "a": .integer(5)]
        #expect(Self.score(best, by: Self.sum).value == 19)
        let worst: [String: Answer] = ["c": .code("no"), "tired": .integer(5)]
        #expect(Self.score(worst, by: Self.sum).value == 3)
    }

    @Test func `a mean runs over the range declared`() {
        let rule = ScoringRule(id: "s", factor: nil, items: Self.rule.items, range: 1...5)
        let answers: [String: Answer] = ["a": .integer(4), "c": .code("some")]
        #expect(Self.score(answers, by: rule).value == 3)
    }

    @Test(arguments: [
        (3.0, nil), (7.9, nil), (8, "some"), (11.9, "some"), (12, "much"), (19, "much"),
    ])
    func `a band reaches up to the next`(_ value: Double, _ words: String?) {
        #expect(Self.sum.band(of: value)?.text == words.map { .plain($0) })
        #expect(Self.rule.band(of: value) == nil)
    }

    @Test func `the half-rule scores of the reference items agree`() throws {
        let rows = try Reference.table("synthetic_items.csv").map { row in
            row.dropFirst().enumerated().compactMap { index, cell in
                Int(cell).map { ItemAnswer(item: "q\(index + 1)", answer: .integer($0)) }
            }
        }
        let form = Questionnaire.small(items: (1...4).map { .scale("q\($0)") })
        let rule = ScoringRule(id: "s", factor: nil, items: (1...4).map { .init("q\($0)") })
        let scores = rows.compactMap { rule.score($0, of: form).value }
        let mean = scores.reduce(0, +) / Double(scores.count)
        #expect(scores.count == 200)
        #expect(abs(mean / 57.1458333333 - 1) < 1e-6)
    }

    @Test func `a response yields one measurement for each factor scored`() throws {
        let form = Questionnaire.small(
            items: [.scale("a")],
            scores: [
                ScoringRule(id: "s", factor: .network, items: [.init("a")]),
                ScoringRule(id: "unnamed", factor: nil, items: [.init("a")]),
            ]
        )
        var session = SurveySession(of: form, on: .visit)
        try session.answer(.integer(4))
        let response = Response(
            id: .numbered(1),
            visit: .kitchenTable,
            instrument: form.reference,
            respondent: .citizen,
            answers: try session.finish(),
            finished: .week(2)
        )
        let measurements = form.measurements(from: response)
        #expect(measurements.map(\.factor) == [.network])
        #expect(measurements.first?.score == ScaleScore(value: 75, answered: 1, total: 1))
        #expect(measurements.first?.date == .week(2))
    }
}
