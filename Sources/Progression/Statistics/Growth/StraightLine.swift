/// A straight line by ordinary least squares, with how sure its slope is.
///
/// For times 0, 1, 2 and values 10, 20, 60: slope 25, intercept 5, residual standard deviation √150,
/// standard error of the slope √75 = 8.6603, and with 12.7062, Student's quantile of one degree of
/// freedom, an interval of 95 % from −85.04 to 135.04.
public struct StraightLine: Hashable, Sendable {
    /// How many points it rests on.
    public let count: Int
    /// Change of value per unit of time.
    public let slope: Double
    /// Value at time 0.
    public let intercept: Double
    /// Standard deviation of the residuals; `nil` with two points, where nothing is left over.
    public let residualDeviation: Double?
    /// Standard error of the slope; `nil` with two points.
    public let standardError: Double?

    /// The line of a series; `nil` with fewer than two different times.
    public init?(_ sums: SeriesSums) {
        let spread = sums.timeSpread
        // What rounding leaves of equal times is no spread.
        guard sums.count >= 2, spread > 1e-12 * sums.timeSquared else { return nil }
        count = Int(sums.count)
        slope = sums.product / spread
        intercept = (sums.value - slope * sums.time) / sums.count
        let left = max(0, sums.valueSpread - slope * sums.product)
        let variance = sums.count > 2 ? left / (sums.count - 2) : nil
        residualDeviation = variance.map { $0.squareRoot() }
        standardError = variance.map { ($0 / spread).squareRoot() }
    }

    /// Where the slope lies with 95 % confidence, by Student's distribution of n − 2 degrees of freedom;
    /// `nil` with two points.
    public var interval: ClosedRange<Double>? {
        reach.map { slope - $0...slope + $0 }
    }

    /// Half of ``interval``; `nil` with two points.
    @inline(__always)
    public var reach: Double? {
        standardError.map { StudentDistribution.quantile95(count - 2) * $0 }
    }
}

extension StraightLine {
    private init(_ line: StraightLine, intercept: Double) {
        count = line.count
        slope = line.slope
        self.intercept = intercept
        residualDeviation = line.residualDeviation
        standardError = line.standardError
    }

    /// The same line for times and values that are greater by as much.
    func shifted(time: Double, value: Double) -> StraightLine {
        StraightLine(self, intercept: intercept + value - slope * time)
    }
}
