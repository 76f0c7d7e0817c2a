import FoundationEssentials

/// One factor of one citizen over time.
///
/// A new major version of a question file measures something else, so it begins a new series; everything
/// said of change is said of the current series alone. The earlier ones stay to be seen.
public struct FactorSeries: Hashable, Sendable {
    /// What is measured.
    public let factor: Factor
    /// All measurements in order of time, those without a score too.
    public let measurements: [Measurement]
    /// The same, apart where they cannot be compared, in the order in which the series began; the last
    /// is the current one.
    public let segments: [[Measurement]]
    /// The measurements of the current series that have a score, with it.
    public let scored: [(measurement: Measurement, score: Double)]

    /// The series of `factor` among `measurements`; each response counts once.
    public init(of factor: Factor, among measurements: [Measurement]) {
        self.factor = factor
        var seen: Set<UUID> = []
        self.measurements =
            measurements
            .filter { $0.factor == factor && seen.insert($0.submission).inserted }
            .sorted { ($0.date, $0.submission) < ($1.date, $1.submission) }
        // Most series are of one question file alone, and nothing has to be linked.
        let file = self.measurements.first?.instrument
        let isOneFile = self.measurements.allSatisfy { $0.instrument == file }
        segments =
            isOneFile
            ? [self.measurements].filter { !$0.isEmpty }
            : SeriesLinks(of: self.measurements).segments
        scored = (segments.last ?? []).compactMap { measurement in
            measurement.score.value.map { (measurement, $0) }
        }
    }

    /// All else follows from the measurements.
    public static func == (one: FactorSeries, other: FactorSeries) -> Bool {
        one.factor == other.factor && one.measurements == other.measurements
    }

    /// Puts in what makes a series equal to another.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(factor)
        hasher.combine(measurements)
    }

    /// The first measurement of each new series: before and after it nothing can be compared.
    public var breaks: [Measurement] {
        segments.dropFirst().compactMap(\.first)
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

    /// The points from the first score to the last; `nil` with fewer than two.
    public var differenceSinceStart: Double? {
        guard scored.count >= 2, let first = scored.first, let last = scored.last else {
            return nil
        }
        return last.score - first.score
    }

    /// What may be said of the last change.
    public var verdict: Verdict {
        lastChange?.verdict ?? .tooEarly
    }

    /// The straight line through all scores, in points per six weeks since the first; `nil`, "too
    /// early to say", with fewer than three scored occasions.
    public var trend: Trend? {
        let points = points
        return points.count >= 3 ? Trend(of: points) : nil
    }

    /// The same line held against the measurement error; `nil` with fewer than three scored occasions
    /// or no known precision.
    public var reliableTrend: ReliableTrend? {
        scored.last?.measurement.precision.flatMap { ReliableTrend(of: points, precision: $0) }
    }

    /// What may be said of the whole current series.
    public var trendVerdict: Verdict {
        reliableTrend?.verdict ?? .tooEarly
    }

    /// The six sums of the current series; time in units of six weeks since its first score.
    public var sums: SeriesSums {
        SeriesSums(of: points)
    }

    /// The scores with their time in units of six weeks since the first.
    private var points: [(time: Double, value: Double)] {
        guard let start = scored.first?.measurement.date else { return [] }
        let sixWeeks: Double = 42 * 86_400
        return scored.map {
            (time: $0.measurement.date.timeIntervalSince(start) / sixWeeks, value: $0.score)
        }
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

/// Which measurements can be compared: those of one major version of one question file, and of the
/// versions it continues.
private struct SeriesLinks {
    private let measurements: [Measurement]
    private var names: [Name: Name] = [:]

    private struct Name: Hashable {
        let url: String
        let major: Int
    }

    init(of measurements: [Measurement]) {
        self.measurements = measurements
        for measurement in measurements {
            for major in measurement.continues {
                let earlier = first(Name(url: measurement.instrument.url, major: major))
                let later = first(Self.name(of: measurement))
                if earlier != later { names[later] = earlier }
            }
        }
    }

    /// The measurements that belong together, in order of their first.
    var segments: [[Measurement]] {
        var order: [Name] = []
        var byName: [Name: [Measurement]] = [:]
        for measurement in measurements {
            let name = first(Self.name(of: measurement))
            if byName[name] == nil { order.append(name) }
            byName[name, default: []].append(measurement)
        }
        return order.compactMap { byName[$0] }
    }

    private static func name(of measurement: Measurement) -> Name {
        let version = VersionNumber(measurement.instrument.version)
        return Name(url: measurement.instrument.url, major: version.major)
    }

    /// What a name has been linked to.
    private func first(_ name: Name) -> Name {
        var name = name
        while let earlier = names[name] { name = earlier }
        return name
    }
}
