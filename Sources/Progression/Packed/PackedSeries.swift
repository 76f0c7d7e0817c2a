import FoundationEssentials

/// The current series of one factor of one citizen, packed: see ``PackedCourse``.
public struct PackedSeries: Hashable, Sendable {
    /// What is measured.
    public let factor: Factor
    /// The measurement error's constants as the last score has them.
    public private(set) var precision: Precision?
    /// The six sums of the scores, time in units of six weeks since the first; added up in order of time.
    public private(set) var sums = SeriesSums()
    /// The scores.
    private(set) var points = PackedPoints()
    /// Which question file the current series was measured by last: 64 bits of its hash.
    private(set) var file: UInt64
    /// When the factor was measured last, with a score or without, in milliseconds since 1970.
    private(set) var latest: Int64

    /// How many milliseconds a unit of time has: six weeks.
    static let unit: Double = 42 * 86_400_000

    /// The current series of a factor; `nil` if it was never measured.
    init?(of series: FactorSeries) {
        guard let last = series.measurements.last, let current = series.segments.last?.last else {
            return nil
        }
        factor = series.factor
        file = current.instrument.packed
        latest = last.date.packed
        for (measurement, score) in series.scored { add(measurement, score) }
    }

    /// The series that begins with a measurement.
    init(from first: Measurement) {
        factor = first.factor
        file = first.instrument.packed
        latest = first.date.packed
        if let score = first.score.value { add(first, score) }
    }

    /// A series as it was written.
    init(_ head: PackedHead, points: PackedPoints) {
        factor = head.factor
        precision = head.precision
        sums = head.sums
        file = head.file
        latest = head.latest
        self.points = points
    }

    /// When each score is from, in milliseconds since 1970, and the scores.
    public var scores: [(milliseconds: Int64, score: Double)] {
        (0..<points.count).map { index in
            let point = points[index]
            return (points.start + point.offset, point.value)
        }
    }

    /// Adds a measurement of the same factor; `false`, and nothing is changed, where more must be known
    /// of the course than is packed.
    mutating func append(_ measurement: Measurement) -> Bool {
        let time = measurement.date.packed
        guard time > latest, measurement.instrument.packed == file else { return false }
        latest = time
        if let score = measurement.score.value { add(measurement, score) }
        return true
    }

    private mutating func add(_ measurement: Measurement, _ score: Double) {
        let offset = points.append(at: measurement.date.packed, score)
        sums.add(time: Double(offset) / Self.unit, value: score)
        precision = measurement.precision
    }
}

extension Date {
    /// In whole milliseconds since 1970, as laptops tell time; odd dates come to the nearest there is.
    fileprivate var packed: Int64 {
        let milliseconds = (timeIntervalSince1970 * 1_000).rounded()
        return Int64(max(-9e15, min(9e15, milliseconds)))
    }
}

extension InstrumentReference {
    /// 64 bits of the file's hash, by FNV-1a.
    fileprivate var packed: UInt64 {
        sha256.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
