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
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
