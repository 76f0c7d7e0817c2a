import Progression
import SeededNumbers
import Testing

/// Random forms whose items look at one another in any direction but round in a circle.
@Suite struct EnginePropertyTests {
    static let size = 14

    /// The order in which items may look at one another is a random one, not the document's.
    static func form(_ random: inout SeededNumbers) -> Questionnaire {
        let order = (0..<size).shuffled(using: &random)
        var items = [Item?](repeating: nil, count: size)
        for (place, position) in order.enumerated() {
            let sources = order[..<place].map { "q\($0)" }
            items[position] = item(position, looking: sources, &random)
        }
        let scored = items.compactMap { $0 }.filter { $0.kind == .boolean }.map(\.id)
        return .small(
            items: items.compactMap { $0 },
            scores: [ScoringRule(id: "s", factor: .network, items: scored.map { .init($0) })]
        )
    }

    static func item(
        _ number: Int,
        looking sources: [String],
        _ random: inout SeededNumbers
    ) -> Item {
        let relevant = Bool.random(using: &random) ? condition(sources, &random) : nil
        let isCalculated = Int.random(in: 0..<5, using: &random) == 0
        let sum = Formula.apply(.countAnswered, sources.map(Formula.item))
        let kind: Item.Kind = isCalculated ? .calculate(sum) : .boolean
        return Item(id: "q\(number)", text: .plain("q"), kind: kind, relevant: relevant)
    }

    static func condition(_ sources: [String], _ random: inout SeededNumbers) -> Formula? {
        guard let source = sources.randomElement(using: &random),
            let other = sources.randomElement(using: &random)
        else { return nil }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return .item(source)
        case 1: return .not(.item(source))
        case 2: return .apply(.or, [.item(source), .not(.item(other))])
        case 3: return .apply(.and, [.apply(.answered, [.item(source)]), .item(other)])
        default:
            return .apply(
                .greater,
                [.apply(.countAnswered, [.item(source), .item(other)]), .literal(.number(0))]
            )
        }
    }

    static func step(_ session: inout SurveySession, _ random: inout SeededNumbers) throws {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: session.back()
        case 1: session.revisit("q\(Int.random(in: 0..<size, using: &random))")
        case 2: session.clear("q\(Int.random(in: 0..<size, using: &random))")
        default:
            guard session.question != nil else {
                session.back()
                return
            }
            let refuses = Int.random(in: 0..<5, using: &random) == 0
            try session.answer(refuses ? .missing(.refused) : .boolean(Bool.random(using: &random)))
        }
    }

    @Test(arguments: 0..<200)
    func `what is worked out step by step is what is worked out afresh`(seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let form = Self.form(&random)
        var session = SurveySession(of: form, on: .visit)
        for _ in 0..<60 {
            let before = session
            try Self.step(&session, &random)
            let afresh = SurveySession(of: form, resuming: session.state, on: .visit)
            #expect(Self.standing(session) == Self.standing(afresh), "seed \(seed)")
            #expect(Set(session.changes) == Self.changes(from: before, to: session), "seed \(seed)")
        }
    }

    @Test(arguments: 0..<200)
    func `a finished response holds what is relevant and true, and its score is fresh`(
        seed: Int
    ) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let form = Self.form(&random)
        var session = SurveySession(of: form, on: .visit)
        for _ in 0..<40 { try Self.step(&session, &random) }
        while session.question != nil { try session.skip() }
        let answers = try session.finish()
        #expect(answers.allSatisfy { session.isRelevant($0.item) })
        #expect(
            answers.map(\.item) == form.items.map(\.id).filter { session.answer(to: $0) != nil }
        )
        #expect(session.scores.map(\.score) == form.scores.map { $0.score(answers, of: form) })
    }

    @Test func `the comparison would notice a forgotten dependency`() throws {
        let looks = Questionnaire.small(items: [.yesNo("a"), .yesNo("b", relevant: .yes("a"))])
        let forgets = Questionnaire.small(items: [.yesNo("a"), .yesNo("b")])
        let one = SurveySession(of: looks, on: .visit)
        let other = SurveySession(of: forgets, on: .visit)
        #expect(Self.standing(one) != Self.standing(other))
    }

    private static func standing(_ session: SurveySession) -> [String] {
        session.questionnaire.items.map { item in
            "\(item.id) \(session.isRelevant(item.id)) \(session.value(of: item.id))"
        }
    }

    private static func changes(
        from before: SurveySession,
        to after: SurveySession
    ) -> Set<RelevanceChange> {
        let changed = after.questionnaire.items.map(\.id).filter {
            before.isRelevant($0) != after.isRelevant($0)
        }
        return Set(changed.map { RelevanceChange(item: $0, isRelevant: after.isRelevant($0)) })
    }
}
