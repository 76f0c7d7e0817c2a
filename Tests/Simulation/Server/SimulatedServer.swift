import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol
import SyncServer

/// The server's program around the real store: sessions, troubles, backups, and its death.
final class SimulatedServer {
    /// The database.
    let store: MemoryStore
    /// What was carried off the machine, oldest first.
    var backups: [Backup] = []
    /// What was erased, and which laptops were revoked, in a file no backup holds.
    var register: (erased: [Erasure], revoked: [String]) = ([], [])
    /// Until when nobody listens.
    var downUntil = 0
    /// How it turns everybody away, and until when.
    var trouble: (kind: Trouble, until: Instant)?
    /// How it is to die.
    var death: Death?
    /// Until when it has asked laptops for patience.
    var patience = 0
    var sessions: [String: Session] = [:]
    /// The challenges nobody has answered yet, and until when they can be.
    var challenges: [String: Instant] = [:]
    /// What a server that answers too early has on its disk.
    var undurable: MemoryStore.Snapshot?
    /// When submissions last came.
    var lastCommit = 0
    /// The first submission at each place of a chain, for a server that takes clones for the same.
    var places: [Origin: Int] = [:]
    var count = 0
    let bug: PlantedBug?
    let library: Library
    let clock: SimulatedClock

    /// A copy of the database, and when it was made.
    struct Backup {
        let time: Instant
        let content: MemoryStore.Snapshot
    }

    /// After how many more requests it dies, for how long, and whether the last answer is out.
    struct Death {
        var requests: Int
        let down: Instant
        let isAnswerSent: Bool
    }

    /// A session a laptop has begun.
    struct Session {
        let device: EnrolledDevice
        let expires: Instant
    }

    init(store: MemoryStore, library: Library, clock: SimulatedClock, bug: PlantedBug?) {
        self.store = store
        self.library = library
        self.clock = clock
        self.bug = bug
    }

    /// What it answers to a request; what it commits with it goes into `history`.
    func answer(
        _ request: Request,
        token: String?,
        noting history: inout History
    ) -> Answer {
        let now = clock.now
        undurable = nil
        if let trouble, trouble.until > now { return refusal(trouble.kind) }
        switch request {
        case .hello(let nonce): return hello(nonce)
        case .session(let device, let challenge, let incarnation):
            guard let until = challenges.removeValue(forKey: challenge), until > now else {
                return .problem(.tokenExpired)
            }
            return begin(device, challenge, incarnation)
        case .batch(let nonce, let items):
            guard let session = session(token) else { return .problem(.tokenExpired) }
            return take(items, nonce: nonce, session.device, noting: &history)
        case .status(let nonce, let keys):
            guard let session = session(token) else { return .problem(.tokenExpired) }
            let results = store.status(of: keys, askedBy: session.device)
            // Released since, it was committed without a laptop's asking.
            for one in results where one.state == .accepted {
                note(one.key, one.logSequence, in: &history)
            }
            return .status(StatusResult(nonce: nonce, epoch: store.epoch, results: results))
        case .feed(let place):
            guard let session = session(token) else { return .problem(.tokenExpired) }
            return .page(page(for: session.device, after: place))
        }
    }

    private func refusal(_ kind: Trouble) -> Answer {
        switch kind {
        case .tooMany:
            patience = max(patience, clock.now + 90 * .second)
            return .problem(.tooMany, retryAfter: 90)
        case .broken: return .problem(.serverFault)
        case .full: return .problem(.storageFull)
        }
    }

    private func hello(_ nonce: String) -> Answer {
        count += 1
        challenges["challenge \(count)"] = clock.now + 2 * .minute
        return .hello(
            Hello(
                nonce: nonce,
                time: clock.now.date,
                epoch: store.epoch,
                protocols: ClosedProtocolRange(min: 1, max: 1),
                challenge: "challenge \(count)"
            )
        )
    }

    private func begin(_ id: String, _ challenge: String, _ incarnation: UUID) -> Answer {
        guard let device = store.device(id) else { return .problem(.deviceUnknown) }
        count += 1
        let token = "token \(count)"
        let expires = clock.now + 15 * .minute
        sessions[token] = Session(device: device, expires: expires)
        return .session(
            SessionToken(
                challenge: challenge,
                token: token,
                expires: expires.date,
                scope: device.isRevoked ? .handIn : .full,
                highestSequence: store.highestSequence(of: incarnation, device)
            )
        )
    }

    private func session(_ token: String?) -> Session? {
        guard let session = token.flatMap({ sessions[$0] }), session.expires > clock.now else {
            return nil
        }
        return session
    }

    private func take(
        _ items: [OutboxItem],
        nonce: String,
        _ device: EnrolledDevice,
        noting history: inout History
    ) -> Answer {
        if items.contains(where: library.breaksServer) { return .problem(.serverFault) }
        undurable = bug == .acknowledgesBeforeCommit ? store.snapshot() : nil
        lastCommit = clock.now
        let results = items.map { appended(library.received($0), from: device) }
        let epoch = store.epoch
        for result in results {
            guard let id = result.id else { continue }
            note(SubmissionKey(id: id, sha256: result.sha256), result.logSequence, in: &history)
        }
        return .batch(BatchResult(nonce: nonce, epoch: epoch, results: results))
    }

    private func note(_ key: SubmissionKey, _ sequence: Int?, in history: inout History) {
        guard let sequence else { return }
        history.commits.insert(.init(key: key, logSequence: sequence, epoch: store.epoch))
    }

    private func page(for device: EnrolledDevice, after place: FeedPlace) -> FeedPage {
        mistaken(store.feed(for: device, after: asked(place), limit: 2))
    }
}

extension Answer {
    static func problem(_ code: Problem.Code) -> Answer { .problem(code, retryAfter: nil) }
}
