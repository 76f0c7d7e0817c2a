extension Formula {
    /// The formula as an author writes it, with no more brackets than it needs.
    ///
    /// Several options (``FormulaValue/codes(_:)``) and unknown values have no literal form of their
    /// own; they are shown as `('a', 'b')` and `?`.
    public var text: String {
        switch self {
        case .literal(let value): value.text
        case .item(let id): "${\(id)}"
        case .rounds(let ids): ids.map { "${\($0)}" }.joined(separator: ", ")
        case .itself: "."
        case .matches(let text, let pattern):
            "matches(\(text.text), \(FormulaValue.quoted(pattern.source)))"
        case .apply(let operation, let arguments): operation.text(of: arguments)
        }
    }

    /// How tightly the outermost sign binds; values and functions bind tightest.
    fileprivate var rank: Int {
        switch self {
        case .apply(let operation, _): operation.rank
        default: Operation.highestRank
        }
    }

    /// In brackets if it binds less tightly than `rank`.
    fileprivate func text(in rank: Int) -> String {
        self.rank < rank ? "(\(text))" : text
    }
}

extension Formula.Operation {
    fileprivate static let highestRank = 7

    fileprivate var rank: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
        case .add, .subtract: 4
        case .multiply, .divide, .remainder: 5
        case .negate: 6
        default: Self.highestRank
        }
    }

    fileprivate func text(of arguments: [Formula]) -> String {
        if self == .negate { return arguments.map { "-\($0.text(in: rank))" }.joined() }
        guard let sign else { return call(with: arguments) }
        // Equal ranks are read from the left; comparisons do not hang together at all.
        let first = rank == Self.equal.rank ? rank + 1 : rank
        return arguments.enumerated()
            .map { $0.element.text(in: $0.offset == 0 ? first : rank + 1) }
            .joined(separator: " \(sign) ")
    }

    /// The sign that stands between its arguments.
    private var sign: String? {
        switch self {
        case .or: "or"
        case .and: "and"
        case .equal: "="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "div"
        case .remainder: "mod"
        default: nil
        }
    }

    private func call(with arguments: [Formula]) -> String {
        var words = arguments.map(\.text)
        switch self {
        case .sum(let least?), .mean(let least?): words.append("min_answered: \(least)")
        default: break
        }
        return "\(function)(\(words.joined(separator: ", ")))"
    }

    private var function: String {
        switch self {
        case .not: "not"
        case .answered: "answered"
        case .coalesce: "coalesce"
        case .choose: "if"
        case .selected: "selected"
        case .countAnswered: "count_answered"
        case .sum: "sum"
        case .mean: "mean"
        case .min: "min"
        case .max: "max"
        case .round: "round"
        case .today: "today"
        case .dateDifference: "date_diff"
        default: "length"
        }
    }
}

extension FormulaValue {
    /// The value as an author writes it.
    fileprivate var text: String {
        switch self {
        case .number(let number): Self.plain(number)
        case .boolean(let value): value ? "true" : "false"
        case .text(let text): Self.quoted(text)
        case .codes(let codes): "(\(codes.map(Self.quoted).joined(separator: ", ")))"
        case .date(let day): Self.quoted(day.iso)
        case .unknown: "?"
        }
    }

    /// In quotation marks; one inside is written twice.
    fileprivate static func quoted(_ text: String) -> String {
        if text.contains("'"), !text.contains("\"") { return "\"\(text)\"" }
        return
            "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }

    /// The shortest digits that say the number, never with a power of ten.
    private static func plain(_ number: Double) -> String {
        let written = "\(number)"
        let parts = written.split(separator: "e")
        guard parts.count == 2, let power = Int(parts[1]) else {
            return written.hasSuffix(".0") ? String(written.dropLast(2)) : written
        }
        let sign = number < 0 ? "-" : ""
        let digits = parts[0].filter { $0 != "." && $0 != "-" }
        if power < 0 { return "\(sign)0.\(String(repeating: "0", count: -power - 1))\(digits)" }
        let zeros = max(power - digits.count + 1, 0)
        return "\(sign)\(digits)\(String(repeating: "0", count: zeros))"
    }
}
