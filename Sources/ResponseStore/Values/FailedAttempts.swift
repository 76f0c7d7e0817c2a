/// How often in a row the passphrase was wrong, and what follows from it.
///
/// Up to five attempts need no waiting; then each pause is twice the one before. The tenth failure
/// destroys the key of the caseload, which the server can send again, and never the key of what only
/// the laptop has.
public struct FailedAttempts: Hashable, Sendable {
    /// Failures since the store was last opened.
    public let count: Int

    /// So many failures.
    public init(count: Int) {
        self.count = count
    }

    /// The failure that empties the caseload.
    public static let limit = 10
    /// Failures that need no waiting.
    public static let free = 5

    /// Failures left before the caseload is emptied; 0 when it has been.
    public var left: Int { max(0, Self.limit - count) }

    /// Seconds to wait before the next attempt: none up to 5 failures, then 2, 4, 8 … at most 300.
    public var pause: Double {
        count <= Self.free ? 0 : min(300, Double(1 << min(count - Self.free, 9)))
    }
}

/// When something happened by a clock nobody can turn: seconds since the machine started, and which
/// start that was.
public struct Uptime: Hashable, Sendable {
    /// Seconds since the machine started, sleep included.
    public let seconds: Double
    /// Which start of the machine.
    public let boot: String

    /// A time of given parts.
    public init(seconds: Double, boot: String) {
        self.seconds = seconds
        self.boot = boot
    }

    /// Seconds that have certainly gone by since `earlier`: after a restart, those since the restart.
    func elapsed(since earlier: Uptime) -> Double {
        boot == earlier.boot && earlier.seconds <= seconds ? seconds - earlier.seconds : seconds
    }
}
