/// The least-squares lines of many series at once: for a whole population.
///
/// The same figures as ``StraightLine`` gives one by one, to some twelve digits. Where a series has fewer than three
/// points, or all of them at one time, they are not numbers.
public struct LineColumns: Hashable, Sendable {
    /// Change of value per unit of time, of each series.
    public private(set) var slopes: [Double] = []
    /// Half of the interval in which each slope lies with 95 % confidence.
    public private(set) var reaches: [Double] = []

    /// No lines yet.
    public init() {}

    /// Fits the lines anew; the room of those before is used again.
    ///
    /// - Parameters:
    ///   - values: the points of one series after another; one that is not a number is a point that is missing.
    ///   - times: when, as many; counted from somewhere near.
    ///   - ends: where each series ends, the next one beginning there.
    public mutating func fit(
        _ values: Span<Double>,
        at times: Span<Double>,
        ends: Span<Int>
    ) {
        precondition(times.count == values.count)
        slopes.removeAll(keepingCapacity: true)
        reaches.removeAll(keepingCapacity: true)
        slopes.reserveCapacity(ends.count)
        reaches.reserveCapacity(ends.count)
        var start = 0
        for index in ends.indices {
            let series = start..<ends[index]
            let sums = SeriesSums(
                times: times.extracting(series),
                values: values.extracting(series)
            )
            let line = Self.line(sums)
            slopes.append(line.slope)
            reaches.append(line.reach)
            start = series.upperBound
        }
    }

    /// With as few divisions as there can be: they are what takes time.
    @inline(__always)
    private static func line(_ sums: SeriesSums) -> (slope: Double, reach: Double) {
        let n = sums.count
        let spread = sums.timeSquared - sums.time * sums.time / n
        guard n >= 3, spread > 1e-12 * sums.timeSquared else { return (.nan, .nan) }
        let mean = sums.value / n
        let product = sums.timeValue - sums.time * mean
        let slope = product / spread
        let left = max(0, sums.valueSquared - sums.value * mean - slope * product)
        let error = (left / ((n - 2) * spread)).squareRoot()
        return (slope, StudentDistribution.quantile95(Int(n) - 2) * error)
    }
}
