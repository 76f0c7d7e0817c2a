/// True, false, or unknown because an answer is missing.
///
/// Ordered false < unknown < true, so that "and" is the minimum and "or" the maximum (Kleene's
/// three-valued logic).
public enum Truth: Int, Hashable, Sendable, Comparable {
    /// Certainly not so.
    case `false` = -1
    /// An answer it depends on is missing.
    case unknown = 0
    /// Certainly so.
    case `true` = 1

    /// The truth of something known.
    public init(_ isTrue: Bool) {
        self = isTrue ? .true : .false
    }

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
