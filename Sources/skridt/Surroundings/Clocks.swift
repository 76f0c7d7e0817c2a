import Foundation
import Progression
import ResponseStore
import SyncProtocol

/// The machine's clocks and dice: the only place of the program that reads them.
enum Clocks {
    /// All clocks, read together.
    static func read(serverOffset: Double? = nil) -> ClockReading {
        let now = Date()
        return ClockReading(
            wall: now,
            utcOffset: TimeZone.current.secondsFromGMT(for: now),
            monotonic: sinceBoot(),
            boot: boot,
            serverOffset: serverOffset
        )
    }

    /// The day it is in Denmark.
    static var today: CalendarDay { TimeZoneRule.danish.day(of: Date()) }

    /// Seconds since the machine started, sleep included.
    private static func sinceBoot() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// When it is by the clock nobody can turn.
    static var uptime: Uptime { Uptime(seconds: sinceBoot(), boot: boot) }

    /// Which start of the machine this is; `unknown` where the kernel does not say.
    private static let boot: String = {
        let file = "/proc/sys/kernel/random/boot_id"
        let text = try? String(contentsOfFile: file, encoding: .utf8)
        return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    }()

    /// Random bytes of the kernel's generator.
    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
