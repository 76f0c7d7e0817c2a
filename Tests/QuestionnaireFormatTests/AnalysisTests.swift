import SeededNumbers
import Testing

@testable import Progression
@testable import QuestionnaireFormat

/// What the analysis says of random small forms, held against every possible run of them.
@Suite struct AnalysisTests {
    /// How much brute force found, and how much of it the analysis did.
    private struct Count {
        var impossible = 0
        var found = 0
        var always = 0
        var alwaysFound = 0
        var uncovered = 0
        var uncoveredFound = 0
        var wrong: [String] = []
    }

    @Test
    func `reports hold in every run of 600 random forms, and nine impossible of ten are found`() {
        var count = Count()
        for seed in 0..<600 as Range<UInt64> {
            var form = RandomForm(seed: seed)
            let items = form.items()
            let runs = Runs(of: items)
            Self.compareConditions(items, runs, seed, &count)
            Self.compareScores(items, runs, seed, &count)
        }
        #expect(count.wrong == [])
        #expect(count.impossible == 357 && count.found >= 320)
        #expect(count.always == 56 && count.alwaysFound >= 54)
        #expect(count.uncovered == 160 && count.uncoveredFound >= 134)
    }

    private static func compareConditions(
        _ items: [Item],
        _ runs: Runs,
        _ seed: UInt64,
        _ count: inout Count
    ) {
        var analysis = Analysis(of: items)
        for (slot, item) in items.enumerated() {
            guard let condition = item.relevant else { continue }
            let isNever = runs.all.allSatisfy { !$0.isRelevant[slot] }
            let isAlways = runs.all.allSatisfy { $0.isRelevant[slot] }
            let saysNever = analysis.obstacle(to: condition) != nil
            let saysAlways = analysis.isAlwaysTrue(condition)
            if saysNever && !isNever || saysAlways && !isAlways {
                count.wrong.append("seed \(seed), \(item.id)")
            }
            count.impossible += isNever ? 1 : 0
            count.found += saysNever ? 1 : 0
            count.always += isAlways ? 1 : 0
            count.alwaysFound += saysAlways ? 1 : 0
        }
    }

    private static func compareScores(
        _ items: [Item],
        _ runs: Runs,
        _ seed: UInt64,
        _ count: inout Count
    ) {
        let asked = items.filter { $0.relevant != nil && $0.kind.isAnswered }.map(\.id)
        guard asked.count > 1 else { return }
        let slots = items.indices.filter { asked.contains(items[$0].id) }
        let isSo = runs.allAnswered.contains { run in slots.allSatisfy { !run.isRelevant[$0] } }
        var analysis = Analysis(of: items)
        let saysSo = analysis.canAllBeIrrelevant(asked)
        if saysSo && !isSo { count.wrong.append("seed \(seed), score") }
        count.uncovered += isSo ? 1 : 0
        count.uncoveredFound += saysSo ? 1 : 0
    }

    @Test func `a constraint is judged as every answer to it judges it`() {
        var wrong: [String] = []
        for seed in 1_000..<1_300 as Range<UInt64> {
            var form = RandomForm(seed: seed)
            let items = form.items()
            let slot = items.lastIndex { $0.kind.isAnswered } ?? 0
            let constraint = form.formula(over: Array(items[...slot]), depth: 2)
            let truths = Runs(of: items).all
                .filter { $0.values[slot] != .unknown }.map { $0.value(of: constraint).truth }
            var analysis = Analysis(of: items)
            switch analysis.verdict(on: constraint, of: items[slot].id) {
            case .sound: break
            case .refusesAll: if truths.contains(.true) { wrong.append("\(seed)") }
            case .refusesNothing: if truths.contains(.false) { wrong.append("\(seed)") }
            }
        }
        #expect(wrong == [])
    }
}

/// Every run of a small form.
private struct Runs {
    private(set) var all: [AnswerSheet] = []
    private(set) var allAnswered: [AnswerSheet] = []

    init(of items: [Item]) {
        let logic = Logic(of: items)
        var choices: [[Answer?]] = [[]]
        for item in items {
            let answers: [Answer?] = [nil] + RandomForm.answers(to: item)
            choices = choices.flatMap { choice in answers.map { choice + [$0] } }
        }
        for given in choices {
            let sheet = AnswerSheet(logic, given: given, today: CalendarDay(daysSince1970: 20_000))
            all.append(sheet)
            let isAnswered = items.indices.allSatisfy { slot in
                !sheet.isRelevant[slot] || !items[slot].kind.isAnswered || given[slot] != nil
            }
            if isAnswered { allAnswered.append(sheet) }
        }
    }
}

