import FoundationEssentials
import Synchronization

/// Slows down guessing: after five failures an account waits, twice as long each time.
///
/// It counts by the name typed, whether or not anybody has it.
final class SignInThrottle: Sendable {
    private struct Failures {
        var count: Int
        var last: Date
    }

    static let free = 5
    static let longestWait: TimeInterval = 15 * 60
    private static let mostNames = 10_000
    private let environment: ServerEnvironment
    private let failures = Mutex<[String: Failures]>([:])

    init(environment: ServerEnvironment) {
        self.environment = environment
    }

    /// How long the account must still wait; 0 if it may try now.
    func wait(for name: String) -> TimeInterval {
        let now = environment.now()
        return failures.withLock { failures in
            guard let known = failures[name], known.count >= Self.free else { return 0 }
            let wait = Self.wait(after: known.count)
            return max(0, wait - now.timeIntervalSince(known.last))
        }
    }

    /// Notes a failure.
    func noteFailure(of name: String) {
        let now = environment.now()
        failures.withLock { failures in
            failures = failures.count < Self.mostNames ? failures : [:]
            let count = failures[name]?.count ?? 0
            failures[name] = Failures(count: count + 1, last: now)
        }
    }

    /// Forgets the failures after a success.
    func noteSuccess(of name: String) {
        failures.withLock { $0[name] = nil }
    }

    /// 1 s after the fifth failure, 2 s after the sixth, 4, 8 … at most a quarter of an hour.
    static func wait(after count: Int) -> TimeInterval {
        guard count >= free else { return 0 }
        return count - free >= 10 ? longestWait : TimeInterval(1 << (count - free))
    }
}
