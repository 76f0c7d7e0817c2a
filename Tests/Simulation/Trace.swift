/// What happened, in words, if anybody wants to read it.
struct Trace: Sendable {
    private(set) var lines: [String] = []
    /// Whether lines are kept; a history that nobody reads is not told.
    let isKept: Bool

    /// Notes what happened at `time`.
    mutating func note(_ line: @autoclosure () -> String, at time: Instant) {
        guard isKept else { return }
        lines.append("\(time.text)  \(line())")
    }

    /// A number that tells two different traces apart.
    var hash: UInt64 {
        lines.reduce(0xCBF2_9CE4_8422_2325) { hash, line in
            line.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}
