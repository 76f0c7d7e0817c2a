internal import FoundationEssentials
internal import GRDB
internal import Progression

/// Writes what the server said into the cache, inside a transaction.
struct CacheWriter {
    let db: Database
    let keys: KeyRing

    /// Writes one change; returns whether the bytes of a submission are gone with it.
    func apply(_ change: CacheChange) throws -> Bool {
        switch change {
        case .grant(let entry, let history):
            try write(entry)
            try forgetProvisional(entry.citizen)
            for measurement in history { try insert(measurement, about: entry.citizen) }
        case .revoke(let citizen): try revoke(citizen)
        case .measurement(let measurement): try insert(measurement, about: measurement.citizen)
        case .instrument(let hash, let content, let terms):
            try insert(content, hash: hash, under: terms)
        case .retire(let hash): try retire(hash)
        case .subgoal(let event): try remember(.goal(event))
        case .withdraw(let submission): try withdraw(submission)
        case .eraseCitizen(let citizen): return try erase(citizen)
        case .eraseSubmission(let submission): return try erase(submission)
        case .rules(let rules): try rules.write(to: db, keys: keys)
        }
        return false
    }

    /// Whether a page from one cursor to another can be applied; if it begins another life of the
    /// server's database, the old one is forgotten.
    func joins(from: Int, to cursor: FeedCursor) throws -> Bool {
        if let own = try self.cursor(), own.epoch == cursor.epoch {
            return from <= own.next && own.next < cursor.next
        }
        guard from == 0, cursor.next >= 0 else { return false }
        try forgetAll()
        return true
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

    /// Forgets everybody, and the rules of a life that is over; question files stay for the drafts that
    /// use them, but are not begun until the server names them again.
    func forgetAll() throws {
        try Setting.write(nil as LaptopRules?, as: .rules, to: db, keys: keys)
        try db.execute(sql: "DELETE FROM citizen")
        try db.execute(sql: "UPDATE instrument SET is_retired = 1, terms = NULL")
    }

    func key(_ citizen: CitizenReference) -> Data {
        keys.cache.lookup(citizen.rawValue, as: .citizen)
    }

    private func key(_ submission: UUID, _ factor: Factor) -> Data {
        let name = "\(submission.uuidString)|\(factor.rawValue)"
        return keys.cache.lookup(name, as: .measurement)
    }

    private func revoke(_ citizen: CitizenReference) throws {
        try db.execute(sql: "DELETE FROM citizen WHERE id = ?", arguments: [key(citizen)])
    }

    private func retire(_ hash: String) throws {
        let sql = "UPDATE instrument SET is_retired = 1 WHERE sha256 = ?"
        try db.execute(sql: sql, arguments: [hash])
    }

    /// Writes a citizen of the caseload, without what the server knew before of one who was there already;
    /// what was answered here is remembered.
    private func write(_ entry: CaseloadEntry) throws {
        let id = key(entry.citizen)
        try db.execute(
            sql: """
                INSERT INTO citizen (id, sealed) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
                """,
            arguments: [id, try keys.cache.seal(entry, as: .citizen, id: id.hexadecimal)]
        )
        try db.execute(sql: "DELETE FROM measurement WHERE citizen = ?", arguments: [id])
        try forgetGoals(of: entry.citizen)
    }

    private func insert(_ measurement: Measurement, about citizen: CitizenReference) throws {
        let id = key(measurement.submission, measurement.factor)
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

    private func insert(_ content: Data, hash: String, under terms: InstrumentTerms) throws {
        guard digest(of: content) == hash else { throw StoreError.wrongInstrument(sha256: hash) }
        try db.execute(
            sql: """
                INSERT INTO instrument (sha256, content, is_retired, terms) VALUES (?, ?, 0, ?)
                ON CONFLICT (sha256) DO UPDATE SET content = excluded.content, is_retired = 0,
                    terms = excluded.terms
                """,
            arguments: [
                hash, content,
                terms == .plain ? nil : try keys.cache.seal(terms, as: .instrument, id: hash),
            ]
        )
    }
}

// MARK: - Forgetting

extension CacheWriter {
    private func withdraw(_ submission: UUID) throws {
        for factor in Factor.allCases {
            try db.execute(
                sql: "DELETE FROM measurement WHERE id = ?",
                arguments: [key(submission, factor)]
            )
        }
        try forgetMemory(of: submission)
    }

    /// The caseload has the citizen now, or nobody has any more.
    private func forgetProvisional(_ citizen: CitizenReference) throws {
        try Provisionals.forget(in: db, keys: keys) { $0.citizen == citizen }
    }

    private func erase(_ submission: UUID) throws -> Bool {
        try withdraw(submission)
        return try DeliveryWriter(db: db, keys: keys).move(where: "id = ?", [submission]) {
            $0.moved(to: .erased)
        }
    }

    private func erase(_ citizen: CitizenReference) throws -> Bool {
        try revoke(citizen)
        try forgetProvisional(citizen)
        for row in try Row.fetchAll(db, sql: "SELECT id, sealed FROM draft") {
            let draft = try? Interview.Draft.open(row, keys: keys)
            guard let draft, draft.visit.citizen == citizen else { continue }
            let occasion = draft.visit.occasion
            try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [occasion])
        }
        let lookup = keys.work.lookup(citizen.rawValue, as: .submission)
        return try DeliveryWriter(db: db, keys: keys).move(where: "citizen = ?", [lookup]) {
            $0.moved(to: .erased)
        }
    }
}
