package import FoundationEssentials
import Progression
package import SyncProtocol
import Synchronization

/// The server's memory in this process alone: for tests and the simulator, by the same laws as on disk.
///
/// Everything is one value, so that a backup is a copy of it and a restore puts the copy back.
package final class MemoryStore: CentralStore {
    /// Everything known at one moment.
    package struct Snapshot: Sendable {
        let state: MemoryState
    }

    package let environment: ServerEnvironment
    let parser: QuestionnaireParser
    private let state: Mutex<MemoryState>

    /// A store that knows nothing yet.
    ///
    /// - Parameters:
    ///   - environment: clock, ids, randomness.
    ///   - checks: what is checked of an envelope; all of it outside the simulator.
    ///   - parser: how question files are read.
    package init(
        environment: ServerEnvironment,
        checks: Intake.Checks = .all,
        parser: @escaping QuestionnaireParser = { _ in nil }
    ) {
        self.environment = environment
        self.parser = parser
        state = Mutex(MemoryState(epoch: environment.uuid(), intake: Intake(checks: checks)))
    }

    /// A backup.
    package func snapshot() -> Snapshot {
        Snapshot(state: read { $0 })
    }

    /// Puts a backup back, its epoch too: who restores renews the epoch, or shows what happens if not.
    ///
    /// How envelopes are judged is this store's own, whatever the backup's was.
    package func restore(_ snapshot: Snapshot) {
        change { state in
            let intake = state.intake
            state = snapshot.state
            state.intake = intake
        }
    }

    func read<Value: Sendable, Failure: Error>(
        _ work: (borrowing MemoryState) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try state.withLock { state throws(Failure) in try work(state) }
    }

    func change<Value: Sendable, Failure: Error>(
        _ work: (inout MemoryState) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let now = environment.now()
        return try state.withLock { state throws(Failure) in
            let before = state.log.count
            defer { if state.log.count > before { state.lastLogged = now } }
            return try work(&state)
        }
    }
}

extension MemoryStore {
    package func append(_ batches: [ReceivedBatch]) -> [[ItemResult]] {
        let now = environment.now()
        return change { state in
            batches.map { batch in
                let sender = state.device(batch.device.id) ?? batch.device
                return batch.items.map {
                    state.carryOut($0, from: sender, by: state.intake, at: now)
                }
            }
        }
    }

    package func feed(
        for device: EnrolledDevice,
        after place: FeedPlace,
        limit: Int
    ) -> FeedPage {
        change { state in
            switch place.start(in: state.epoch, head: state.log.count, proofs: .open) {
            case .after(let cursor):
                return state.page(for: device, after: cursor, limit: limit)
            case .forgotten:
                state.epoch = environment.uuid()
                return state.page(for: device, after: 0, limit: limit)
            }
        }
    }

    package func status(
        of keys: [SubmissionKey],
        askedBy device: EnrolledDevice
    ) -> [SubmissionStatus] {
        read { state in keys.map { state.status(of: $0, tenant: device.tenant) } }
    }

    package func receipt(
        of id: UUID,
        askedBy device: EnrolledDevice
    ) -> SyncProtocol.Receipt.Statement? {
        read { state in
            let found = state.submissions[SubmissionName(tenant: device.tenant, id: id)]
            guard let found, found.item != nil else { return nil }
            return SyncProtocol.Receipt.Statement(
                key: SubmissionKey(id: id, sha256: found.sha256),
                tenant: device.tenant,
                logSequence: found.sequence,
                epoch: state.epoch,
                received: found.received
            )
        }
    }

    package func highestSequence(of incarnation: UUID, _ device: EnrolledDevice) -> Int? {
        read { $0.chains[ChainName(device: device.id, incarnation: incarnation)]?.highest }
    }

    package func submissions() -> [SubmissionRecord] {
        read { state in
            state.order.compactMap { name in
                state.submissions[name].map { SubmissionRecord($0, name) }
            }
        }
    }

    package func quarantined() -> [QuarantinedItem] {
        read { state in
            state.quarantine.values.map(QuarantinedItem.init).sorted { $0.number < $1.number }
        }
    }

    package func release(_ number: Int) throws -> ItemResult {
        let now = environment.now()
        return try change { try $0.release(number, at: now) }
    }
}

extension MemoryStore {
    package var epoch: UUID { read(\.epoch) }

    @discardableResult
    package func renewEpoch() -> UUID {
        let fresh = environment.uuid()
        change { $0.epoch = fresh }
        return fresh
    }

    package func markSafe(through sequence: Int, in epoch: UUID) {
        change { state in
            guard epoch == state.epoch else { return }
            state.safeSequence = max(state.safeSequence, min(sequence, state.log.count))
        }
    }

    /// The last number of the log.
    package var head: Int { read(\.log.count) }
}
