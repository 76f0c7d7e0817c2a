import FoundationEssentials
import GRDB
import Progression

extension SQLiteStore {
    /// Notes that an employee looked at a citizen's course.
    func noteAccess(
        to citizen: CitizenReference,
        by employee: Employee,
        what: String,
        in db: Database
    ) throws {
        let sql = "INSERT INTO access (tenant, citizen, employee, at, what) VALUES (?, ?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(
            arguments: [
                employee.tenant, citizen.rawValue, employee.id,
                environment.now().timeIntervalSince1970, what,
            ]
        )
    }

    /// Who looked at a citizen's course, oldest first.
    func accesses(to citizen: CitizenReference) async throws -> [String] {
        try await read { db in
            let sql = "SELECT employee FROM access WHERE citizen = ? ORDER BY number"
            return try String.fetchAll(db, sql: sql, arguments: [citizen.rawValue])
        }
    }

    /// All accepted submissions, in commit order; what was erased as a stub.
    func submissions() async throws -> [SubmissionRecord] {
        try await read { db in
            let sql = """
                SELECT id, kind, tenant, sha256, log_seq, flags,
                    length(sealed) = 0 AS is_erased
                FROM submission ORDER BY log_seq
                """
            return try Row.fetchAll(db, sql: sql).compactMap { row in
                let flags = (row["flags"] as String).split(separator: " ").map(String.init)
                return UUID(uuidString: row["id"]).map {
                    SubmissionRecord(
                        id: $0,
                        kind: row["kind"],
                        tenant: row["tenant"],
                        sha256: row["sha256"],
                        logSequence: row["log_seq"],
                        flags: flags + (row["is_erased"] ? [SubmissionRecord.erased] : [])
                    )
                }
            }
        }
    }

    /// The citizens of every municipality with their change from first to last score of the current
    /// series; no ids.
    func cohorts() async throws -> [Cohort] {
        try await read { db in
            let tenants = try Row.fetchAll(db, sql: "SELECT id, name FROM tenant ORDER BY name")
            return try tenants.map {
                Cohort(municipality: $0["name"], members: try self.members(of: $0["id"], in: db))
            }
        }
    }

    private func members(of tenant: String, in db: Database) throws -> [Cohort.Member] {
        let sql = """
            SELECT reference, caseworker FROM citizen
            WHERE tenant = ? AND caseworker IS NOT NULL ORDER BY reference
            """
        let measurements = try measurements(ofAllIn: tenant, in: db)
        // In a fixed order: sums of the same numbers in another order may round differently, and a
        // released figure must not flicker.
        return try Row.fetchAll(db, sql: sql, arguments: [tenant]).compactMap { row in
            measurements[CitizenReference(rawValue: row["reference"])].map {
                Cohort.Member(professional: row["caseworker"], course: Course(of: $0))
            }
        }
    }
}
