import FoundationEssentials
import GRDB

extension SQLiteStore {
    /// Copies the whole database, as it is at one moment, into the empty file at `path`.
    func copy(to path: String) async throws -> BackupFile.Header {
        let (epoch, now) = (self.epoch, environment.now())
        return try await read { db in
            let sequence = try Int.fetchOne(db, sql: Self.lastNumber) ?? 0
            let target = try DatabaseQueue(path: path)
            try target.writeWithoutTransaction { try db.backup(to: $0) }
            try target.close()
            return BackupFile.Header(epoch: epoch, logSequence: sequence, made: now)
        }
    }

    /// Whether the file at `path` is a sound database that holds what `header` says.
    static func holds(_ header: BackupFile.Header, at path: String) throws -> Bool {
        do {
            let copy = try DatabaseQueue(path: path)
            let isSound = try copy.read { db in
                try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok"
                    && Int.fetchOne(db, sql: Self.lastNumber) ?? 0 == header.logSequence
            }
            try copy.close()
            return isSound
        } catch is DatabaseError {
            return false
        }
    }

    private static let lastNumber = "SELECT max(log_seq) FROM log"
}
