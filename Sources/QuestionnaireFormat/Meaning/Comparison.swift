import Progression

/// The operators of a condition in its structured form.
enum Comparison: String, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case greater = ">"
    case less = "<"
    case greaterOrEqual = ">="
    case lessOrEqual = "<="
    case selected = "selected"

    /// What it is in an expression.
    var operation: Formula.Operation {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .greater: .greater
        case .less: .less
        case .greaterOrEqual: .greaterOrEqual
        case .lessOrEqual: .lessOrEqual
        case .selected: .selected
        }
    }
}
