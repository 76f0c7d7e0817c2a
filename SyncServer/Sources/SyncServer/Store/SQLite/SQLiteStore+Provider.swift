import FoundationEssentials
import GRDB
import Progression

extension SQLiteStore {
    /// The employee somebody at the provider is: found, linked, or added now.
    ///
    /// Name and role become what the provider says; a change ends the employee's sessions.
    ///
    /// - Throws: ``ProviderRefusal`` if they are not let in; then nothing is changed.
    func employee(of provided: ProvidedIdentity) async throws -> Employee {
        let identity = vault.name(
            of: "\(provided.issuer)\n\(provided.subject)",
            as: "provided identity"
        )
        return try await write { db in
            if let tenant = provided.tenant, try !self.isTenant(tenant, in: db) {
                throw ProviderRefusal.unknownMunicipality
            }
            let sql = "SELECT employee FROM provided_identity WHERE identity = ?"
            let linked = try String.fetchOne(db, sql: sql, arguments: [identity])
            let id = linked ?? provided.employee
            if let known = try self.employee(id, in: db) {
                let link = linked == nil ? try Self.link(of: id, in: db) : .own
                try provided.check(known, link)
                let provided = provided.placed(among: try self.unitIds(of: known.tenant, in: db))
                if provided.changes(known) { try self.update(id, to: provided, in: db) }
            } else {
                let units = try self.unitIds(of: provided.tenant, in: db)
                try self.insert(provided.placed(among: units), in: db)
            }
            if linked == nil {
                try db.execute(sql: "DELETE FROM invitation WHERE employee = ?", arguments: [id])
                try db.execute(
                    sql: "INSERT INTO provided_identity (identity, employee) VALUES (?, ?)",
                    arguments: [identity, id]
                )
            }
            guard let employee = try self.employee(id, in: db) else {
                throw ServerError.noEmployee(id)
            }
            return employee
        }
    }

    /// Takes an employee all ways to sign in here; whoever next comes from the provider under the employee's id
    /// is the employee.
    ///
    /// As all that changes how somebody signs in it ends the employee's sessions.
    func leaveToProvider(_ employee: String) async throws {
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE employee SET generation = generation + 1, passphrase = NULL, salt = NULL,
                        rounds = NULL, block_size = NULL, parallelism = NULL,
                        sealed_factor = NULL, last_step = 0
                    WHERE id = ?
                    """,
                arguments: [employee]
            )
            guard db.changesCount == 1 else { throw ServerError.noEmployee(employee) }
            for table in ["provided_identity", "recovery_code", "invitation"] {
                try db.execute(
                    sql: "DELETE FROM \(table) WHERE employee = ?",
                    arguments: [employee]
                )
            }
        }
    }

    private func unitIds(of tenant: String?, in db: Database) throws -> Set<String> {
        Set(try units(of: tenant ?? "", in: db).map(\.id))
    }

    /// Whether an employee is somebody at a provider.
    static func isLinked(_ employee: String, in db: Database) throws -> Bool {
        let sql = "SELECT 1 FROM provided_identity WHERE employee = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [employee]) != nil
    }

    /// How an employee and a subject that is not linked yet belong together.
    private static func link(of employee: String, in db: Database) throws -> ProvidedIdentity.Link {
        if try isLinked(employee, in: db) { return .another }
        let sql = "SELECT 1 FROM employee WHERE id = ? AND passphrase IS NOT NULL"
        let found = try Int.fetchOne(db, sql: sql, arguments: [employee])
        let citizens = "SELECT 1 FROM caseload WHERE employee = ?"
        let hasCitizens = try Int.fetchOne(db, sql: citizens, arguments: [employee]) != nil
        return .none(hasPassphrase: found != nil, hasCitizens: hasCitizens)
    }

    private func update(
        _ employee: String,
        to provided: ProvidedIdentity,
        in db: Database
    ) throws {
        let name = try vault.seal(provided.name, label: SealLabel.employee(employee))
        try db.execute(
            sql: """
                UPDATE employee SET sealed_name = ?, role = ?, unit = ifnull(?, unit),
                    generation = generation + 1 WHERE id = ?
                """,
            arguments: [name, provided.role.rawValue, provided.unit, employee]
        )
    }

    private func insert(_ provided: ProvidedIdentity, in db: Database) throws {
        let name = try vault.seal(provided.name, label: SealLabel.employee(provided.employee))
        try db.execute(
            sql:
                "INSERT INTO employee (id, tenant, role, unit, sealed_name) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                provided.employee, provided.tenant, provided.role.rawValue, provided.unit, name,
            ]
        )
    }
}
