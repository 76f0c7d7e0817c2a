import Progression
import SeededNumbers

@testable import QuestionnaireFormat

/// Draws sound formulas over one item of each type, in the form the reader gives them.
struct FormulaGenerator {
    var random: SeededNumbers

    static let names: FormulaNames = {
        let options = ["none", "some"].map { Option(code: $0, text: LocalizedText([:])) }
        let kinds: [(String, Item.Kind)] = [
            ("hours", .decimal(min: nil, max: nil)), ("one", .choice(options)),
            ("many", .choices(options)), ("walks", .boolean), ("word", .text(maxLength: 9)),
            ("day", .date(min: nil, max: nil)), ("note", .note),
        ]
        var names = FormulaNames()
        for (position, (id, kind)) in kinds.enumerated() {
            names.items[id] = NamedItem(id: id, kind: kind, position: position)
        }
        return names
    }()

    /// What the reader makes of `text`: the formula if it is sound, and all that is said about it.
    static func read(_ text: String) -> (formula: Formula?, faults: [FormulaFault]) {
        let parsed = FormulaParser.parse(text)
        let owner = FormulaOwner(key: "relevant", id: "last")
        var checker = FormulaChecker(names: names, owner: owner)
        let checked = checker.check(parsed.syntax)
        let faults = parsed.faults + checker.faults
        return (faults.isEmpty && checked.type != .unclear ? checked.formula : nil, faults)
    }

    private mutating func draw(_ count: Int) -> Int {
        Int.random(in: 0..<count, using: &random)
    }

    mutating func boolean(_ depth: Int) -> Formula {
        guard depth > 0 else {
            return draw(4) == 0 ? .literal(.boolean(draw(2) == 0)) : .item("walks")
        }
        switch draw(8) {
        case 0: return .apply(.not, [boolean(depth - 1)])
        case 1: return join(.and, depth)
        case 2: return join(.or, depth)
        case 3: return .apply(.answered, [.item(["hours", "one", "many", "day"][draw(4)])])
        case 4: return .apply(.selected, [.item(["one", "many"][draw(2)]), code])
        case 5: return .matches(.item("word"), pattern)
        case 6: return choice(boolean(depth - 1), boolean(depth - 1), depth)
        default: return comparison(depth - 1)
        }
    }

    /// The reader writes `a and b and c` as one "and"; a bracket before another of its kind is lost.
    private mutating func join(_ operation: Formula.Operation, _ depth: Int) -> Formula {
        var parts = (0..<(2 + draw(2))).map { _ in boolean(depth - 1) }
        if case .apply(operation, _) = parts[0] { parts[0] = .item("walks") }
        return .apply(operation, parts)
    }

    private mutating func choice(_ one: Formula, _ other: Formula, _ depth: Int) -> Formula {
        .apply(.choose, [boolean(depth - 1), one, other])
    }

    private mutating func comparison(_ depth: Int) -> Formula {
        let order: [Formula.Operation] = [
            .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
        ]
        switch draw(5) {
        case 0: return .apply(order[draw(6)], [date(depth), literalDate])
        case 1: return .apply(order[4 + draw(2)], [.item("one"), code])
        case 2: return .apply(order[4 + draw(2)], [literalText, text(depth)])
        case 3: return .apply(order[4 + draw(2)], [boolean(depth), boolean(depth)])
        default: return .apply(order[draw(6)], [number(depth), number(depth)])
        }
    }

    mutating func number(_ depth: Int) -> Formula {
        guard depth > 0 else { return draw(3) == 0 ? .item("hours") : .literal(.number(figure)) }
        switch draw(9) {
        case 0...2:
            let operations: [Formula.Operation] = [.add, .subtract, .multiply, .divide, .remainder]
            return .apply(operations[draw(5)], [number(depth - 1), number(depth - 1)])
        case 3: return .apply(.negate, [.apply(.length, [.item(["many", "word"][draw(2)])])])
        case 4: return gathering(depth)
        case 5: return .apply(.round, [number(depth - 1), .literal(.number(Double(draw(7))))])
        case 6: return .apply(.dateDifference, [date(depth - 1), literalDate])
        case 7: return .apply(.coalesce, [number(depth - 1), number(depth - 1)])
        default: return choice(number(depth - 1), number(depth - 1), depth)
        }
    }

    private mutating func gathering(_ depth: Int) -> Formula {
        let parts = (0..<(1 + draw(3))).map { _ in number(depth - 1) }
        let least = draw(2) == 0 ? nil : 1 + draw(parts.count)
        switch draw(5) {
        case 0: return .apply(.sum(minAnswered: least), parts)
        case 1: return .apply(.mean(minAnswered: least), parts)
        case 2: return .apply(.min, parts)
        case 3: return .apply(.max, parts)
        default: return .apply(.countAnswered, [.item("one"), .item("many")])
        }
    }

    private mutating func date(_ depth: Int) -> Formula {
        switch draw(depth > 0 ? 5 : 2) {
        case 0: .item("day")
        case 1: .apply(.today, [])
        case 2: .apply(.max, [literalDate, date(depth - 1)])
        case 3: .apply(.coalesce, [date(depth - 1), literalDate])
        default: choice(literalDate, date(depth - 1), depth)
        }
    }

    private mutating func text(_ depth: Int) -> Formula {
        depth > 0 && draw(2) == 0 ? choice(text(depth - 1), literalText, depth) : .item("word")
    }

    private var figure: Double {
        mutating get {
            [0, 1, 2, 3.5, 100, 1e-7, 0.000_025, 123_456_789_012_345, -1, -0.25][draw(10)]
        }
    }

    private var code: Formula {
        mutating get { .literal(.text(["none", "some"][draw(2)])) }
    }

    private var literalDate: Formula {
        mutating get { .literal(.date(CalendarDay(daysSince1970: draw(30_000)))) }
    }

    private var literalText: Formula {
        mutating get {
            .literal(.text(["some", "it's", "\"so\"", "'\"", "æ å", "سلام", "${day}"][draw(7)]))
        }
    }

    private var pattern: Pattern {
        mutating get {
            let sources = ["a+", #"\d{4}"#, "[^']*", "'|\""]
            guard let pattern = try? Pattern(sources[draw(4)]) else {
                preconditionFailure("all four are patterns")
            }
            return pattern
        }
    }
}
