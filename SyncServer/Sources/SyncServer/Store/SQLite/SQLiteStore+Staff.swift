import FoundationEssentials
import GRDB
import SyncProtocol

extension SQLiteStore {
    /// Adds a municipality with a key of its own.
    func addTenant(_ id: String, name: String) async throws {
        try Identifier.check(id)
        guard !name.isEmpty else { throw ServerError.emptyName }
        let wrapped = try vault.wrap(environment.randomBytes(32), label: SealLabel.tenantKey(id))
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO tenant (id, name, wrapped_key) VALUES (?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                arguments: [id, name, wrapped]
            )
            guard db.changesCount == 1 else { throw ServerError.tenantTaken(id) }
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
        let name = try vault.seal(new.name, label: SealLabel.employee(new.id))
        try await write { db in
            if let tenant = new.tenant { try self.checkTenant(tenant, in: db) }
            try db.execute(
                sql: """
                    INSERT INTO employee (id, tenant, role, sealed_name,
                        passphrase, salt, rounds, block_size, parallelism)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                arguments: [
                    new.id, new.tenant, new.role.rawValue, name, passphrase?.key, passphrase?.salt,
                    passphrase?.cost.rounds, passphrase?.cost.blockSize,
                    passphrase?.cost.parallelism,
                ]
            )
            guard db.changesCount == 1 else { throw ServerError.employeeTaken(new.id) }
        }
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
            SELECT tenant, role, sealed_name, is_blocked, generation FROM employee WHERE id = ?
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]),
            let role = Role(rawValue: row["role"])
        else { return nil }
        return Employee(
            id: id,
            name: try vault.open(row["sealed_name"], label: SealLabel.employee(id)),
            role: role,
            tenant: row["tenant"],
            isBlocked: row["is_blocked"],
            generation: row["generation"]
        )
    }

    func checkTenant(_ tenant: String, in db: Database) throws {
        let sql = "SELECT 1 FROM tenant WHERE id = ?"
        guard try Int.fetchOne(db, sql: sql, arguments: [tenant]) != nil else {
            throw ServerError.noTenant(tenant)
        }
    }
}
