import Crypto
import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension CentralStore {
    /// Takes a batch in: one durable transaction, a savepoint for each item.
    ///
    /// When it returns, what is called accepted is on the disk. Nothing is refused for good: what
    /// cannot be accepted is kept in quarantine, with the reason.
    ///
    /// - Parameters:
    ///   - items: the envelopes, already looked at.
    ///   - device: the laptop whose session sent them.
    /// - Returns: one result for each item, in order.
    /// - Throws: ``ServerError`` if nothing at all was stored.
    func accept(
        _ items: [ReceivedItem],
        from device: EnrolledDevice
    ) async throws -> [ItemResult] {
        try await write { db in
            try items.map { try self.accept($0, from: device, in: db) }
        }
    }

    private func accept(
        _ item: ReceivedItem,
        from device: EnrolledDevice,
        in db: Database
    ) throws -> ItemResult {
        guard item.fault == nil, let envelope = item.envelope else {
            return try quarantine(item, item.fault ?? .unreadableEnvelope, from: device, in: db)
        }
        let problem: Problem.Code
        do {
            var accepted: ItemResult?
            try db.inSavepoint {
                accepted = try insert(item, envelope, from: device, in: db)
                return accepted == nil ? .rollback : .commit
            }
            if let accepted { return accepted }
            problem = .idTaken
        } catch let refusal as Problem {
            problem = refusal.code
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            problem = .unreadableEnvelope
        } catch is CryptoKitError {
            problem = .unreadableEnvelope
        }
        // What is here already keeps its receipt, whatever has become of the caseload since.
        return try existing(item, envelope, in: db)
            ?? quarantine(item, problem, from: device, in: db)
    }

    /// Stores one envelope with its log row and its measurements.
    ///
    /// - Returns: `nil` if its id is taken.
    /// - Throws: ``Problem`` with the reason it goes to quarantine.
    private func insert(
        _ item: ReceivedItem,
        _ envelope: Envelope,
        from device: EnrolledDevice,
        in db: Database
    ) throws -> ItemResult? {
        let citizen = envelope.citizen.rawValue
        guard
            try isGranted(citizen, to: device.employee, tenant: device.tenant, in: db),
            let key = try citizenKey(device.tenant, citizen, in: db)
        else { throw Problem(.notYourCitizen) }
        let sequence = try log(
            LogEntry(.submission, tenant: device.tenant, citizen: citizen),
            in: db
        )
        let measured = measure(envelope.response)
        let flags = [
            item.clockFlag(receivedAt: environment.now()),
            try isFork(item, envelope, in: db) ? "fork" : nil,
            measured.flag,
        ].compactMap(\.self)
        let id = envelope.id.uuidString
        let sealed = try SealedEnvelope(item).sealed(
            under: key,
            label: SealLabel.submission(device.tenant, id)
        )
        try db.execute(
            sql: """
                INSERT INTO submission (log_seq, tenant, id, citizen, sha256, instrument, device,
                    incarnation, sequence, flags, measured_seq, received_at, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, id) DO NOTHING
                """,
            arguments: [
                sequence, device.tenant, id, citizen, item.sha256, envelope.instrument.sha256,
                device.id, envelope.origin.incarnation.uuidString, envelope.origin.sequence,
                flags.joined(separator: " "), measured.flag == "held" ? nil : sequence,
                environment.now().timeIntervalSince1970, sealed,
            ]
        )
        guard db.changesCount == 1 else { return nil }
        try insert(measured.measurements, tenant: device.tenant, sequence: sequence, in: db)
        return ItemResult(
            id: envelope.id,
            sha256: item.sha256,
            status: .accepted,
            logSequence: sequence
        )
    }

    /// The receipt of an envelope that is here already, the same bytes.
    private func existing(
        _ item: ReceivedItem,
        _ envelope: Envelope,
        in db: Database
    ) throws -> ItemResult? {
        let sql = "SELECT log_seq FROM submission WHERE tenant = ? AND id = ? AND sha256 = ?"
        let arguments: StatementArguments = [
            envelope.tenant, envelope.id.uuidString, item.sha256,
        ]
        return try Int.fetchOne(db, sql: sql, arguments: arguments).map {
            ItemResult(id: envelope.id, sha256: item.sha256, status: .exists, logSequence: $0)
        }
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