/// A form of four items with random conditions, each on the items before it.
private struct RandomForm {
    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    mutating func items() -> [Item] {
        var items: [Item] = []
        for position in 0..<4 {
            let isFirst = position == 0
            let hasCondition = !isFirst && Int.random(in: 0..<4, using: &numbers) > 0
            items.append(
                Item(
                    id: "i\(position)",
                    text: LocalizedText([:]),
                    kind: kind(after: items),
                    relevant: hasCondition ? formula(over: items, depth: 2) : nil
                )
            )
        }
        return items
    }

    private mutating func kind(after items: [Item]) -> Item.Kind {
        switch Int.random(in: 0..<(items.isEmpty ? 5 : 7), using: &numbers) {
        case 0: .scale((1...3).map { ScalePoint(value: $0) })
        case 1: .choice(Self.options(["a", "b", "c"]))
        case 2: .choices(Self.options(["a", "b"], exclusive: "b"))
        case 3: .boolean
        case 4: .integer(min: 0, max: 2)
        case 5: .calculate(number(over: items, depth: 1))
        default: .calculate(formula(over: items, depth: 1))
        }
    }

    private static func options(_ codes: [String], exclusive: String? = nil) -> [Option] {
        codes.map { Option(code: $0, text: LocalizedText([:]), isExclusive: $0 == exclusive) }
    }

    static func answers(to item: Item) -> [Answer] {
        switch item.kind {
        case .scale(let points): points.map { .integer($0.value) }
        case .choice(let options): options.map { .code($0.code) }
        case .choices(let options): options.map { .codes([$0.code]) }
        case .boolean: [.boolean(true), .boolean(false)]
        case .integer(.some(let min), .some(let max)): (min...max).map { .integer($0) }
        default: []
        }
    }

    mutating func formula(over items: [Item], depth: Int) -> Formula {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 4), using: &numbers) {
        case 0...3: return atom(over: items, depth: depth)
        case 4, 5: return .apply(.and, parts(over: items, depth: depth))
        case 6: return .apply(.or, parts(over: items, depth: depth))
        case 7: return .apply(.not, [formula(over: items, depth: depth - 1)])
        default:
            return .apply(
                .choose,
                (0..<3).map { _ in formula(over: items, depth: depth - 1) }
            )
        }
    }

    private mutating func parts(over items: [Item], depth: Int) -> [Formula] {
        let count = Int.random(in: 2...3, using: &numbers)
        return (0..<count).map { _ in formula(over: items, depth: depth - 1) }
    }

    private mutating func atom(over items: [Item], depth: Int) -> Formula {
        guard let item = items.randomElement(using: &numbers) else {
            return .literal(.boolean(true))
        }
        let subject = Formula.item(item.id)
        if Int.random(in: 0..<5, using: &numbers) == 0 { return .apply(.answered, [subject]) }
        switch item.kind {
        case .choice, .choices:
            let code = ["a", "b", "c"].randomElement(using: &numbers) ?? "a"
            if case .choice = item.kind, Bool.random(using: &numbers) {
                return .apply(
                    Bool.random(using: &numbers) ? .equal : .notEqual,
                    [subject, .literal(.text(code))]
                )
            }
            return .apply(.selected, [subject, .literal(.text(code == "c" ? "a" : code))])
        case .boolean:
            return Bool.random(using: &numbers)
                ? subject
                : .apply(.equal, [subject, .literal(.boolean(Bool.random(using: &numbers)))])
        default:
            return .apply(
                comparison(),
                [number(over: items, depth: depth), number(over: items, depth: 0)]
            )
        }
    }

    private mutating func comparison() -> Formula.Operation {
        [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
            .randomElement(using: &numbers) ?? .equal
    }

    private mutating func number(over items: [Item], depth: Int) -> Formula {
        let numeric = items.filter { item in
            switch item.kind {
            case .scale, .integer: true
            default: false
            }
        }
        let constant = Formula.literal(.number(Double(Int.random(in: -1...4, using: &numbers))))
        guard let item = numeric.randomElement(using: &numbers) else {
            let ids = items.map { Formula.item($0.id) }
            return Bool.random(using: &numbers) ? constant : .apply(.countAnswered, ids)
        }
        guard depth > 0 else {
            return Bool.random(using: &numbers) ? constant : .item(item.id)
        }
        let all = numeric.map { Formula.item($0.id) }
        let operations: [(Formula.Operation, [Formula])] = [
            (.add, [.item(item.id), constant]), (.subtract, [constant, .item(item.id)]),
            (.multiply, [.item(item.id), constant]), (.divide, [constant, .item(item.id)]),
            (.remainder, [.item(item.id), constant]), (.negate, [.item(item.id)]),
            (.round, [.item(item.id)]), (.sum(minAnswered: nil), all),
            (.mean(minAnswered: 1), all), (.min, all), (.max, all),
            (.coalesce, all + [constant]), (.countAnswered, all),
        ]
        if Int.random(in: 0..<3, using: &numbers) > 0 { return .item(item.id) }
        let (operation, arguments) = operations.randomElement(using: &numbers) ?? (.negate, all)
        return .apply(operation, arguments)
    }
}
