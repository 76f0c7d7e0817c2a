import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// Erases a citizen or a submission once and for all; what is sent of it later is not kept.
    ///
    /// A citizen's key, names, measurements and envelopes go; of a submission stays the stub by which
    /// it is known: id, hash and number. All laptops of the municipality are told by the feed. What
    /// was never heard of can be erased too, and a second time changes nothing.
    ///
    /// - Parameters:
    ///   - erasure: what is to go.
    ///   - tenant: the municipality.
    /// - Returns: the erasure, and those it entails: the provisional citizens matched with a citizen.
    /// - Throws: ``ServerError``.
    @discardableResult
    func erase(_ erasure: Erasure, tenant: String) async throws -> [Erasure] {
        let all = try await write { db in
            try self.checkTenant(tenant, in: db)
            let all = try self.entailed(by: erasure, tenant: tenant, in: db)
            for each in all { try self.carryOut(each, tenant: tenant, in: db) }
            return all
        }
        try await emptyJournal()
        return all
    }

    private func entailed(
        by erasure: Erasure,
        tenant: String,
        in db: Database
    ) throws -> [Erasure] {
        guard case .citizen(let citizen) = erasure else { return [erasure] }
        let sql =
            "SELECT reference FROM citizen WHERE tenant = ? AND matched = ? ORDER BY reference"
        let matched = try String.fetchAll(db, sql: sql, arguments: [tenant, citizen.rawValue])
        return [erasure] + matched.map { .citizen(CitizenReference(rawValue: $0)) }
    }

    private func carryOut(_ erasure: Erasure, tenant: String, in db: Database) throws {
        let sql = "SELECT 1 FROM erased WHERE tenant = ? AND kind = ? AND id = ?"
        let name: StatementArguments = [tenant, erasure.kind, erasure.id]
        guard try Int.fetchOne(db, sql: sql, arguments: name) == nil else { return }
        switch erasure {
        case .citizen(let citizen): try eraseCitizen(citizen.rawValue, tenant: tenant, in: db)
        case .submission(let id): try eraseSubmission(id.uuidString, tenant: tenant, in: db)
        }
        var entry = LogEntry(.erase, tenant: tenant)
        switch erasure {
        case .citizen(let citizen): entry.citizen = citizen.rawValue
        case .submission(let id): entry.submission = id.uuidString
        }
        try db.execute(
            sql: "INSERT INTO erased (tenant, kind, id, log_seq) VALUES (?, ?, ?, ?)",
            arguments: [tenant, erasure.kind, erasure.id, try log(entry, in: db)]
        )
    }

    private func eraseCitizen(_ citizen: String, tenant: String, in db: Database) throws {
        try withdrawMoved(from: citizen, tenant: tenant, in: db)
        for sql in [
            "UPDATE submission SET sealed = x'' WHERE tenant = ? AND citizen = ?",
            "DELETE FROM measurement WHERE tenant = ? AND citizen = ?",
            "DELETE FROM packed_course WHERE tenant = ? AND citizen = ?",
            "DELETE FROM identity WHERE tenant = ? AND citizen = ?",
            "DELETE FROM caseload WHERE tenant = ? AND citizen = ?",
            "DELETE FROM course_event WHERE tenant = ? AND citizen = ?",
            "DELETE FROM recorded_event WHERE tenant = ? AND citizen = ?",
            "DELETE FROM quarantine WHERE tenant = ? AND about = ?",
            """
            UPDATE citizen SET wrapped_key = NULL, language = '', caseworker = NULL,
                closed_at = NULL
            WHERE tenant = ? AND reference = ?
            """,
        ] {
            try db.execute(sql: sql, arguments: [tenant, citizen])
        }
    }

    private func eraseSubmission(_ id: String, tenant: String, in db: Database) throws {
        let sql = """
            UPDATE submission SET sealed = x'' WHERE tenant = ? AND id = ? RETURNING citizen
            """
        let citizen = try String.fetchOne(db, sql: sql, arguments: [tenant, id])
        if let citizen {
            try deleteMeasurements(of: id, about: subject(citizen, in: db), tenant: tenant, in: db)
        }
        try db.execute(
            sql: "DELETE FROM quarantine WHERE tenant = ? AND id = ?",
            arguments: [tenant, id]
        )
    }

    /// Takes back what a provisional citizen's submissions say of the citizen it was matched with.
    private func withdrawMoved(from provisional: String, tenant: String, in db: Database) throws {
        let subject = try subject(provisional, in: db)
        guard subject != provisional else { return }
        let sql = "SELECT id FROM submission WHERE tenant = ? AND citizen = ? ORDER BY log_seq"
        for id in try String.fetchAll(db, sql: sql, arguments: [tenant, provisional]) {
            try withdrawMeasurements(of: id, about: subject, tenant: tenant, in: db)
        }
    }

    /// Writes the database over with what the journal holds and cuts the journal off: pages of it
    /// would keep what was erased.
    private func emptyJournal() async throws {
        do {
            try await database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
    }
}

extension Erasure {
    fileprivate var kind: String {
        switch self {
        case .citizen: "citizen"
        case .submission: "submission"
        }
    }

    fileprivate var id: String {
        switch self {
        case .citizen(let citizen): citizen.rawValue
        case .submission(let id): id.uuidString
        }
    }
}
