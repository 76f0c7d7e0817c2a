public import FoundationEssentials

/// One factor of one citizen over time.
public struct FactorSeries: Hashable, Sendable {
    /// What is measured.
    public let factor: Factor
    /// All measurements in order of time, those without a score too.
    public let measurements: [Measurement]

    /// The series of `factor` among `measurements`; each response counts once.
    public init(of factor: Factor, among measurements: [Measurement]) {
        self.factor = factor
        var seen: Set<UUID> = []
        self.measurements =
            measurements
            .filter { $0.factor == factor && seen.insert($0.submission).inserted }
            .sorted { ($0.date, $0.submission.uuidString) < ($1.date, $1.submission.uuidString) }
    }

    /// The measurements that have a score, with it.
    public var scored: [(measurement: Measurement, score: Double)] {
        measurements.compactMap { measurement in
            measurement.score.value.map { (measurement, $0) }
        }
    }

    /// The change from the last but one score to the last; `nil` with fewer than two scores or no
    /// known precision.
    public var lastChange: ReliableChange? {
        change(from: scored.dropLast().last, to: scored.last)
    }

    /// The change from the first score to the last; `nil` as for ``lastChange``.
    public var changeSinceStart: ReliableChange? {
        scored.count < 2 ? nil : change(from: scored.first, to: scored.last)
    }

    /// What may be said of the last change.
    public var verdict: Verdict {
        lastChange?.verdict ?? .tooEarly
    }

    /// The straight line through all scores, in points per six weeks since the first; `nil`, "too
    /// early to say", with fewer than three scored occasions.
    public var trend: Trend? {
        let scored = scored
        guard scored.count >= 3, let start = scored.first?.measurement.date else { return nil }
        let sixWeeks: Double = 42 * 86_400
        return Trend(
            of: scored.map {
                (time: $0.measurement.date.timeIntervalSince(start) / sixWeeks, value: $0.score)
            }
        )
    }

    private func change(
        from earlier: (measurement: Measurement, score: Double)?,
        to later: (measurement: Measurement, score: Double)?
    ) -> ReliableChange? {
        guard let earlier, let later, let precision = later.measurement.precision else {
            return nil
        }
        return ReliableChange(from: earlier.score, to: later.score, precision: precision)
    }
}

/// One citizen's course: five series, never added up.
public struct Course: Hashable, Sendable {
    /// The series in the fixed order of ``Factor``, empty ones too.
    public let series: [FactorSeries]

    /// The course that `measurements` of one citizen make.
    public init(of measurements: [Measurement]) {
        series = Factor.allCases.map { FactorSeries(of: $0, among: measurements) }
    }

    /// The series of one factor.
    public subscript(factor: Factor) -> FactorSeries {
        series.first { $0.factor == factor } ?? FactorSeries(of: factor, among: [])
    }

    /// When anything was last measured.
    public var lastMeasured: Date? {
        series.compactMap { $0.measurements.last?.date }.max()
    }
}
