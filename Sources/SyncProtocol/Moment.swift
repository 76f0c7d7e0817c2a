public import FoundationEssentials

/// A time as a laptop knew it, with what is needed to judge its clock later.
public struct Moment: Hashable, Sendable, Codable {
    /// Wall time, to the millisecond.
    public let wall: Date
    /// Offset of the wall clock from UTC, in seconds.
    public let utcOffset: Int
    /// Time since the machine started, in seconds, to the millisecond.
    public let monotonic: Double
    /// Which start of the machine that was.
    public let boot: String
    /// Server time minus laptop time at the last contact, in seconds, if there was one.
    public let serverOffset: Double?

    /// `wall` as read when the clocks stood at `reading`: the monotonic time is counted back.
    public init(_ wall: Date, reading: ClockReading) {
        self.wall = Date(timeIntervalSince1970: Self.milliseconds(wall.timeIntervalSince1970))
        utcOffset = reading.utcOffset
        monotonic = Self.milliseconds(reading.monotonic - reading.wall.timeIntervalSince(wall))
        boot = reading.boot
        serverOffset = reading.serverOffset.map(Self.milliseconds)
    }

    private static func milliseconds(_ seconds: Double) -> Double {
        (seconds * 1_000).rounded() / 1_000
    }
}

/// All clocks of a laptop, read together.
public struct ClockReading: Hashable, Sendable {
    /// Wall time.
    public let wall: Date
    /// Offset of the wall clock from UTC, in seconds.
    public let utcOffset: Int
    /// Time since the machine started, in seconds.
    public let monotonic: Double
    /// Which start of the machine this is.
    public let boot: String
    /// Server time minus laptop time at the last contact, in seconds, if there was one.
    public let serverOffset: Double?

    /// A reading of given parts.
    public init(
        wall: Date,
        utcOffset: Int,
        monotonic: Double,
        boot: String,
        serverOffset: Double?
    ) {
        self.wall = wall
        self.utcOffset = utcOffset
        self.monotonic = monotonic
        self.boot = boot
        self.serverOffset = serverOffset
    }
}
