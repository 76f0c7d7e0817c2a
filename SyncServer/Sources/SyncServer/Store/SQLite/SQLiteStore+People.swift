import FoundationEssentials
import GRDB
import Progression
import WebPages

extension SQLiteStore {
    /// All employees, by municipality and id; analysts first.
    func employees() async throws -> [EmployeeListing] {
        try await read { try self.listings(where: "1", [], in: $0) }
    }

    /// The employees somebody may look after, by id.
    func employees(in reach: Reach) async throws -> [EmployeeListing] {
        try await read { db in
            try self.listings(where: "tenant = ?", [reach.tenant], in: db).filter(reach.covers)
        }
    }

    private func listings(
        where condition: String,
        _ arguments: StatementArguments,
        in db: Database
    ) throws -> [EmployeeListing] {
        let sql = """
            SELECT id, passphrase IS NOT NULL AS has_passphrase,
                sealed_factor IS NOT NULL AS has_factor,
                (SELECT expires FROM invitation WHERE employee = employee.id) AS invited,
                (SELECT count(*) FROM recovery_code WHERE employee = employee.id) AS codes,
                EXISTS (SELECT 1 FROM provided_identity WHERE employee = employee.id) AS provided,
                (SELECT count(*) FROM caseload
                    WHERE tenant = employee.tenant AND employee = employee.id) AS citizens
            FROM employee WHERE \(condition) ORDER BY ifnull(tenant, ''), id
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row in
            let invited: Double? = row["invited"]
            let signIn = EmployeeListing.SignIn(
                hasPassphrase: row["has_passphrase"],
                invitedUntil: invited.map(Date.init(timeIntervalSince1970:)),
                hasSecondFactor: row["has_factor"],
                recoveryCodes: row["codes"],
                usesProvider: row["provided"]
            )
            return try self.employee(row["id"], in: db).map {
                EmployeeListing($0, signIn: signIn, citizens: row["citizens"])
            }
        }
    }

    /// Changes name, role, unit or stand-in of an employee, which ends every session of the employee.
    func amend(_ employee: String, _ change: EmployeeChange) async throws {
        let name = try vault.seal(change.name, label: SealLabel.employee(employee))
        try await write { db in
            guard let known = try self.employee(employee, in: db) else {
                throw ServerError.noEmployee(employee)
            }
            let standIn = try change.standIn.map { id in
                guard let found = try self.employee(id, in: db) else {
                    throw ServerError.noEmployee(id)
                }
                return found
            }
            let sql = "SELECT count(*) FROM caseload WHERE tenant = ? AND employee = ?"
            let citizens = try Int.fetchOne(db, sql: sql, arguments: [known.tenant, employee]) ?? 0
            try change.check(for: known, standIn: standIn, citizens: citizens)
            if let tenant = known.tenant { try self.checkUnit(change.unit, of: tenant, in: db) }
            try db.execute(
                sql: """
                    UPDATE employee SET sealed_name = ?, role = ?, unit = ?, stand_in = ?,
                        generation = generation + 1 WHERE id = ?
                    """,
                arguments: [name, change.role.rawValue, change.unit, change.standIn, employee]
            )
        }
    }

    /// What is wrong with the lines of a file of employees; nothing, if all can be added.
    func complaints(about rows: [EmployeeRow]) async throws -> [ImportComplaint] {
        try await read { try self.complaints(about: rows, in: $0) }
    }

    /// Adds all employees of a file, or none.
    ///
    /// - Throws: ``ServerError`` that tells every fault with its line.
    func addEmployees(_ rows: [EmployeeRow]) async throws {
        try await write { db in
            try ServerError.refuse(try self.complaints(about: rows, in: db))
            for row in rows { try self.insert(row.employee, passphrase: nil, in: db) }
        }
    }

    private func complaints(
        about rows: [EmployeeRow],
        in db: Database
    ) throws -> [ImportComplaint] {
        var units: [String: Set<String>] = [:]
        for tenant in Set(rows.compactMap(\.employee.tenant)) {
            guard try isTenant(tenant, in: db) else { continue }
            units[tenant] = Set(try self.units(of: tenant, in: db).map(\.id))
        }
        let taken = "SELECT 1 FROM employee WHERE id = ?"
        return try ImportComplaint.twice(rows.map { ($0.line, $0.employee.id) })
            + rows.flatMap { row in
                let known = units[row.employee.tenant ?? ""]
                return row.complaints(
                    hasTenant: known != nil,
                    hasUnit: row.employee.unit.map { known?.contains($0) ?? false } ?? true,
                    isTaken: try Int.fetchOne(db, sql: taken, arguments: [row.employee.id]) != nil
                )
            }
    }

    /// Keeps the hash of a one-time code by which an employee chooses a passphrase; one given before is
    /// good no longer.
    func addInvitation(hash: String, for employee: String, expires: Date) async throws {
        try await write { db in
            guard let known = try self.employee(employee, in: db) else {
                throw ServerError.noEmployee(employee)
            }
            guard known.role.signsIn else { throw ServerError.mentorsDoNotSignIn }
            guard try !Self.isLinked(employee, in: db) else {
                throw ServerError.signsInByProvider(employee)
            }
            try db.execute(
                sql: """
                    INSERT INTO invitation (employee, hash, expires) VALUES (?, ?, ?)
                    ON CONFLICT (employee) DO UPDATE SET
                        hash = excluded.hash, expires = excluded.expires
                    """,
                arguments: [employee, hash, expires.timeIntervalSince1970]
            )
        }
    }

    /// Whether an invitation is an employee's, and good still.
    func isInvited(_ employee: String, by hash: String) async throws -> Bool {
        try await read { try self.isInvited(employee, by: hash, in: $0) }
    }

    /// Gives an invited employee the passphrase chosen, and uses the invitation up.
    ///
    /// - Returns: false if the invitation is not the employee's, or good no longer.
    func accept(
        invitation hash: String,
        of employee: String,
        _ record: PassphraseRecord
    ) async throws -> Bool {
        try await write { db in
            guard try self.isInvited(employee, by: hash, in: db) else { return false }
            return try self.keepPassphrase(record, of: employee, at: nil, in: db)
        }
    }

    private func isInvited(_ employee: String, by hash: String, in db: Database) throws -> Bool {
        let sql = """
            SELECT 1 FROM invitation JOIN employee ON employee.id = employee
            WHERE employee = ? AND hash = ? AND expires > ? AND NOT is_blocked
            """
        let now = environment.now().timeIntervalSince1970
        return try Int.fetchOne(db, sql: sql, arguments: [employee, hash, now]) != nil
    }
}
