import FoundationEssentials
import GRDB
import SyncProtocol

extension SQLiteStore {
    /// What has become of submissions of the device's municipality.
    func status(
        of keys: [SubmissionKey],
        askedBy device: EnrolledDevice
    ) async throws -> [SubmissionStatus] {
        try await read { db in
            try keys.map { try self.status(of: $0, tenant: device.tenant, in: db) }
        }
    }

    /// What the server can sign about a submission of the device's municipality; `nil` if it is not
    /// here, or not any more.
    func receipt(
        of id: UUID,
        askedBy device: EnrolledDevice
    ) async throws -> SyncProtocol.Receipt.Statement? {
        let epoch = epoch
        return try await read { db in
            let sql = """
                SELECT sha256, log_seq, received_at FROM submission
                WHERE tenant = ? AND id = ? AND length(sealed) > 0
                """
            let arguments: StatementArguments = [device.tenant, id.uuidString]
            return try Row.fetchOne(db, sql: sql, arguments: arguments).map {
                SyncProtocol.Receipt.Statement(
                    key: SubmissionKey(id: id, sha256: $0["sha256"]),
                    tenant: device.tenant,
                    logSequence: $0["log_seq"],
                    epoch: epoch,
                    received: Date(timeIntervalSince1970: $0["received_at"])
                )
            }
        }
    }

    /// The highest number in a laptop's chain that the server has seen; `nil` if it knows nothing of
    /// that life of its store.
    func highestSequence(of incarnation: UUID, _ device: EnrolledDevice) async throws -> Int? {
        try await read { db in
            let sql = """
                SELECT max(sequence) FROM (
                    SELECT sequence FROM submission
                    WHERE tenant = :tenant AND device = :device AND incarnation = :incarnation
                    UNION ALL
                    SELECT sequence FROM quarantine
                    WHERE tenant = :tenant AND device = :device AND incarnation = :incarnation)
                """
            let arguments: StatementArguments = [
                "tenant": device.tenant, "device": device.id, "incarnation": incarnation.uuidString,
            ]
            return try Int?.fetchOne(db, sql: sql, arguments: arguments) ?? nil
        }
    }

    private func status(
        of key: SubmissionKey,
        tenant: String,
        in db: Database
    ) throws -> SubmissionStatus {
        if try isErased(key, tenant: tenant, in: db) {
            return SubmissionStatus(key: key, state: .erased)
        }
        let accepted = try Int.fetchOne(
            db,
            sql: "SELECT log_seq FROM submission WHERE tenant = ? AND id = ? AND sha256 = ?",
            arguments: [tenant, key.id.uuidString, key.sha256]
        )
        if let accepted {
            return SubmissionStatus(key: key, state: .accepted, logSequence: accepted)
        }
        let reason = try String.fetchOne(
            db,
            sql: """
                SELECT reason FROM quarantine WHERE tenant = ? AND sha256 = ?
                ORDER BY number DESC LIMIT 1
                """,
            arguments: [tenant, key.sha256]
        )
        guard let reason else { return SubmissionStatus(key: key, state: .unknown) }
        return SubmissionStatus(
            key: key,
            state: .quarantined,
            problem: Problem.Code(rawValue: reason)
        )
    }

    /// Whether it was erased by its id or with its citizen.
    private func isErased(_ key: SubmissionKey, tenant: String, in db: Database) throws -> Bool {
        let sql = """
            SELECT 1 FROM erased WHERE tenant = :tenant AND kind = 'submission' AND id = :id
            UNION ALL
            SELECT 1 FROM submission WHERE tenant = :tenant AND id = :id AND length(sealed) = 0
            """
        let arguments: StatementArguments = ["tenant": tenant, "id": key.id.uuidString]
        return try Int.fetchOne(db, sql: sql, arguments: arguments) != nil
    }
}
