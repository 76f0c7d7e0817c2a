public import FoundationEssentials

/// When the next sync is due: a report in, a time out, nothing else.
///
/// After a success it is due within a quarter of an hour. After failures it is due sooner, and then
/// later and later: at random between one second and 2, 4, 8 … seconds, at most a quarter of an hour,
/// so that the laptops of a whole municipality do not all come back at the same moment. A server that asks for
/// patience gets it. Something new to send, a press of the button or an unlocked desk brings the next
/// sync about at once, unless the server has forbidden it.
public struct SyncPacer: Hashable, Sendable {
    /// The longest pause, in seconds.
    public static let longest = 900.0
    /// The shortest pause after a sync, in seconds.
    public static let shortest = 1.0

    /// When the next sync is due, by the clock the calls are made with.
    public private(set) var nextAttempt = Date.distantPast
    /// How many syncs have failed in a row.
    public private(set) var failures = 0
    private var earliest = Date.distantPast
    private var ended = Date.distantPast

    /// A pacer whose first sync is due at once.
    public init() {}

    /// A sync has ended.
    ///
    /// - Parameters:
    ///   - report: what it did.
    ///   - now: the time it ended.
    ///   - chance: random, from 0 up to but not including 1.
    public mutating func finished(_ report: SyncReport, at now: Date, chance: Double) {
        let kind = report.problem?.kind
        failures = kind == nil ? 0 : failures + 1
        let asked = kind.map(Self.patience) ?? Self.shortest
        ended = now
        earliest = now.addingTimeInterval(asked)
        let (least, most) = bounds(for: kind, asked: asked)
        nextAttempt = now.addingTimeInterval(least + chance * (most - least))
    }

    /// There is a reason to sync now: something new to send, a press of the button, an unlocked desk.
    public mutating func nudged(at now: Date) {
        settle(at: now)
        nextAttempt = max(now, earliest)
    }

    /// How many seconds to wait at `now` before the next sync; 0 if it is due.
    ///
    /// Never more than ``longest``: a clock set back does not put the next sync off.
    public mutating func pause(at now: Date) -> Double {
        settle(at: now)
        return max(0, nextAttempt.timeIntervalSince(now))
    }

    /// A clock that was set back must not stretch a pause, nor make anybody wait who presses the button.
    private mutating func settle(at now: Date) {
        if now < ended { (earliest, ended) = (now, now) }
        nextAttempt = min(nextAttempt, now.addingTimeInterval(Self.longest))
    }

    /// Between which pauses chance decides, after a sync with a problem of this kind.
    private func bounds(
        for kind: SyncProblem.Kind?,
        asked: Double
    ) -> (least: Double, most: Double) {
        guard let kind, !kind.needsPerson else { return (Self.longest / 2, Self.longest) }
        let backOff = Double(1 << min(failures, 10))
        return (asked, min(Self.longest, asked + backOff - Self.shortest))
    }

    /// How many seconds the server has asked for, within reason.
    private static func patience(_ kind: SyncProblem.Kind) -> Double {
        guard case .busy(let seconds?) = kind else { return shortest }
        return min(max(Double(seconds), shortest), longest)
    }
}

extension SyncProblem.Kind {
    /// Whether trying again soon cannot help.
    fileprivate var needsPerson: Bool {
        switch self {
        case .deviceUnknown, .deviceRevoked, .codeWrong, .programTooOld, .forked, .instrument,
            .badReceipt:
            true
        case .transport, .notOurServer, .doubtfulAnswer, .sessionRefused, .busy, .serverFault,
            .serverFull, .store, .refused:
            false
        }
    }
}
