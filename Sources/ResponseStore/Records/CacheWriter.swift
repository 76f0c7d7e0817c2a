internal import FoundationEssentials
internal import GRDB
internal import Progression

/// Writes what the server said into the cache, inside a transaction.
struct CacheWriter {
    let db: Database
    let keys: KeyRing

    func apply(_ change: CacheChange) throws {
        switch change {
        case .grant(let entry, let history):
            try revoke(entry.citizen)
            try insert(entry)
            for measurement in history { try insert(measurement, about: entry.citizen) }
        case .revoke(let citizen):
            try revoke(citizen)
        case .measurement(let measurement):
            try insert(measurement, about: measurement.citizen)
        case .instrument(let hash, let content):
            try insert(content, hash: hash)
        case .retire(let hash):
            let sql = "UPDATE instrument SET is_retired = 1 WHERE sha256 = ?"
            try db.execute(sql: sql, arguments: [hash])
        }
    }

    func cursor() throws -> FeedCursor? {
        let sealed = try Data.fetchOne(db, sql: "SELECT sealed FROM cursor")
        return try sealed.map { try keys.cache.open($0, as: .cursor, id: "1") }
    }

    func setCursor(_ cursor: FeedCursor) throws {
        try db.execute(
            sql: """
                INSERT INTO cursor (only, sealed) VALUES (1, ?)
                ON CONFLICT (only) DO UPDATE SET sealed = excluded.sealed
                """,
            arguments: [try keys.cache.seal(cursor, as: .cursor, id: "1")]
        )
    }

    /// Forgets everybody; question files stay for the drafts that use them, but are not begun until
    /// the server names them again.
    func forgetAll() throws {
        try db.execute(sql: "DELETE FROM citizen")
        try db.execute(sql: "UPDATE instrument SET is_retired = 1")
    }

    private func key(_ citizen: CitizenReference) -> Data {
        keys.cache.lookup(citizen.rawValue, as: .citizen)
    }

    private func revoke(_ citizen: CitizenReference) throws {
        try db.execute(sql: "DELETE FROM citizen WHERE id = ?", arguments: [key(citizen)])
    }

    private func insert(_ entry: CaseloadEntry) throws {
        let id = key(entry.citizen)
        try db.execute(
            sql: "INSERT INTO citizen (id, sealed) VALUES (?, ?)",
            arguments: [id, try keys.cache.seal(entry, as: .citizen, id: id.hexadecimal)]
        )
    }

    private func insert(_ measurement: Measurement, about citizen: CitizenReference) throws {
        let name = "\(measurement.submission.uuidString)|\(measurement.factor.rawValue)"
        let id = keys.cache.lookup(name, as: .measurement)
        // Chosen from the caseload, so that a measurement of anybody else falls away.
        try db.execute(
            sql: """
                INSERT INTO measurement (id, citizen, sealed)
                SELECT ?, id, ? FROM citizen WHERE id = ?
                ON CONFLICT (id) DO UPDATE SET citizen = excluded.citizen, sealed = excluded.sealed
                """,
            arguments: [
                id, try keys.cache.seal(measurement, as: .measurement, id: id.hexadecimal),
                key(citizen),
            ]
        )
    }

    private func insert(_ content: Data, hash: String) throws {
        guard digest(of: content) == hash else { throw StoreError.wrongInstrument(sha256: hash) }
        try db.execute(
            sql: """
                INSERT INTO instrument (sha256, content, is_retired) VALUES (?, ?, 0)
                ON CONFLICT (sha256) DO UPDATE SET content = excluded.content, is_retired = 0
                """,
            arguments: [hash, content]
        )
    }
}
