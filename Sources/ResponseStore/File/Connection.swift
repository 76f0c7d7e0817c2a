internal import GRDB

/// The one connection to a store's file.
///
/// One connection reads and writes, so SQLite's race between two that write and check-point at once
/// (all versions before 3.51.3) cannot happen; and it locks out other programs' connections.
enum Connection {
    /// `PRAGMA synchronous` when every commit waits for the disk.
    private static let full = 2
    /// Marks a file as ours: "Skri" in ASCII.
    static let applicationID = 0x536B_7269

    /// Opens the file at `path`, or refuses it.
    ///
    /// - Throws: ``StoreError/notDurable(path:)`` unless WAL with full synchronisation is in force on
    ///   the very connection that writes.
    static func open(_ path: String) throws(StoreError) -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                // After opening: in its own WAL set-up GRDB lowers synchronous to NORMAL, whatever
                // was prepared before.
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            guard try queue.writeWithoutTransaction(isDurable) else {
                throw StoreError.notDurable(path: path)
            }
            return queue
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Whether a commit on this connection survives a loss of power.
    static func isDurable(_ db: Database) throws -> Bool {
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
        return mode == "wal" && synchronous == full
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "ResponseStore"
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            _ = try Int.fetchOne(db, sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }
}

extension StoreError {
    /// The error that stands for `error`, without its SQL or values.
    init(_ error: any Error, path: String) {
        switch error {
        case let known as StoreError:
            self = known
        case let failure as DatabaseError:
            self.init(failure.resultCode, path: path)
        default:
            self = .failed(code: 0)
        }
    }

    private init(_ code: ResultCode, path: String) {
        switch code {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(path: path)
        case .SQLITE_NOTADB: self = .notAStore(path: path)
        case .SQLITE_CORRUPT: self = .damagedFile(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            self = .noPermission(path: path)
        case .SQLITE_MISUSE: self = .closed
        default: self = .failed(code: Int(code.rawValue))
        }
    }
}
