/// A slope held against the measurement error: more occasions show a smaller change.
///
/// The standard error of a least-squares slope is SEM/√Σ(t−t̄)² where each score carries the scale's own
/// error. It is taken from the scale and not from the scatter around the line, of which three or four
/// points say too little.
///
/// Nine occasions six weeks apart with SD 20 and reliability .80: SEM 8.9443, over the eight intervals
/// ``minimalDetectableChange`` 18.1, where two occasions need 24.8.
public struct ReliableTrend: Hashable, Sendable {
    /// The slope, in points per unit of time.
    public let slope: Double
    /// The time from the first to the last point.
    public let span: Double
    /// Standard error of ``slope`` by the scale's measurement error.
    public let standardError: Double

    /// The trend of scored occasions on a scale of given precision; `nil`, too early to say, with fewer
    /// than three at fewer than two different times.
    public init?(of points: [(time: Double, value: Double)], precision: Precision) {
        guard let first = points.first else { return nil }
        let sums = SeriesSums(of: points.map { ($0.time - first.time, $0.value) })
        let times = points.map(\.time)
        let span = (times.max() ?? 0) - (times.min() ?? 0)
        self.init(sums, span: span, precision: precision)
    }

    /// The same of a series' sums, time counted from the first point; `span` is the time to the last.
    init?(_ sums: SeriesSums, span: Double, precision: Precision) {
        guard sums.count >= 3, let line = StraightLine(sums) else { return nil }
        self.init(line, sums, span: span, precision: precision)
    }

    /// The same where the line is known already.
    @inline(__always)
    init(_ line: StraightLine, _ sums: SeriesSums, span: Double, precision: Precision) {
        slope = line.slope
        self.span = span
        standardError = precision.standardError / sums.timeSpread.squareRoot()
    }

    /// The slope in units of its standard error.
    public var index: Double { slope / standardError }

    /// The index put in words by the fixed rule.
    public var verdict: Verdict { Verdict(index: index) }

    /// How far the line rises or falls from the first point to the last, in points.
    public var change: Double { slope * span }

    /// The smallest ``change`` that is beyond noise at 95 %, in points.
    public var minimalDetectableChange: Double { 1.96 * standardError * span }
}
