import FoundationEssentials
import GRDB

extension SQLiteStore {
    /// What an employee's telephone shows codes from; `nil` for unknown employees and such without.
    func secondFactor(of employee: String) async throws -> SecondFactor? {
        try await read { db in
            let sql = """
                SELECT sealed_factor, last_step FROM employee
                WHERE id = ? AND sealed_factor IS NOT NULL
                """
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [employee]) else {
                return nil
            }
            let label = SealLabel.secondFactor(employee)
            let secret = try self.vault.bytes(in: row["sealed_factor"], label: label)
            return SecondFactor(secret: secret, lastStep: row["last_step"])
        }
    }

    /// Sets a second factor up, or takes it away; codes given before are good no longer.
    ///
    /// As all that changes how somebody signs in it ends their sessions, and with `generation` it is done only
    /// if nothing else has changed since that one.
    ///
    /// - Returns: whether it was done.
    func setSecondFactor(
        _ factor: SecondFactor?,
        recoveryCodes: [String],
        of employee: String,
        at generation: Int?
    ) async throws -> Bool {
        let sealed = try factor.map {
            try vault.wrap($0.secret, label: SealLabel.secondFactor(employee))
        }
        return try await write { db in
            let columns = "sealed_factor = ?, last_step = ?"
            let values: [(any DatabaseValueConvertible)?] = [sealed, factor?.lastStep ?? 0]
            guard try self.change(employee, columns, values, at: generation, in: db) else {
                return false
            }
            try self.replaceRecoveryCodes(recoveryCodes, of: employee, in: db)
            return true
        }
    }

    /// Gives other recovery codes; those given before are good no longer.
    func setRecoveryCodes(
        _ hashes: [String],
        of employee: String,
        at generation: Int?
    ) async throws -> Bool {
        try await write { db in
            guard try self.change(employee, "", [], at: generation, in: db) else { return false }
            try self.replaceRecoveryCodes(hashes, of: employee, in: db)
            return true
        }
    }

    private func replaceRecoveryCodes(
        _ hashes: [String],
        of employee: String,
        in db: Database
    ) throws {
        try db.execute(
            sql: "DELETE FROM recovery_code WHERE employee = ?",
            arguments: [employee]
        )
        for hash in hashes {
            try db.execute(
                sql: "INSERT INTO recovery_code (employee, hash) VALUES (?, ?)",
                arguments: [employee, hash]
            )
        }
    }

    /// Ends every session of an employee.
    func endSessions(of employee: String, at generation: Int?) async throws -> Bool {
        try await write { try self.change(employee, "", [], at: generation, in: $0) }
    }

    /// Uses a half minute's code up; false if it, or a later one, was used before.
    func useStep(_ step: Int, of employee: String) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE employee SET last_step = ?1
                    WHERE id = ?2 AND sealed_factor IS NOT NULL AND last_step < ?1
                    """,
                arguments: [step, employee]
            )
            return db.changesCount == 1
        }
    }

    /// Uses a recovery code up; false if there is no such code, or not any more.
    func useRecoveryCode(_ hash: String, of employee: String) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM recovery_code WHERE employee = ? AND hash = ?",
                arguments: [employee, hash]
            )
            return db.changesCount == 1
        }
    }

    /// Gives an employee another passphrase.
    func setPassphrase(
        _ record: PassphraseRecord,
        of employee: String,
        at generation: Int?
    ) async throws -> Bool {
        try await write { try self.keepPassphrase(record, of: employee, at: generation, in: $0) }
    }

    func keepPassphrase(
        _ record: PassphraseRecord,
        of employee: String,
        at generation: Int?,
        in db: Database
    ) throws -> Bool {
        try endInvitation(of: employee, in: db)
        return try change(
            employee,
            "passphrase = ?, salt = ?, rounds = ?, block_size = ?, parallelism = ?",
            [
                record.key, record.salt, record.cost.rounds, record.cost.blockSize,
                record.cost.parallelism,
            ],
            at: generation,
            in: db
        )
    }

    /// Takes an employee the right to sign in, or gives it back.
    func setBlocked(_ isBlocked: Bool, _ employee: String) async throws {
        _ = try await write { db in
            try self.endInvitation(of: employee, in: db)
            return try self.change(employee, "is_blocked = ?", [isBlocked], at: nil, in: db)
        }
    }

    /// A code that was handed out before is good no longer.
    private func endInvitation(of employee: String, in db: Database) throws {
        try db.execute(sql: "DELETE FROM invitation WHERE employee = ?", arguments: [employee])
    }

    /// Changes how an employee signs in, which ends every session of the employee.
    ///
    /// - Returns: false if it was changed since `generation`.
    private func change(
        _ employee: String,
        _ columns: String,
        _ values: [(any DatabaseValueConvertible)?],
        at generation: Int?,
        in db: Database
    ) throws -> Bool {
        let sql = "SELECT generation FROM employee WHERE id = ?"
        guard let now = try Int.fetchOne(db, sql: sql, arguments: [employee]) else {
            throw ServerError.noEmployee(employee)
        }
        guard generation == nil || generation == now else { return false }
        let assignments = ([columns, "generation = generation + 1"]).filter { !$0.isEmpty }
        try db.execute(
            sql: "UPDATE employee SET \(assignments.joined(separator: ", ")) WHERE id = ?",
            arguments: StatementArguments(values + [employee])
        )
        return true
    }
}
