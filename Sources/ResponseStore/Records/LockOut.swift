internal import FoundationEssentials
internal import GRDB

/// The count of failed attempts, and what the last of them costs.
///
/// An attempt counts as failed before the passphrase is tried, so that a program killed meanwhile has
/// not tried for nothing. The right passphrase puts the count back.
struct LockOut {
    let queue: DatabaseQueue

    /// Failures as they stand in a file.
    static func failures(_ db: Database) throws -> FailedAttempts {
        FailedAttempts(count: try Int.fetchOne(db, sql: "SELECT failures FROM attempt") ?? 0)
    }

    /// Begins an attempt.
    ///
    /// - Throws: ``StoreError/tooSoon(seconds:)``; then nothing is counted.
    func begin(at now: Uptime?) throws {
        let failures = try queue.read(Self.failures)
        if let now { try wait(failures, at: now) }
        // Only a program that died at the tenth failure leaves this to be done.
        if failures.left == 0 { try empty() }
        do {
            try queue.write { db in try Self.count(failures.count + 1, at: now, in: db) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            // A full disk must not keep its owner from looking.
        }
    }

    /// The attempt has failed.
    func fail() throws {
        if try queue.read(Self.failures).left == 0 { try empty() }
    }

    private func wait(_ failures: FailedAttempts, at now: Uptime) throws {
        let row = try queue.read { try Row.fetchOne($0, sql: "SELECT boot, seconds FROM attempt") }
        guard let row, failures.pause > 0 else { return }
        let last = Uptime(seconds: row["seconds"], boot: row["boot"])
        let missing = failures.pause - now.elapsed(since: last)
        guard missing <= 0 else { throw StoreError.tooSoon(seconds: Int(missing.rounded(.up))) }
    }

    /// Destroys the key of the caseload in every form, deletes what it sealed, and empties the file of
    /// the last changes, where copies would stand for a while.
    private func empty() throws {
        try queue.write { db in
            guard try Self.hasCacheKey(db) else { return }
            try db.execute(sql: "DELETE FROM wrapped_key WHERE name = 'cache'")
            try db.execute(sql: "DELETE FROM recovery_key WHERE name = 'cache'")
            try db.execute(sql: "DELETE FROM cursor")
            try db.execute(sql: "DELETE FROM measurement")
            try db.execute(sql: "DELETE FROM citizen")
            // Whom it is for cannot be read any more: it waits for the server to say so again.
            try db.execute(
                sql: "UPDATE instrument SET is_retired = 1, terms = NULL WHERE terms IS NOT NULL"
            )
            try db.execute(sql: "UPDATE attempt SET is_emptied = 1")
        }
        try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }

    private static func hasCacheKey(_ db: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM wrapped_key WHERE name = 'cache')"
        return try Bool.fetchOne(db, sql: sql) ?? false
    }

    private static func count(_ failures: Int, at now: Uptime?, in db: Database) throws {
        try db.execute(
            sql: "UPDATE attempt SET failures = ?, boot = ?, seconds = ?",
            arguments: [failures, now?.boot ?? "", now?.seconds ?? 0]
        )
    }

    /// The passphrase was right: the count begins anew, and a caseload whose key was destroyed gets a
    /// fresh one.
    func succeed(_ keys: KeyRing, wrapped by: PassphraseKey, installation: UUID) throws {
        do {
            try queue.write { db in
                try Self.count(0, at: nil, in: db)
                guard try !Self.hasCacheKey(db) else { return }
                try WrappedKeys(keys, by: by, installation: installation).replace(in: db)
                try Recovery.seal(keys, for: installation, in: db)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            // Counted again from here; without the caseload's key nothing can be opened, though.
            guard try queue.read(Self.hasCacheKey) else { throw error }
        }
    }

    /// Whether the caseload was emptied by a lock-out and not fetched again since.
    static func isEmptied(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT is_emptied FROM attempt") ?? false
    }

    /// The caseload has been fetched again.
    static func refilled(_ db: Database) throws {
        try db.execute(sql: "UPDATE attempt SET is_emptied = 0 WHERE is_emptied = 1")
    }
}
