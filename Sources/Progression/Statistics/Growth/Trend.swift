/// A straight line through the points of one citizen's series, fitted in two ways.
///
/// The slopes are in points per unit of time; the course uses six weeks as the unit.
public struct Trend: Hashable, Sendable {
    /// The line by ordinary least squares.
    public let line: StraightLine
    /// Slope by Theil (1950) and Sen (1968): the median of the slopes between all pairs of points at
    /// different times.
    ///
    /// One odd occasion hardly moves it.
    public let theilSen: Double

    /// The trend of `points`.
    ///
    /// Worked example: times 0, 1, 2 and values 10, 20, 60 give a least-squares slope of 25 and a
    /// Theil–Sen slope of 25 (the median of 10, 25 and 40).
    ///
    /// The points, times and values, come in any order; `nil` with fewer than two different times.
    public init?(of points: [(time: Double, value: Double)]) {
        guard let first = points.first else { return nil }
        // Counted from the first point, so that nothing is lost in large numbers.
        let shifted = points.map { (time: $0.time - first.time, value: $0.value - first.value) }
        guard let line = StraightLine(SeriesSums(of: shifted)) else { return nil }
        self.line = line.shifted(time: first.time, value: first.value)
        theilSen = Self.median(of: Self.pairSlopes(points))
    }

    private static func pairSlopes(_ points: [(time: Double, value: Double)]) -> [Double] {
        var slopes: [Double] = []
        slopes.reserveCapacity(points.count * (points.count - 1) / 2)
        for (index, first) in points.enumerated() {
            for second in points.dropFirst(index + 1) where second.time != first.time {
                slopes.append((second.value - first.value) / (second.time - first.time))
            }
        }
        return slopes
    }

    /// The median of a non-empty list; of two middle values their mean.
    static func median(of values: [Double]) -> Double {
        var values = values
        let middle = values.count / 2
        values.select(middle)
        let upper = values[middle]
        guard values.count.isMultiple(of: 2), let lower = values[..<middle].max() else {
            return upper
        }
        return (lower + upper) / 2
    }
}

extension [Double] {
    /// Puts the number there that would stand at an index if all were sorted, none greater before it and none smaller
    /// behind: Hoare's selection (1961), a tenth of the time sorting takes.
    fileprivate mutating func select(_ index: Int) {
        var (low, high) = (startIndex, endIndex - 1)
        while low < high {
            let pivot = self[(low + high) / 2]
            var (left, right) = (low, high)
            while left <= right {
                while self[left] < pivot { left += 1 }
                while self[right] > pivot { right -= 1 }
                guard left <= right else { break }
                swapAt(left, right)
                left += 1
                right -= 1
            }
            if index <= right {
                high = right
            } else if index >= left {
                low = left
            } else {
                return
            }
        }
    }
}
