import FoundationEssentials
import GRDB
import SyncProtocol

extension SQLiteStore {
    /// Keeps the public half of a municipality's recovery key.
    func setRecoveryKey(_ key: Data, tenant: String, replacing: Bool) async throws {
        guard RecoveryKeyPair.isPublicKey(key) else { throw ServerError.notAKey }
        try await write { db in
            try self.checkTenant(tenant, in: db)
            let free = replacing ? "" : " AND recovery_key IS NULL"
            try db.execute(
                sql: "UPDATE tenant SET recovery_key = ? WHERE id = ?" + free,
                arguments: [key, tenant]
            )
            guard db.changesCount == 1 else { throw ServerError.recoveryKeyThere(tenant) }
        }
    }

    /// The public half of a municipality's recovery key, if it has one.
    func recoveryKey(of tenant: String) async throws -> Data? {
        try await read { db in
            let sql = "SELECT recovery_key FROM tenant WHERE id = ?"
            return try Data.fetchOne(db, sql: sql, arguments: [tenant])
        }
    }
}
