/// A straight line through the points of one citizen's series.
///
/// The slope is in points per unit of time; the course uses six weeks as the unit.
public struct Trend: Hashable, Sendable {
    /// How many points it rests on.
    public let count: Int
    /// Slope by ordinary least squares.
    public let leastSquares: Double
    /// Value of the least-squares line at time 0.
    public let intercept: Double
    /// Standard error of the least-squares slope; `nil` with two points, where nothing is left over.
    public let standardError: Double?
    /// Slope by Theil (1950) and Sen (1968): the median of the slopes between all pairs.
    public let theilSen: Double

    /// The trend of `points`.
    ///
    /// Worked example: times 0, 1, 2 and values 10, 20, 60 give a least-squares slope of 25 and a
    /// Theil–Sen slope of 25 (the median of 10, 25 and 40).
    ///
    /// The points, times and values, come in any order; `nil` with fewer than two different times.
    public init?(of points: [(time: Double, value: Double)]) {
        let n = Double(points.count)
        let meanTime = points.reduce(0) { $0 + $1.time } / n
        let meanValue = points.reduce(0) { $0 + $1.value } / n
        let spread = points.reduce(0) { $0 + ($1.time - meanTime) * ($1.time - meanTime) }
        guard points.count >= 2, spread > 0 else { return nil }
        let product = points.reduce(0) { $0 + ($1.time - meanTime) * ($1.value - meanValue) }
        let slope = product / spread
        let start = meanValue - slope * meanTime
        let residuals = points.reduce(0) { sum, point in
            let residual = point.value - start - slope * point.time
            return sum + residual * residual
        }
        count = points.count
        leastSquares = slope
        intercept = start
        standardError =
            points.count > 2 ? (residuals / (n - 2) / spread).squareRoot() : nil
        theilSen = Self.median(of: Self.pairSlopes(points))
    }

    private static func pairSlopes(_ points: [(time: Double, value: Double)]) -> [Double] {
        var slopes: [Double] = []
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
