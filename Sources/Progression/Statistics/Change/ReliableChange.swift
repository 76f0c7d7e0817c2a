/// The change between two scores, held against the measurement error.
public struct ReliableChange: Hashable, Sendable {
    /// The later score minus the earlier, in points.
    public let difference: Double
    /// Reliable change index: the difference in units of its standard error (Jacobson & Truax 1991).
    ///
    /// With SD 7.5 and reliability .80, from 32.5 to 47.5: 3.1623.
    public let index: Double

    /// The change from one score to a later one, on a scale of given precision.
    public init(from earlier: Double, to later: Double, precision: Precision) {
        difference = later - earlier
        index = difference / precision.differenceError
    }

    /// The index put in words by a fixed rule.
    public var verdict: Verdict { Verdict(index: index) }
}

/// What may be said of a change.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// |RCI| above 1.96, upwards.
    case clearlyMore = "clearly-more"
    /// |RCI| from 1.28 to 1.96, upwards.
    case probablyMore = "probably-more"
    /// Cannot be told from noise.
    case noSureChange = "no-sure-change"
    /// |RCI| from 1.28 to 1.96, downwards.
    case probablyLess = "probably-less"
    /// |RCI| above 1.96, downwards.
    case clearlyLess = "clearly-less"
    /// Fewer than two scored occasions (three for a trend), or no known precision.
    case tooEarly = "too-early"
}

extension Verdict {
    /// What may be said of something so many standard errors from nought: beyond ±1.96 "clearly", from
    /// ±1.28 on "probably", else nothing sure.
    ///
    /// Where nothing has changed, chance alone gives "clearly" to 5 in 100 and "probably" to 15 more.
    public init(index: Double) {
        switch index {
        case let index where index > 1.96: self = .clearlyMore
        case let index where index >= 1.28: self = .probablyMore
        case let index where index < -1.96: self = .clearlyLess
        case let index where index <= -1.28: self = .probablyLess
        default: self = .noSureChange
        }
    }
}
