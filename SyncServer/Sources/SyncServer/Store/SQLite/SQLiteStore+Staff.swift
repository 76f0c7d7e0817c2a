import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// Adds a municipality with a key of its own.
    ///
    /// - Parameters:
    ///   - id: the id.
    ///   - name: as people read it.
    ///   - isTest: whether it is for trying things out: CPR numbers that are nobody's belong there.
    /// - Throws: ``ServerError`` if the id will not do or is taken.
    func addTenant(_ id: String, name: String, isTest: Bool) async throws {
        try Identifier.check(id)
        guard !name.isEmpty else { throw ServerError.emptyName }
        let wrapped = try vault.wrap(environment.randomBytes(32), label: SealLabel.tenantKey(id))
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO tenant (id, name, wrapped_key, is_test) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                arguments: [id, name, wrapped, isTest]
            )
            guard db.changesCount == 1 else { throw ServerError.tenantTaken(id) }
            try Schema.addUsualEventKinds(to: id, in: db)
        }
    }

    /// Says how the laptops of a municipality are to be kept; they hear of it by the feed.
    func setPolicy(_ policy: LaptopPolicy, tenant: String) async throws {
        try policy.check()
        try await write { db in
            try self.checkTenant(tenant, in: db)
            try db.execute(
                sql: """
                    INSERT INTO policy (tenant, lock_after_minutes, retention_days, log_seq)
                    VALUES (?, ?, ?, ?) ON CONFLICT (tenant) DO UPDATE SET
                        lock_after_minutes = excluded.lock_after_minutes,
                        retention_days = excluded.retention_days, log_seq = excluded.log_seq
                    """,
                arguments: [
                    tenant, policy.lockAfterMinutes, policy.retentionDays,
                    try self.log(LogEntry(.policy, tenant: tenant), in: db),
                ]
            )
        }
    }

    /// Adds an employee; `passphrase` is what scrypt made of the passphrase given, if one was.
    func addEmployee(_ new: NewEmployee, passphrase: PassphraseRecord?) async throws {
        try new.check()
        try await write { db in
            if let tenant = new.tenant {
                try self.checkTenant(tenant, in: db)
                try self.checkUnit(new.unit, of: tenant, in: db)
            }
            try self.insert(new, passphrase: passphrase, in: db)
        }
    }

    func insert(_ new: NewEmployee, passphrase: PassphraseRecord?, in db: Database) throws {
        let name = try vault.seal(new.name, label: SealLabel.employee(new.id))
        try db.execute(
            sql: """
                INSERT INTO employee (id, tenant, role, unit, sealed_name,
                    passphrase, salt, rounds, block_size, parallelism)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                new.id, new.tenant, new.role.rawValue, new.unit, name, passphrase?.key,
                passphrase?.salt, passphrase?.cost.rounds, passphrase?.cost.blockSize,
                passphrase?.cost.parallelism,
            ]
        )
        guard db.changesCount == 1 else { throw ServerError.employeeTaken(new.id) }
    }

    /// The employee called `id`, if there is one.
    func employee(_ id: String) async throws -> Employee? {
        try await read { try self.employee(id, in: $0) }
    }

    /// What the employee's passphrase was made into; `nil` for unknown employees and such without.
    func passphrase(of employee: String) async throws -> PassphraseRecord? {
        try await read { db in
            let sql = "SELECT * FROM employee WHERE id = ? AND passphrase IS NOT NULL"
            return try Row.fetchOne(db, sql: sql, arguments: [employee]).map { row in
                PassphraseRecord(
                    key: row["passphrase"],
                    salt: row["salt"],
                    cost: PassphraseCost(
                        rounds: row["rounds"],
                        blockSize: row["block_size"],
                        parallelism: row["parallelism"]
                    )
                )
            }
        }
    }

    func employee(_ id: String, in db: Database) throws -> Employee? {
        let sql = """
            SELECT tenant, role, unit, stand_in, sealed_name, is_blocked, generation
            FROM employee WHERE id = ?
            """
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]),
            let role = Role(rawValue: row["role"])
        else { return nil }
        return Employee(
            id: id,
            name: try vault.open(row["sealed_name"], label: SealLabel.employee(id)),
            role: role,
            tenant: row["tenant"],
            unit: row["unit"],
            standIn: row["stand_in"],
            isBlocked: row["is_blocked"],
            generation: row["generation"]
        )
    }

    func checkTenant(_ tenant: String, in db: Database) throws {
        guard try isTenant(tenant, in: db) else { throw ServerError.noTenant(tenant) }
    }

    func isTenant(_ tenant: String, in db: Database) throws -> Bool {
        let sql = "SELECT 1 FROM tenant WHERE id = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [tenant]) != nil
    }

    /// The id of the municipality that has this id or, if no other one is called so, this name.
    func tenant(called name: String) async throws -> String {
        try await read { db in
            if try self.isTenant(name, in: db) { return name }
            let sql = "SELECT id FROM tenant WHERE name = ?"
            let found = try String.fetchAll(db, sql: sql, arguments: [name])
            guard let id = found.first, found.count == 1 else {
                throw ServerError.noMunicipality(name)
            }
            return id
        }
    }

    /// The name of a municipality; `nil` if there is none of that id.
    func tenantName(_ id: String) async throws -> String? {
        try await read { db in
            try String.fetchOne(db, sql: "SELECT name FROM tenant WHERE id = ?", arguments: [id])
        }
    }
}
