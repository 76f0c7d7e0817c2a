/// One citizen's course as a few hundred bytes: of each factor the current series, with what slopes, verdicts
/// and the growth model need.
///
/// A cache: it follows from the measurements alone, and the same measurements give the same bytes, in
/// whatever order they came (<doc:ACourseIsPacked>). Earlier series, notes and who was there are not in it.
///
/// What is said of a packed series is what ``FactorSeries`` says, to some twelve digits: times are kept in whole
/// milliseconds, scores exactly.
public struct PackedCourse: Hashable, Sendable {
    /// The series in the order of ``Factor``; none of a factor that was never measured.
    public private(set) var series: [PackedSeries]

    /// A course of which nothing is measured yet.
    public init() {
        series = []
    }

    /// The course that `measurements` of one citizen make.
    public init(of measurements: [Measurement]) {
        series = Course(of: measurements).series.compactMap { PackedSeries(of: $0) }
    }

    /// Adds a measurement to all there are.
    ///
    /// Cheap where it continues the current series, which it nearly always does.
    ///
    /// - Returns: `false` if more must be known than is packed, for it is no later than what is there, or made
    ///   with another question file. Then the course must be packed anew from all measurements.
    public mutating func append(_ measurement: Measurement) -> Bool {
        let code = measurement.factor.packed
        let place = series.firstIndex { $0.factor.packed >= code } ?? series.endIndex
        if place < series.endIndex, series[place].factor == measurement.factor {
            return series[place].append(measurement)
        }
        series.insert(PackedSeries(from: measurement), at: place)
        return true
    }
}

extension PackedCourse {
    /// Reads a course that was written as ``bytes``; `nil` if these are none.
    public init?(bytes kept: [UInt8]) {
        let bytes = kept.span.bytes
        guard let count = PackedHead.seriesCount(of: bytes) else { return nil }
        series = []
        var place = PackedHead.first
        for _ in 0..<count {
            guard let head = PackedHead(bytes, at: place) else { return nil }
            series.append(PackedSeries(head, points: head.points(in: bytes)))
            place = head.end
        }
        guard place == bytes.byteCount else { return nil }
    }

    /// The course as it is kept.
    ///
    /// A byte for the form, one for how many series there are; then of each its head of 86 bytes and the words of
    /// its points, all numbers with their lowest byte first.
    public var bytes: [UInt8] {
        var writer = PackedWriter()
        writer.add(PackedHead.form)
        writer.add(UInt8(series.count))
        for one in series { one.write(to: &writer) }
        return writer.bytes
    }
}

extension PackedSeries {
    fileprivate func write(to writer: inout PackedWriter) {
        writer.add(factor.packed)
        writer.add(UInt8((points.isWide ? 1 : 0) | (precision == nil ? 0 : 2)))
        writer.add(UInt32(points.count))
        writer.add(file)
        writer.add(points.start)
        writer.add(latest)
        writer.add((precision?.sd ?? 0).bitPattern)
        writer.add((precision?.reliability ?? 0).bitPattern)
        for sum in [sums.time, sums.timeSquared, sums.value, sums.timeValue, sums.valueSquared] {
            writer.add(sum.bitPattern)
        }
        for word in points.words { writer.add(word) }
    }
}

extension Factor {
    /// The number by which a packed series names it.
    var packed: UInt8 {
        switch self {
        case .selfEfficacy: 0
        case .selfRatedHealth: 1
        case .network: 2
        case .meaningAndDirection: 3
        case .readiness: 4
        }
    }
}

private struct PackedWriter {
    var bytes: [UInt8] = []

    mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
