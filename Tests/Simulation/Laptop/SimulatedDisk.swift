import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol

/// What a laptop keeps: all that is left of it after a crash.
///
/// Each mutating function is one transaction of the real store's, made of the same pure transitions.
struct SimulatedDisk: Sendable {
    var drafts: [Draft] = []
    var submissions: [Kept] = []
    var place: ChainLink
    var cursor: FeedCursor?
    /// The citizens of the caseload, with their measurements.
    var caseload: [CitizenReference: [History.Measured]] = [:]
    /// The question files, and whether they are no longer begun.
    var instruments: [String: Bool] = [:]
    var rules = LaptopRules()

    /// A survey begun: its id is on the disk before the first question is shown.
    struct Draft: Hashable, Sendable {
        let id: UUID
        let survey: Survey
        /// Which of the surveys begun in this history it is.
        let number: Int
        let citizen: CitizenReference
    }

    /// A finished submission.
    struct Kept: Hashable, Sendable {
        let item: OutboxItem
        let citizen: CitizenReference
        var state: DeliveryState
        /// Whether the bytes are still there.
        var hasPayload: Bool

        var key: SubmissionKey { SubmissionKey(id: item.id, sha256: item.sha256) }
    }

    /// Writes a submission at its place in the chain.
    mutating func append(_ item: OutboxItem, about citizen: CitizenReference) {
        submissions.append(
            Kept(item: item, citizen: citizen, state: .pending, hasPayload: true)
        )
        place = ChainLink(
            installation: place.installation,
            incarnation: place.incarnation,
            sequence: place.sequence + 1,
            previous: item.sha256
        )
    }

    /// Begins a new life of the store.
    mutating func beginIncarnation(_ fresh: UUID) {
        place = ChainLink(
            installation: place.installation,
            incarnation: fresh,
            sequence: 1,
            previous: nil
        )
    }

    /// The submissions that wait, oldest first, at most `limit`.
    func outbox(limit: Int) -> [OutboxItem] {
        var items: [OutboxItem] = []
        for one in submissions where one.state == .pending && one.hasPayload && items.count < limit
        {
            items.append(one.item)
        }
        return items
    }

    /// Moves every submission `isMeant` as `transition` says; what has no payload any more is left as
    /// a stub.
    mutating func move(
        where isMeant: (Kept) -> Bool = { _ in true },
        by transition: (DeliveryState) -> DeliveryState
    ) {
        for index in submissions.indices where isMeant(submissions[index]) {
            let state = transition(submissions[index].state)
            submissions[index].state = state
            if !state.hasPayload { submissions[index].hasPayload = false }
        }
    }

    /// What the server has put aside.
    var putAside: [SubmissionKey] {
        submissions.lazy.filter { $0.state.reason != nil }.map(\.key)
    }

    /// Loses the bytes of submissions: no real store does.
    mutating func forget(where isMeant: (DeliveryState) -> Bool) {
        for index in submissions.indices where isMeant(submissions[index].state) {
            submissions[index].hasPayload = false
        }
    }

    /// Notes what the server said.
    mutating func record(_ outcomes: [Outcome]) {
        for outcome in outcomes {
            move(where: { $0.item.id == outcome.id }, by: { $0.moved(to: outcome.state) })
        }
    }

    /// Notes what is safe, and forgets what has been for long enough.
    mutating func sweep(safe: Int, epoch: UUID, now: Date) {
        let days = rules.retentionDays
        submissions.removeAll { $0.state.isForgotten(at: now) }
        move { $0.safe(through: safe, in: epoch).aged(now: now, retentionDays: days) }
    }
}
