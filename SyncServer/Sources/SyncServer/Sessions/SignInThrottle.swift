import FoundationEssentials
import Synchronization

/// Slows down guessing: after five failures an account waits, twice as long each time.
///
/// It counts by the name typed, whether or not anybody has it. A browser in which the employee has
/// signed in before is counted by itself: guessing from elsewhere does not lock the employee out.
final class SignInThrottle: Sendable {
    /// What failures are counted for.
    struct Account: Hashable, Sendable {
        let name: String
        /// The browser, if the employee has signed in with it before.
        let browser: String?

        init(name: String, browser: String? = nil) {
            // No id is longer; what a stranger types must not fill the memory.
            self.name = String(decoding: name.utf8.prefix(64), as: UTF8.self)
            self.browser = browser
        }
    }

    private struct Failures {
        var count: Int
        var last: Date

        /// How long to wait still; nothing when the clock was set back since.
        func wait(at now: Date) -> TimeInterval {
            let elapsed = now.timeIntervalSince(last)
            return elapsed < 0 ? 0 : max(0, SignInThrottle.wait(after: count) - elapsed)
        }
    }

    static let free = 5
    static let longestWait: TimeInterval = 15 * 60
    static let mostAccounts = 10_000
    private let environment: ServerEnvironment
    private let failures = Mutex<[Account: Failures]>([:])

    init(environment: ServerEnvironment) {
        self.environment = environment
    }

    /// Begins an attempt, which counts as a failure until it is known better: many at once must not
    /// all slip through while the first is still being looked at.
    ///
    /// - Returns: false if the account must wait.
    func begin(_ account: Account) -> Bool {
        let now = environment.now()
        return failures.withLock { failures in
            guard (failures[account]?.wait(at: now) ?? 0) == 0 else { return false }
            if failures.count >= Self.mostAccounts { Self.makeRoom(in: &failures, at: now) }
            let count = failures[account]?.count ?? 0
            failures[account] = Failures(count: count + 1, last: now)
            return true
        }
    }

    /// Forgets the failures after a success.
    func noteSuccess(of account: Account) {
        failures.withLock { $0[account] = nil }
    }

    /// An attempt nobody looked at does not count.
    func takeBack(_ account: Account) {
        failures.withLock { failures in
            guard let known = failures[account] else { return }
            failures[account] =
                known.count > 1 ? Failures(count: known.count - 1, last: known.last) : nil
        }
    }

    /// 1 s after the fifth failure, 2 s after the sixth, 4, 8 … at most a quarter of an hour.
    static func wait(after count: Int) -> TimeInterval {
        guard count >= free else { return 0 }
        return count - free >= 10 ? longestWait : TimeInterval(1 << (count - free))
    }

    /// Those who need not wait any more go first: whoever guesses many names must not clear the
    /// count of one.
    private static func makeRoom(in failures: inout [Account: Failures], at now: Date) {
        failures = failures.filter { $0.value.wait(at: now) > 0 }
        if failures.count >= mostAccounts { failures = [:] }
    }
}
