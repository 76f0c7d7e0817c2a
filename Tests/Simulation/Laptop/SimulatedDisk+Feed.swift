import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol

extension SimulatedDisk {
    /// Whether a page from `from` to `next` joins on to what is known, or is the first of another life.
    func joins(from: Int, to next: FeedCursor) -> Bool {
        guard let cursor, cursor.epoch == next.epoch else { return from == 0 }
        return from <= cursor.next && cursor.next < next.next
    }

    /// Forgets what was cached of an old life, its rules too; question files stay, but are not begun.
    mutating func forgetCache() {
        caseload = [:]
        rules = LaptopRules()
        for sha256 in instruments.keys { instruments[sha256] = true }
    }

    /// Forgets everybody, as a revoked laptop does; what was not sent stays sealed.
    mutating func wipe() {
        forgetCache()
        cursor = nil
    }

    /// Applies a page and moves the cursor.
    mutating func apply(_ page: FeedPage, upTo next: FeedCursor) {
        if cursor?.epoch != next.epoch { forgetCache() }
        for item in page.items { apply(item) }
        cursor = next
    }

    /// Applies one change.
    private mutating func apply(_ item: FeedItem) {
        switch item {
        case .grant(let grant):
            caseload[grant.citizen] = grant.history.map(History.Measured.init)
        case .revoke(let citizen): caseload[citizen] = nil
        case .measurement(let measurement): add(measurement)
        case .subgoal: break
        case .instrument(let sha256, _): instruments[sha256] = false
        case .retire(let sha256):
            if instruments[sha256] != nil { instruments[sha256] = true }
        case .withdraw(let submission): withdraw(submission)
        case .erase(let erasure): erase(erasure)
        case .policy(let policy):
            rules = LaptopRules(
                lockAfterMinutes: policy.lockAfterMinutes,
                retentionDays: policy.retentionDays
            )
        case .wipe: wipe()
        }
    }

    private mutating func add(_ measurement: Measurement) {
        let measured = History.Measured(measurement)
        guard let known = caseload[measurement.citizen], !known.contains(measured) else { return }
        caseload[measurement.citizen, default: []].append(measured)
    }

    private mutating func withdraw(_ submission: UUID) {
        for citizen in caseload.keys {
            caseload[citizen]?.removeAll { $0.submission == submission }
        }
    }

    private mutating func erase(_ erasure: Erasure) {
        switch erasure {
        case .citizen(let citizen):
            caseload[citizen] = nil
            drafts.removeAll { $0.citizen == citizen }
            move(where: { $0.citizen == citizen }, by: { _ in .erased })
        case .submission(let id):
            withdraw(id)
            drafts.removeAll { $0.id == id }
            move(where: { $0.item.id == id }, by: { _ in .erased })
        }
    }
}

extension History.Measured {
    init(_ measurement: Measurement) {
        self.init(submission: measurement.submission, factor: measurement.factor)
    }
}
