import Progression

/// The least and the greatest number something can come to, both perhaps never reached.
struct Span: Hashable {
    var low: Double
    var high: Double

    init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    static let everything = Span(-.infinity, .infinity)

    /// The least span that holds both.
    func joined(_ other: Span) -> Span {
        Span(min(low, other.low), max(high, other.high))
    }

    static func + (left: Span, right: Span) -> Span {
        Span(left.low + right.low, left.high + right.high)
    }

    static prefix func - (span: Span) -> Span {
        Span(-span.high, -span.low)
    }

    static func * (left: Span, right: Span) -> Span {
        let corners = [left.low, left.high].flatMap { [$0 * right.low, $0 * right.high] }
        // Nothing times infinity is nothing as far as finite answers go.
        let products = corners.map { $0.isNaN ? 0 : $0 }
        return Span(products.min() ?? -.infinity, products.max() ?? .infinity)
    }

    /// Whether a number of this span can compare so with one of the other.
    func canBe(_ comparison: Formula.Operation, _ other: Span) -> Bool {
        switch comparison {
        case .less: low < other.high
        case .lessOrEqual: low <= other.high
        case .greater: high > other.low
        case .greaterOrEqual: high >= other.low
        case .equal: low <= other.high && other.low <= high
        default: !(low == high && self == other)
        }
    }
}
