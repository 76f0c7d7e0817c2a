import FoundationEssentials
import GRDB
import Synchronization

/// The note of the epoch that is kept beside the database, outside its backup.
struct EpochNote: Sendable {
    /// What it says; `nil` if there is none.
    let kept: UUID?
    /// Writes it anew, durably.
    let write: @Sendable (UUID) throws -> Void
}

extension SQLiteStore {
    /// Which life of the database this is: to be read at each use.
    var epoch: UUID { currentEpoch.withLock { $0 } }

    /// Begins a new life of the database: laptops offer everything again that they still hold.
    @discardableResult
    func renewEpoch() async throws -> UUID {
        try await renewEpoch(insteadOf: epoch)
    }

    /// Begins a new life, unless somebody else has begun one since `old`.
    ///
    /// - Returns: the life that has begun.
    /// - Throws: ``ServerError``.
    @discardableResult
    func renewEpoch(insteadOf old: UUID) async throws -> UUID {
        let fresh = environment.uuid()
        let settled = try await write { db in
            let sql = "UPDATE meta SET value = ? WHERE key = 'epoch' AND value = ?"
            try db.execute(sql: sql, arguments: [fresh.uuidString, old.uuidString])
            return db.changesCount == 1 ? fresh : self.epoch
        }
        guard settled == fresh else { return settled }
        currentEpoch.withLock { $0 = fresh }
        // After the database: were it lost before it is written, the next start begins another life.
        try noteEpoch.write(fresh)
        return fresh
    }

    /// Notes that a backup which was read back holds everything up to a number of the log.
    ///
    /// - Parameters:
    ///   - sequence: the last number in the backup; it never goes back.
    ///   - epoch: the life the backup is of; of another one it says nothing.
    /// - Throws: ``ServerError``.
    func markSafe(through sequence: Int, in epoch: UUID) async throws {
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO meta (key, value)
                    SELECT 'safe_seq', min(:sequence, (SELECT max(log_seq) FROM log))
                    WHERE EXISTS (SELECT 1 FROM meta WHERE key = 'epoch' AND value = :epoch)
                        AND EXISTS (SELECT 1 FROM log)
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value
                        WHERE CAST(value AS INTEGER) < CAST(excluded.value AS INTEGER)
                    """,
                arguments: ["sequence": sequence, "epoch": epoch.uuidString]
            )
        }
    }

    func safeSequence(in db: Database) throws -> Int {
        let sql = "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'safe_seq'"
        return try Int.fetchOne(db, sql: sql) ?? 0
    }

    static func settleEpoch(
        _ database: DatabaseQueue,
        kept: UUID?,
        fresh: UUID
    ) throws -> UUID {
        try database.write { db in
            let sql = "SELECT value FROM meta WHERE key = 'epoch'"
            let known = try String.fetchOne(db, sql: sql).flatMap(UUID.init(uuidString:))
            if let known, known == kept { return known }
            try db.execute(
                sql: """
                    INSERT INTO meta (key, value) VALUES ('epoch', ?)
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value
                    """,
                arguments: [fresh.uuidString]
            )
            return fresh
        }
    }
}
