import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

extension SQLiteStore {
    /// Publishes question files: laptops fetch them, and responses held for them are measured.
    ///
    /// A new version of an instrument retires the one before. A file already published changes
    /// nothing.
    ///
    /// - Returns: for each file, what became of it.
    /// - Throws: ``ServerError`` if one cannot be read; then none is published.
    func publish(_ files: [PublishedFile]) async throws -> [Publication] {
        let read = try files.map { file in
            guard let questionnaire = readQuestionnaire(file.content) else {
                throw ServerError.badQuestionFile(file.path)
            }
            return (file: file, questionnaire: questionnaire)
        }
        do {
            // The library changes inside the transaction, so that no response slips between.
            return try await write { db in
                try read.map { try self.publish($0.questionnaire, $0.file, in: db) }
            }
        } catch {
            try loadQuestionnaires()
            throw error
        }
    }

    /// The exact bytes of a published question file.
    func questionnaireFile(_ sha256: String) async throws -> Data? {
        try await read { db in
            let sql = "SELECT content FROM instrument WHERE sha256 = ?"
            return try Data.fetchOne(db, sql: sql, arguments: [sha256])
        }
    }

    func loadQuestionnaires() throws {
        let (contents, current) = try database.read { db in
            (
                try Data.fetchAll(db, sql: "SELECT content FROM instrument"),
                try Set(
                    String.fetchAll(db, sql: "SELECT sha256 FROM instrument WHERE is_retired = 0")
                )
            )
        }
        inUse.withLock { $0 = current }
        let read = contents.compactMap(readQuestionnaire)
        questionnaires.withLock { known in
            known = [:]
            for questionnaire in read { known[questionnaire.reference.sha256] = questionnaire }
        }
    }

    private func publish(
        _ questionnaire: Questionnaire,
        _ file: PublishedFile,
        in db: Database
    ) throws -> Publication {
        let reference = questionnaire.reference
        try db.execute(
            sql: """
                INSERT INTO instrument (sha256, url, version, is_retired, content)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                reference.sha256, reference.url, reference.version,
                questionnaire.status != .active, file.content,
            ]
        )
        guard db.changesCount == 1 else {
            return Publication(reference, isNew: false, measured: 0)
        }
        if questionnaire.status == .active {
            try retire(otherThan: reference, in: db)
            _ = try log(LogEntry(.instrument, instrument: reference.sha256), in: db)
            inUse.withLock { _ = $0.insert(reference.sha256) }
        }
        questionnaires.withLock { $0[reference.sha256] = questionnaire }
        let measured = try measureHeld(for: reference.sha256, in: db)
        return Publication(reference, isNew: true, measured: measured)
    }

    private func retire(otherThan reference: InstrumentReference, in db: Database) throws {
        let older = try String.fetchAll(
            db,
            sql: """
                UPDATE instrument SET is_retired = 1
                WHERE url = ? AND sha256 <> ? AND is_retired = 0 RETURNING sha256
                """,
            arguments: [reference.url, reference.sha256]
        )
        inUse.withLock { $0.subtract(older) }
        for sha256 in older { _ = try log(LogEntry(.retire, instrument: sha256), in: db) }
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

    /// Drops all measurements and computes them anew from the sealed submissions: they are a cache.
    ///
    /// Each keeps its number in the log, so that laptops notice nothing. If this program cannot read
    /// a question file that was measured by before, nothing is dropped.
    func rebuildMeasurements() async throws {
        try await write { db in
            try db.execute(sql: "DELETE FROM measurement")
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
                try self.insert(
                    measured.measurements,
                    of: self.subject(envelope.citizen.rawValue, in: db),
                    tenant: tenant,
                    sequence: sequence,
                    in: db
                )
            }
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
