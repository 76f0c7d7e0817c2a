import Progression

/// A set of numbers as intervals, for asking what an item's answer can still be.
struct NumberSet: Hashable {
    private struct Interval: Hashable {
        var low: Double
        var high: Double
        var isLowOpen = false
        var isHighOpen = false

        var isEmpty: Bool { low > high || low == high && (isLowOpen || isHighOpen) }

        func from(_ value: Double, isOpen: Bool) -> Interval {
            var result = self
            if value > low {
                result.low = value
                result.isLowOpen = isOpen
            } else if value == low {
                result.isLowOpen = isLowOpen || isOpen
            }
            return result
        }

        func to(_ value: Double, isOpen: Bool) -> Interval {
            var result = self
            if value < high {
                result.high = value
                result.isHighOpen = isOpen
            } else if value == high {
                result.isHighOpen = isHighOpen || isOpen
            }
            return result
        }
    }

    /// Whether only whole numbers count.
    private let isWhole: Bool
    private var intervals: [Interval]

    /// The numbers from `low` to `high`, both among them.
    init(_ low: Double, _ high: Double, isWhole: Bool) {
        self.isWhole = isWhole
        intervals = []
        add(Interval(low: low, high: high))
    }

    var isEmpty: Bool { intervals.isEmpty }

    /// The least and the greatest, as far as they are known; `nil` for the empty set.
    var span: Span? {
        guard let first = intervals.first, let last = intervals.last else { return nil }
        return Span(first.low, last.high)
    }

    /// Leaves only the numbers for which `comparison` with `value` holds.
    mutating func keep(_ comparison: Formula.Operation, _ value: Double) {
        let old = intervals
        intervals = []
        for interval in old {
            switch comparison {
            case .equal: add(interval.from(value, isOpen: false).to(value, isOpen: false))
            case .less: add(interval.to(value, isOpen: true))
            case .lessOrEqual: add(interval.to(value, isOpen: false))
            case .greater: add(interval.from(value, isOpen: true))
            case .greaterOrEqual: add(interval.from(value, isOpen: false))
            default:
                add(interval.to(value, isOpen: true))
                add(interval.from(value, isOpen: true))
            }
        }
    }

    private mutating func add(_ interval: Interval) {
        var interval = interval
        if isWhole {
            let low = interval.low.rounded(.up)
            let high = interval.high.rounded(.down)
            interval.low = low == interval.low && interval.isLowOpen ? low + 1 : low
            interval.high = high == interval.high && interval.isHighOpen ? high - 1 : high
            interval.isLowOpen = false
            interval.isHighOpen = false
        }
        if !interval.isEmpty { intervals.append(interval) }
    }
}
