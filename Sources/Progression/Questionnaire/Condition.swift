/// When an item is relevant, in the structured form that maps one to one to FHIR's `enableWhen`.
public indirect enum Condition: Hashable, Sendable {
    /// The answer to `item` compared with `value`.
    case comparison(item: String, operator: Comparison, value: Answer)
    /// Whether `item` has a real answer (not refused, not masked): true or false, never unknown.
    case answered(item: String)
    /// True when all are.
    case all([Condition])
    /// True when at least one is.
    case any([Condition])
    /// The opposite.
    case not(Condition)

    /// The items the condition looks at.
    public var items: Set<String> {
        switch self {
        case .comparison(let item, _, _), .answered(let item): [item]
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.items) }
        case .not(let part): part.items
        }
    }

    /// The truth of the condition, given how to look up an answer.
    ///
    /// A comparison with a missing answer is unknown; `all`, `any` and `not` follow Kleene's
    /// three-valued logic.
    ///
    /// - Parameter answer: the answer of an item as everyone else sees it: `nil` when it has none or
    ///   the item is not relevant.
    /// - Returns: true, false, or unknown.
    public func truth(_ answer: (String) -> Answer?) -> Truth {
        switch self {
        case .comparison(let item, let comparison, let value):
            guard let given = answer(item), !given.isMissing else { return .unknown }
            return comparison.holds(given, value)
        case .answered(let item):
            return answer(item).map { !$0.isMissing } == true ? .true : .false
        case .all(let parts):
            return parts.map { $0.truth(answer) }.min() ?? .true
        case .any(let parts):
            return parts.map { $0.truth(answer) }.max() ?? .false
        case .not(let part):
            return part.truth(answer).negated
        }
    }
}

/// True, false, or unknown because an answer is missing.
///
/// Ordered false < unknown < true, so that "and" is the minimum and "or" the maximum.
public enum Truth: Int, Hashable, Sendable, Comparable {
    /// Certainly not so.
    case `false` = -1
    /// An answer it depends on is missing.
    case unknown = 0
    /// Certainly so.
    case `true` = 1

    /// False comes before unknown, unknown before true.
    public static func < (left: Truth, right: Truth) -> Bool {
        left.rawValue < right.rawValue
    }

    /// "Not": unknown stays unknown.
    public var negated: Truth {
        switch self {
        case .true: .false
        case .false: .true
        case .unknown: .unknown
        }
    }
}

/// How an answer is compared with a value in a ``Condition``.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// The same value; for several options: exactly these.
    case equal = "="
    /// Another value.
    case notEqual = "!="
    /// Greater, for numbers.
    case greater = ">"
    /// Smaller, for numbers.
    case less = "<"
    /// Greater or the same, for numbers.
    case greaterOrEqual = ">="
    /// Smaller or the same, for numbers.
    case lessOrEqual = "<="
    /// Among the options chosen.
    case selected = "selected"

    func holds(_ given: Answer, _ value: Answer) -> Truth {
        switch self {
        case .equal: return given == value ? .true : .false
        case .notEqual: return given != value ? .true : .false
        case .selected:
            guard case .code(let code) = value else { return .unknown }
            if case .codes(let codes) = given { return codes.contains(code) ? .true : .false }
            return given == value ? .true : .false
        case .greater, .less, .greaterOrEqual, .lessOrEqual:
            guard case .integer(let left) = given, case .integer(let right) = value else {
                return .unknown
            }
            return order(left, right) ? .true : .false
        }
    }

    private func order(_ left: Int, _ right: Int) -> Bool {
        switch self {
        case .greater: left > right
        case .less: left < right
        case .greaterOrEqual: left >= right
        default: left <= right
        }
    }
}
