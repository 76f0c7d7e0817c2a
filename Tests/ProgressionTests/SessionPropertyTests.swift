import Progression
import SeededNumbers
import Testing

/// Random forms with conditions, answered in random order with changes of mind.
@Suite struct SessionPropertyTests {
    /// Ten yes/no questions, each depending on one earlier question or on none.
    private static func form(_ random: inout SeededNumbers) -> [Item] {
        (0..<10).map { index in
            let asks = index > 0 && Bool.random(using: &random)
            let earlier = "q\(Int.random(in: 0..<max(index, 1), using: &random))"
            let condition: Formula =
                Bool.random(using: &random) ? .yes(earlier) : .not(.yes(earlier))
            return .yesNo("q\(index)", relevant: asks ? condition : nil)
        }
    }

    /// What each question would be answered, whenever it is asked.
    private static func wishes(_ random: inout SeededNumbers) -> [String: Answer] {
        Dictionary(
            uniqueKeysWithValues: (0..<10).map { index -> (String, Answer) in
                let refuses = Int.random(in: 0..<5, using: &random) == 0
                let answer: Answer =
                    refuses ? .missing(.refused) : .boolean(Bool.random(using: &random))
                return ("q\(index)", answer)
            }
        )
    }

    /// Answers in order, with detours: steps back, and answers given first and changed afterwards.
    private static func wander(
        _ items: [Item],
        towards wishes: [String: Answer],
        _ random: inout SeededNumbers
    ) throws -> [ItemAnswer] {
        var scenario = Scenario(items: items)
        for _ in 0..<40 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scenario.back()
            case 1: scenario.revisit("q\(Int.random(in: 0..<10, using: &random))")
            default:
                guard scenario.next() != nil else { continue }
                try scenario.answer(.boolean(Bool.random(using: &random)))
            }
        }
        for item in items where scenario.revisit(item.id) {
            try scenario.answer(wishes[item.id] ?? .missing(.refused))
        }
        while let open = scenario.next() {
            try scenario.answer(wishes[open] ?? .missing(.refused))
        }
        return try scenario.finished()
    }

    private static func straight(_ items: [Item], _ wishes: [String: Answer]) throws -> [ItemAnswer]
    {
        var scenario = Scenario(items: items)
        while let asked = scenario.next() {
            try scenario.answer(wishes[asked] ?? .missing(.refused))
        }
        return try scenario.finished()
    }

    @Test(arguments: 0..<300)
    func `the same answers in any order give the same response`(seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let items = Self.form(&random)
        let wishes = Self.wishes(&random)
        let wandered = try Self.wander(items, towards: wishes, &random)
        let expected = try Self.straight(items, wishes)
        #expect(wandered == expected, "seed \(seed)")
    }

    /// The same two kinds of condition, worked out a second way.
    private static func truth(of condition: Formula, _ given: [String: Answer]) -> Truth {
        switch condition {
        case .item(let id): FormulaValue(given[id]).truth
        case .apply(.not, let parts): truth(of: parts[0], given).negated
        default: .unknown
        }
    }

    @Test(arguments: 0..<300)
    func `no finished response holds an irrelevant answer`(seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let items = Self.form(&random)
        let answers = try Self.wander(items, towards: Self.wishes(&random), &random)
        let given = Dictionary(uniqueKeysWithValues: answers.map { ($0.item, $0.answer) })
        for item in items {
            let isRelevant = item.relevant.map { Self.truth(of: $0, given) == .true } ?? true
            #expect((given[item.id] != nil) == isRelevant, "seed \(seed), \(item.id)")
        }
    }

    @Test func `the comparison would notice a stale answer`() throws {
        let items: [Item] = [.yesNo("q0"), .yesNo("q1", relevant: .yes("q0"))]
        let kept = try Self.straight(items, ["q0": .boolean(true), "q1": .boolean(true)])
        let purged = try Self.straight(items, ["q0": .boolean(false), "q1": .boolean(true)])
        #expect(kept.count == 2)
        #expect(purged.count == 1)
    }
}
