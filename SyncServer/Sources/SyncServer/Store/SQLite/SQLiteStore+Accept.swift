import Crypto
import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

extension SQLiteStore {
    /// Takes batches in: one durable transaction, a savepoint for each item.
    ///
    /// When it returns, what is called accepted is on the disk. Nothing is refused for good: what
    /// cannot be accepted is kept in quarantine, with the reason. Whether a laptop was revoked is
    /// asked here and now, not when its session began.
    ///
    /// - Parameter batches: what came in, already looked at.
    /// - Returns: one result for each item, in order.
    /// - Throws: ``ServerError`` if nothing at all was stored.
    func append(_ batches: [ReceivedBatch]) async throws -> [[ItemResult]] {
        try await write { db in
            try batches.map { batch in
                let sender = try self.device(batch.device.id, in: db) ?? batch.device
                return try batch.items.map { try self.accept($0, from: sender, in: db) }
            }
        }
    }

    /// Takes in one item, or puts it aside; what it does to the database is whole either way.
    func accept(
        _ item: ReceivedItem,
        from device: EnrolledDevice,
        in db: Database
    ) throws -> ItemResult {
        var result: ItemResult?
        do {
            try db.inSavepoint {
                result = try carryOut(item, from: device, by: intake, in: db)
                return .commit
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // Of a shape no check of ours foresaw: kept aside, so that the others go on.
        } catch is CryptoKitError {
        }
        return try result ?? quarantine(item, .unreadableEnvelope, from: device, in: db)
    }

    /// Judges an item by the rules of `intake` and does what they say.
    func carryOut(
        _ item: ReceivedItem,
        from device: EnrolledDevice,
        by intake: Intake,
        in db: Database
    ) throws -> ItemResult {
        let facts = try facts(about: item, from: device, in: db)
        let now = environment.now()
        switch intake.verdict(on: item, from: device, facts: facts, now: now) {
        case .accept(let flags):
            guard let envelope = item.envelope else { throw ServerError.storeBroke }
            return try insert(item, envelope, flags: flags, from: device, in: db)
        case .exists(let sequence):
            return ItemResult(
                id: item.envelope?.id,
                sha256: item.sha256,
                status: .exists,
                logSequence: sequence
            )
        case .quarantine(let reason): return try quarantine(item, reason, from: device, in: db)
        case .erased:
            return ItemResult(id: item.envelope?.id, sha256: item.sha256, status: .erased)
        }
    }

    /// Stores one envelope with its log row and its measurements.
    private func insert(
        _ item: ReceivedItem,
        _ envelope: Envelope,
        flags: [SubmissionFlag],
        from device: EnrolledDevice,
        in db: Database
    ) throws -> ItemResult {
        let (tenant, citizen) = (device.tenant, envelope.citizen.rawValue)
        try addProvisional(envelope, broughtBy: device, in: db)
        guard let key = try citizenKey(tenant, citizen, in: db) else {
            throw ServerError.noCitizen(citizen)
        }
        let subject = try subject(citizen, in: db)
        if let amended = envelope.amends, !flags.contains(.outdated) {
            try withdraw(amended, amendedBy: envelope, about: subject, tenant: tenant, in: db)
        }
        let entry = LogEntry(.submission, tenant: tenant, citizen: subject)
        let row = SubmissionRow(
            sequence: try log(entry, in: db),
            sealed: try SealedEnvelope(item).sealed(
                under: key,
                label: SealLabel.submission(tenant, envelope.id.uuidString)
            ),
            received: environment.now(),
            goalOf: envelope.subGoalEvent == nil ? nil : subject
        )
        try insert(row, of: envelope, sha256: item.sha256, flags: flags, in: db)
        let measured = measure(envelope).measurements
        try insert(measured, of: subject, tenant: tenant, sequence: row.sequence, in: db)
        try forgetQuarantined(item, from: device, in: db)
        return ItemResult(
            id: envelope.id,
            sha256: item.sha256,
            status: .accepted,
            logSequence: row.sequence,
            flags: flags.isEmpty ? nil : flags
        )
    }

    private struct SubmissionRow {
        let sequence: Int
        let sealed: Data
        let received: Date
        let goalOf: String?
    }

    private func insert(
        _ row: SubmissionRow,
        of envelope: Envelope,
        sha256: String,
        flags: [SubmissionFlag],
        in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO submission (log_seq, tenant, id, citizen, sha256, instrument, device,
                    incarnation, sequence, flags, measured_seq, received_at, sealed, goal_of, kind)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row.sequence, envelope.tenant, envelope.id.uuidString, envelope.citizen.rawValue,
                sha256, envelope.instrument.sha256, envelope.origin.device,
                envelope.origin.incarnation.uuidString, envelope.origin.sequence,
                flags.map(\.rawValue).joined(separator: " "),
                flags.contains(.held) ? nil : row.sequence,
                row.received.timeIntervalSince1970, row.sealed, row.goalOf,
                envelope.kind.rawValue,
            ]
        )
    }

    /// Notes that a submission was amended, before its amendment: there is no moment with both.
    private func withdraw(
        _ amended: Amendment,
        amendedBy envelope: Envelope,
        about subject: String,
        tenant: String,
        in db: Database
    ) throws {
        let id = amended.id.uuidString
        try db.execute(
            sql: "UPDATE submission SET amended_by = ? WHERE tenant = ? AND id = ?",
            arguments: [envelope.id.uuidString, tenant, id]
        )
        try withdrawMeasurements(of: id, about: subject, tenant: tenant, in: db)
    }
}
