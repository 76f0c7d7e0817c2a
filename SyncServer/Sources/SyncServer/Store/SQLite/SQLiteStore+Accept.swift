import Crypto
import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// Takes batches in: one durable transaction, a savepoint for each item.
    ///
    /// When it returns, what is called accepted is on the disk. Nothing is refused for good: what
    /// cannot be accepted is kept in quarantine, with the reason.
    ///
    /// - Parameter batches: what came in, already looked at.
    /// - Returns: one result for each item, in order.
    /// - Throws: ``ServerError`` if nothing at all was stored.
    func append(_ batches: [ReceivedBatch]) async throws -> [[ItemResult]] {
        try await write { db in
            try batches.map { batch in
                try batch.items.map { try self.accept($0, from: batch.device, in: db) }
            }
        }
    }

    private func accept(
        _ item: ReceivedItem,
        from device: EnrolledDevice,
        in db: Database
    ) throws -> ItemResult {
        var result: ItemResult?
        do {
            try db.inSavepoint {
                result = try carryOut(item, from: device, in: db)
                return .commit
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // Of a shape no check of ours foresaw: kept aside, so that the others go on.
        } catch is CryptoKitError {
        }
        return try result ?? quarantine(item, .unreadableEnvelope, from: device, in: db)
    }

    private func carryOut(
        _ item: ReceivedItem,
        from device: EnrolledDevice,
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

    /// What is known that bears on an envelope.
    private func facts(
        about item: ReceivedItem,
        from device: EnrolledDevice,
        in db: Database
    ) throws -> Intake.Facts {
        var facts = Intake.Facts()
        guard item.fault == nil, let envelope = item.envelope else { return facts }
        let sql = "SELECT sha256, log_seq FROM submission WHERE tenant = ? AND id = ?"
        let name: StatementArguments = [device.tenant, envelope.id.uuidString]
        facts.namesake = try Row.fetchOne(db, sql: sql, arguments: name).map {
            Intake.Facts.Namesake(sha256: $0["sha256"], logSequence: $0["log_seq"])
        }
        let citizen = envelope.citizen.rawValue
        facts.isGranted = try isGranted(
            citizen,
            to: device.employee,
            tenant: device.tenant,
            in: db
        )
        facts.isKnownCitizen = try citizenKey(device.tenant, citizen, in: db) != nil
        facts.isPlaceTaken = try isFork(item, envelope, in: db)
        facts.reading = measure(envelope.response).reading
        return facts
    }

    /// Stores one envelope with its log row and its measurements.
    private func insert(
        _ item: ReceivedItem,
        _ envelope: Envelope,
        flags: [SubmissionFlag],
        from device: EnrolledDevice,
        in db: Database
    ) throws -> ItemResult {
        let citizen = envelope.citizen.rawValue
        guard let key = try citizenKey(device.tenant, citizen, in: db) else {
            throw ServerError.noCitizen(citizen)
        }
        let sequence = try log(
            LogEntry(.submission, tenant: device.tenant, citizen: citizen),
            in: db
        )
        let id = envelope.id.uuidString
        let sealed = try SealedEnvelope(item).sealed(
            under: key,
            label: SealLabel.submission(device.tenant, id)
        )
        try db.execute(
            sql: """
                INSERT INTO submission (log_seq, tenant, id, citizen, sha256, instrument, device,
                    incarnation, sequence, flags, measured_seq, received_at, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sequence, device.tenant, id, citizen, item.sha256, envelope.instrument.sha256,
                device.id, envelope.origin.incarnation.uuidString, envelope.origin.sequence,
                flags.map(\.rawValue).joined(separator: " "),
                flags.contains(.held) ? nil : sequence,
                environment.now().timeIntervalSince1970, sealed,
            ]
        )
        let measured = measure(envelope.response).measurements
        try insert(measured, tenant: device.tenant, sequence: sequence, in: db)
        return ItemResult(
            id: envelope.id,
            sha256: item.sha256,
            status: .accepted,
            logSequence: sequence,
            flags: flags.isEmpty ? nil : flags
        )
    }

    /// Whether another envelope holds the same place in the laptop's chain: the laptop was cloned.
    private func isFork(_ item: ReceivedItem, _ envelope: Envelope, in db: Database) throws -> Bool
    {
        let sql = """
            SELECT 1 FROM submission WHERE tenant = ? AND device = ? AND incarnation = ?
                AND sequence = ? AND sha256 <> ?
            """
        let origin = envelope.origin
        let arguments: StatementArguments = [
            envelope.tenant, origin.device, origin.incarnation.uuidString, origin.sequence,
            item.sha256,
        ]
        return try Int.fetchOne(db, sql: sql, arguments: arguments) != nil
    }
}
