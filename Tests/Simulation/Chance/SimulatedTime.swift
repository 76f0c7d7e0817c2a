import FoundationEssentials
import Synchronization

/// True time, in milliseconds since the history began; no laptop knows it.
typealias Instant = Int

extension Instant {
    static let second = 1_000
    static let minute = 60 * second
    static let day = 24 * 60 * minute

    /// The time as a date: every history begins at the same one.
    var date: Date { Date(timeIntervalSince1970: 1_760_000_000 + Double(self) / 1_000) }

    /// The time as a trace writes it: day, hours, minutes, seconds.
    var text: String {
        func padded(_ number: Int, _ digits: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
        }
        let rest = self % .day
        return "day \(self / .day) \(padded(rest / 3_600_000, 2)):"
            + "\(padded(rest / .minute % 60, 2)):\(padded(rest / .second % 60, 2))."
            + padded(rest % .second, 3)
    }
}

/// The true time, where the server reads it too.
final class SimulatedClock: Sendable {
    private let instant = Atomic<Int>(0)

    /// What time it is.
    var now: Instant { instant.load(ordering: .relaxed) }

    /// Makes it `time`.
    func set(_ time: Instant) { instant.store(time, ordering: .relaxed) }
}
