import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// Makes the citizen an envelope brings, if nobody knows that citizen yet: with a key, on the
    /// caseload of the laptop's employee, with no caseworker.
    func addProvisional(
        _ envelope: Envelope,
        broughtBy device: EnrolledDevice,
        in db: Database
    ) throws {
        let known = "SELECT 1 FROM citizen WHERE reference = ?"
        let reference = envelope.citizen
        guard let provisional = envelope.provisional,
            try Int.fetchOne(db, sql: known, arguments: [reference.rawValue]) == nil
        else { return }
        let citizen = NewCitizen(
            reference: reference,
            tenant: device.tenant,
            name: provisional.name,
            language: envelope.language.rawValue,
            broughtBy: device.employee
        )
        try insert(citizen, in: db)
        try grant(reference, to: device.employee, tenant: device.tenant, in: db)
    }

    /// Says who a provisional citizen is: what was measured counts for the citizen named, and the
    /// provisional one leaves all caseloads.
    ///
    /// The envelopes stay as they were signed.
    ///
    /// Sent about the provisional one later, too, it counts for the citizen.
    ///
    /// - Throws: ``ServerError`` if the one is not provisional, or the other no citizen of the same
    /// municipality.
    func match(
        provisional: CitizenReference,
        with citizen: CitizenReference
    ) async throws {
        try await write { db in
            let tenant = try self.tenant(ofProvisional: provisional.rawValue, in: db)
            let sql = """
                UPDATE citizen SET matched = (SELECT reference FROM citizen
                    WHERE tenant = :tenant AND reference = :citizen AND brought_by IS NULL
                        AND wrapped_key IS NOT NULL)
                WHERE tenant = :tenant AND reference = :provisional RETURNING matched
                """
            let matched = try String?.fetchOne(
                db,
                sql: sql,
                arguments: [
                    "tenant": tenant, "citizen": citizen.rawValue,
                    "provisional": provisional.rawValue,
                ]
            )
            guard matched == citizen.rawValue else {
                throw ServerError.noCitizen(citizen.rawValue)
            }
            try self.takeFromCaseloads(provisional.rawValue, tenant: tenant, in: db)
            try self.moveMeasurements(
                of: provisional.rawValue,
                to: citizen.rawValue,
                tenant: tenant,
                in: db
            )
        }
    }

    private func tenant(ofProvisional reference: String, in db: Database) throws -> String {
        let sql = """
            SELECT tenant FROM citizen WHERE reference = ? AND brought_by IS NOT NULL
                AND matched IS NULL AND wrapped_key IS NOT NULL
            """
        guard let tenant = try String.fetchOne(db, sql: sql, arguments: [reference]) else {
            throw ServerError.notProvisional(reference)
        }
        return tenant
    }

    private func takeFromCaseloads(_ citizen: String, tenant: String, in db: Database) throws {
        let employees = try String.fetchAll(
            db,
            sql: "SELECT employee FROM caseload WHERE tenant = ? AND citizen = ? ORDER BY log_seq",
            arguments: [tenant, citizen]
        )
        for employee in employees { try revoke(citizen, from: employee, tenant: tenant, in: db) }
    }

    /// Moves measurements under new numbers of the log, so that laptops hear of them.
    private func moveMeasurements(
        of provisional: String,
        to citizen: String,
        tenant: String,
        in db: Database
    ) throws {
        let sql = """
            SELECT id FROM submission WHERE tenant = ? AND citizen = ? AND measured_seq IS NOT NULL
                AND amended_by IS NULL AND length(sealed) > 0 ORDER BY log_seq
            """
        for id in try String.fetchAll(db, sql: sql, arguments: [tenant, provisional]) {
            let sequence = try log(
                LogEntry(.measured, tenant: tenant, citizen: citizen),
                in: db
            )
            try db.execute(
                sql: """
                    UPDATE submission SET measured_seq = :sequence,
                        goal_of = iif(goal_of IS NULL, NULL, :citizen)
                    WHERE tenant = :tenant AND id = :id
                    """,
                arguments: ["sequence": sequence, "citizen": citizen, "tenant": tenant, "id": id]
            )
            try db.execute(
                sql: """
                    UPDATE measurement SET citizen = ?, log_seq = ?
                    WHERE tenant = ? AND citizen = ? AND submission = ?
                    """,
                arguments: [citizen, sequence, tenant, provisional, id]
            )
        }
        for one in [provisional, citizen] { try PackedCourses(db).pack(one, tenant: tenant) }
    }
}
