extension Formula.Operation {
    /// Whether it compares two values.
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }

    /// The outcome of a comparison; unknown when a value is, or when their types differ.
    func compare(_ left: FormulaValue, _ right: FormulaValue) -> Truth {
        switch (left, right) {
        case (.number(let left), .number(let right)): Truth(holds(left, right))
        case (.date(let left), .date(let right)): Truth(holds(left, right))
        case (.text(let left), .text(let right)): same(left == right)
        case (.boolean(let left), .boolean(let right)): same(left == right)
        case (.codes(let left), .codes(let right)): same(left == right)
        default: .unknown
        }
    }

    private func same(_ isSame: Bool) -> Truth {
        switch self {
        case .equal: Truth(isSame)
        case .notEqual: Truth(!isSame)
        default: .unknown
        }
    }

    private func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        default: left >= right
        }
    }
}

extension FormulaValue {
    /// A number; unknown when it is infinite or not a number.
    static func finite(_ number: Double) -> FormulaValue {
        number.isFinite ? .number(number) : .unknown
    }
}

/// What functions over any number of arguments gather.
struct Tally {
    private var arguments = 0
    private var known = 0
    private var sum = 0.0
    private var least: FormulaValue = .unknown
    private var greatest: FormulaValue = .unknown

    mutating func add(_ value: FormulaValue) {
        arguments += 1
        guard value != .unknown else { return }
        known += 1
        if case .number(let number) = value { sum += number }
        if known == 1 || Formula.Operation.less.compare(value, least) == .true { least = value }
        if known == 1 || Formula.Operation.greater.compare(value, greatest) == .true {
            greatest = value
        }
    }

    func value(of operation: Formula.Operation) -> FormulaValue {
        switch operation {
        case .sum(let minAnswered): isEnough(minAnswered) ? .finite(sum) : .unknown
        case .mean(let minAnswered):
            isEnough(minAnswered) ? .finite(sum / Double(known)) : .unknown
        case .min: least
        case .max: greatest
        default: .number(Double(known))
        }
    }

    private func isEnough(_ minAnswered: Int?) -> Bool {
        known > 0 && known >= minAnswered ?? (arguments + 1) / 2
    }
}
