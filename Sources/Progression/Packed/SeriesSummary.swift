/// What can be said of a series without its points: its sums, and its scores at both ends.
///
/// As ``FactorSeries`` says it of the same measurements, to some twelve digits.
public struct SeriesSummary: Hashable, Sendable {
    /// What is measured.
    public let factor: Factor
    /// The measurement error's constants, if the last score has any.
    public let precision: Precision?
    /// The six sums; time in units of six weeks since the first score.
    public let sums: SeriesSums
    /// The time from the first score to the last.
    public let span: Double
    /// The first score; `nil` without one.
    public let first: Double?
    /// The last score but one; `nil` with fewer than two.
    public let previous: Double?
    /// The last score; `nil` without one.
    public let last: Double?

    /// The straight line, with the interval of its slope; `nil`, "too early to say", with fewer than three
    /// scored occasions.
    public var line: StraightLine? {
        sums.count >= 3 ? StraightLine(sums) : nil
    }

    /// The change from the last but one score to the last.
    public var lastChange: ReliableChange? {
        guard let previous, let last, let precision else { return nil }
        return ReliableChange(from: previous, to: last, precision: precision)
    }

    /// What may be said of the last change.
    public var verdict: Verdict { lastChange?.verdict ?? .tooEarly }

    /// The points from the first score to the last; `nil` with fewer than two.
    public var differenceSinceStart: Double? {
        guard let first, let last, previous != nil else { return nil }
        return last - first
    }

    /// The slope held against the measurement error.
    public var reliableTrend: ReliableTrend? {
        precision.flatMap { ReliableTrend(sums, span: span, precision: $0) }
    }

    /// What may be said of the whole series.
    public var trendVerdict: Verdict { reliableTrend?.verdict ?? .tooEarly }
}

extension SeriesSummary {
    @inline(__always)
    init(_ head: PackedHead, in bytes: RawSpan) {
        factor = head.factor
        precision = head.precision
        sums = head.sums
        let count = head.count
        let end = count > 0 ? head.point(count - 1, in: bytes) : nil
        span = Double(end?.offset ?? 0) / PackedSeries.unit
        first = count > 0 ? head.point(0, in: bytes).value : nil
        previous = count > 1 ? head.point(count - 2, in: bytes).value : nil
        last = end?.value
    }
}

extension PackedSeries {
    /// What can be said of it without its points.
    public var summary: SeriesSummary {
        let count = points.count
        let end = count > 0 ? points[count - 1] : nil
        return SeriesSummary(
            factor: factor,
            precision: precision,
            sums: sums,
            span: Double(end?.offset ?? 0) / Self.unit,
            first: count > 0 ? points[0].value : nil,
            previous: count > 1 ? points[count - 2].value : nil,
            last: end?.value
        )
    }
}

extension PackedCourse {
    /// Goes through the series of a course as it is kept, without unpacking it.
    ///
    /// - Returns: `false` if these are no bytes of a course; `body` may have seen the sound part of it.
    @inline(__always)
    public static func forEachSummary(
        in bytes: RawSpan,
        _ body: (SeriesSummary) -> Void
    ) -> Bool {
        guard let count = PackedHead.seriesCount(of: bytes) else { return false }
        var place = PackedHead.first
        for _ in 0..<count {
            guard let head = PackedHead(bytes, at: place) else { return false }
            body(SeriesSummary(head, in: bytes))
            place = head.end
        }
        return place == bytes.byteCount
    }
}
