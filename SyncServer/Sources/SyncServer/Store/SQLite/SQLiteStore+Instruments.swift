import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

extension SQLiteStore {
    /// Publishes question files: laptops fetch them, and responses held for them are measured.
    ///
    /// A new version of an instrument takes the place of the one before, in the same scope. A file already
    /// published there changes its terms, and is in use again if it was retired.
    ///
    /// - Parameters:
    ///   - files: the question files.
    ///   - terms: the terms all of them are asked under.
    ///   - tenant: the municipality they are for; `nil` for every one.
    /// - Returns: for each file, what became of it.
    /// - Throws: ``ServerError`` if one cannot be read, or the terms not be kept; then none is published.
    func publish(
        _ files: [PublishedFile],
        under terms: InstrumentTerms,
        in tenant: String?
    ) async throws -> [Publication] {
        try terms.check(in: tenant)
        let read = try files.map { file in
            guard let questionnaire = readQuestionnaire(file.content) else {
                throw ServerError.badQuestionFile(file.path)
            }
            return (file: file, questionnaire: questionnaire)
        }
        do {
            // The library changes inside the transaction, so that no response slips between.
            return try await write { db in
                try self.checkTenant(tenant, in: db)
                if let group = terms.targetGroup, let tenant {
                    try self.checkTargetGroup(group, of: tenant, in: db)
                }
                return try read.map { file, questionnaire in
                    let one = PublishedInstrument(questionnaire, under: terms, in: tenant)
                    return try self.publish(one, questionnaire, file, in: db)
                }
            }
        } catch {
            try loadQuestionnaires()
            throw error
        }
    }

    /// The exact bytes of a question file that is, or was, published for a municipality.
    func questionnaireFile(_ sha256: String, for tenant: String) async throws -> Data? {
        try await read { db in
            guard try self.publications(in: db).isKnown(sha256, in: tenant) else { return nil }
            let sql = "SELECT content FROM instrument WHERE sha256 = ?"
            return try Data.fetchOne(db, sql: sql, arguments: [sha256])
        }
    }

    func loadQuestionnaires() throws {
        // All while the database is held: nothing may be published between reading and replacing.
        try database.read { db in
            let contents = try Data.fetchAll(db, sql: "SELECT content FROM instrument")
            let read = contents.compactMap(readQuestionnaire)
            questionnaires.withLock { known in
                known = [:]
                for questionnaire in read {
                    known[questionnaire.reference.sha256] = questionnaire
                }
            }
        }
    }

    private func publish(
        _ one: PublishedInstrument,
        _ questionnaire: Questionnaire,
        _ file: PublishedFile,
        in db: Database
    ) throws -> Publication {
        let sha256 = one.reference.sha256
        let isFresh = try keep(file, one.reference, in: db)
        if isFresh { questionnaires.withLock { $0[sha256] = questionnaire } }
        let before = try publications(in: db)
        var after = before
        let outcome = after.publish(one, on: today)
        try save(after, since: before, in: one.tenant, db)
        let measured = isFresh ? try measureHeld(for: sha256, in: db) : 0
        return Publication(one.reference, outcome, measured: measured)
    }

    /// Keeps a question file; returns whether it was not here yet.
    private func keep(
        _ file: PublishedFile,
        _ reference: InstrumentReference,
        in db: Database
    ) throws -> Bool {
        try db.execute(
            sql: """
                INSERT INTO instrument (sha256, url, version, content) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [reference.sha256, reference.url, reference.version, file.content]
        )
        return db.changesCount == 1
    }

    private func measureHeld(for sha256: String, in db: Database) throws -> Int {
        let sql = """
            SELECT tenant, id, citizen, flags, sealed FROM submission
            WHERE instrument = ? AND amended_by IS NULL AND length(sealed) > 0 ORDER BY log_seq
            """
        let held = try Row.fetchAll(db, sql: sql, arguments: [sha256])
        for row in held { try measureHeld(row, in: db) }
        return held.count
    }

    private func measureHeld(_ row: Row, in db: Database) throws {
        guard let envelope = try envelope(in: row, db) else { return }
        let (tenant, id): (String, String) = (row["tenant"], row["id"])
        let measured = measure(envelope)
        var flags = (row["flags"] as String).split(separator: " ").map(String.init)
        flags.removeAll { $0 == SubmissionFlag.held.rawValue }
        if measured.reading == .odd { flags.append(SubmissionFlag.odd.rawValue) }
        let citizen = try subject(envelope.citizen.rawValue, in: db)
        let sequence = try log(LogEntry(.measured, tenant: tenant, citizen: citizen), in: db)
        try db.execute(
            sql: "UPDATE submission SET flags = ?, measured_seq = ? WHERE tenant = ? AND id = ?",
            arguments: [flags.joined(separator: " "), sequence, tenant, id]
        )
        try insert(measured.measurements, of: citizen, tenant: tenant, sequence: sequence, in: db)
    }

    /// Drops all measurements and computes them anew from the sealed submissions, then packs all courses: they
    /// are a cache.
    ///
    /// Each keeps its number in the log, so that laptops notice nothing. If this program cannot read
    /// a question file that was measured by before, nothing is dropped.
    func rebuildMeasurements() async throws {
        try await write { db in
            try db.execute(sql: "DELETE FROM measurement")
            try db.execute(sql: "DELETE FROM packed_course")
            let sql = """
                SELECT tenant, id, citizen, sealed, measured_seq FROM submission
                WHERE measured_seq IS NOT NULL AND amended_by IS NULL AND length(sealed) > 0
                ORDER BY log_seq
                """
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                guard let envelope = try self.envelope(in: row, db) else { continue }
                let measured = self.measure(envelope)
                guard measured.reading != .unknownFile else {
                    throw ServerError.unreadInstrument(envelope.instrument.sha256)
                }
                let (tenant, sequence): (String, Int) = (row["tenant"], row["measured_seq"])
                try self.insertUnpacked(
                    measured.measurements,
                    of: self.subject(envelope.citizen.rawValue, in: db),
                    tenant: tenant,
                    sequence: sequence,
                    in: db
                )
            }
            try PackedCourses(db).packAll()
        }
    }

    /// The envelope sealed in a row of submissions; `nil` once the citizen's key is gone.
    func envelope(in row: Row, _ db: Database) throws -> Envelope? {
        let (tenant, citizen): (String, String) = (row["tenant"], row["citizen"])
        guard let key = try citizenKey(tenant, citizen, in: db) else { return nil }
        let label = SealLabel.submission(tenant, row["id"])
        let opened = try SealedEnvelope(opening: row["sealed"], under: key, label: label)
        return try WireFormat.decode(Envelope.self, from: opened.body)
    }
}
