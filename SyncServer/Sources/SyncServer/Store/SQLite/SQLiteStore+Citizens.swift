import FoundationEssentials
import GRDB
import Progression

extension SQLiteStore {
    /// Adds all citizens of a file, or none.
    ///
    /// - Returns: their new references, in the order of the rows.
    /// - Throws: ``ServerError`` that tells every fault with its line.
    func addCitizens(_ rows: [CitizenRow]) async throws -> [CitizenReference] {
        try await write { db in
            let complaints = try rows.flatMap { try self.complaints(about: $0, in: db) }
            guard complaints.isEmpty else { throw ServerError.refusedFile(complaints) }
            return try rows.map { try self.addCitizen($0, in: db) }
        }
    }

    /// Puts a citizen into an employee's caseload; a second time changes nothing.
    ///
    /// What the employee's laptops sent about the citizen too early, and was put aside, is taken in.
    func grant(_ citizen: CitizenReference, to employee: String) async throws {
        try await write { db in
            let tenant = try self.tenant(sharedBy: citizen, and: employee, in: db)
            try self.grant(citizen, to: employee, tenant: tenant, in: db)
            try self.releaseGranted(citizen, of: employee, tenant: tenant, in: db)
        }
    }

    /// Takes a citizen out of an employee's caseload.
    func revoke(_ citizen: CitizenReference, from employee: String) async throws {
        try await write { db in
            let tenant = try self.tenant(sharedBy: citizen, and: employee, in: db)
            try self.revoke(citizen.rawValue, from: employee, tenant: tenant, in: db)
        }
    }

    func revoke(
        _ citizen: String,
        from employee: String,
        tenant: String,
        in db: Database
    ) throws {
        try db.execute(
            sql: "DELETE FROM caseload WHERE tenant = ? AND employee = ? AND citizen = ?",
            arguments: [tenant, employee, citizen]
        )
        guard db.changesCount == 1 else { return }
        let entry = LogEntry(.revoke, tenant: tenant, employee: employee, citizen: citizen)
        _ = try log(entry, in: db)
    }

    /// The citizens of an employee's caseload.
    func caseload(of employee: Employee) async throws -> [CitizenRecord] {
        try await read { db in
            let sql = """
                SELECT citizen FROM caseload WHERE tenant = ? AND employee = ? ORDER BY citizen
                """
            let arguments: StatementArguments = [employee.tenant, employee.id]
            return try String.fetchAll(db, sql: sql, arguments: arguments).compactMap { citizen in
                try employee.tenant.flatMap { try self.citizen(citizen, of: $0, in: db) }
            }
        }
    }

    /// A citizen of the employee's caseload; `nil` for a foreign one as for an unknown one.
    func citizen(
        _ reference: CitizenReference,
        inCaseloadOf employee: String,
        tenant: String
    ) async throws -> CitizenRecord? {
        try await read { db in
            guard
                try self.isGranted(reference.rawValue, to: employee, tenant: tenant, in: db)
            else { return nil }
            return try self.citizen(reference.rawValue, of: tenant, in: db)
        }
    }

    func isGranted(
        _ citizen: String,
        to employee: String,
        tenant: String,
        in db: Database
    ) throws -> Bool {
        let sql = "SELECT 1 FROM caseload WHERE tenant = ? AND employee = ? AND citizen = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [tenant, employee, citizen]) != nil
    }

    func citizen(_ reference: String, of tenant: String, in db: Database) throws -> CitizenRecord? {
        let sql = """
            SELECT language, caseworker, sealed_name, sealed_target_group, wrapped_key FROM citizen
            JOIN identity ON identity.tenant = citizen.tenant AND identity.citizen = reference
            WHERE citizen.tenant = ? AND reference = ?
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [tenant, reference]) else {
            return nil
        }
        let label = SealLabel.citizenKey(tenant, reference)
        let key = try vault.unwrap(row["wrapped_key"], label: label)
        let name = try Vault.open(
            row["sealed_name"],
            under: key,
            label: SealLabel.identity(tenant, reference)
        )
        let caseworker: String? = row["caseworker"]
        let group: Data? = row["sealed_target_group"]
        return CitizenRecord(
            reference: CitizenReference(rawValue: reference),
            name: String(decoding: name, as: UTF8.self),
            language: Language(rawValue: row["language"]),
            caseworker: try caseworker.flatMap { try employee($0, in: db)?.name } ?? "",
            targetGroup: try group.map {
                let label = SealLabel.targetGroup(tenant, reference)
                return String(decoding: try Vault.open($0, under: key, label: label), as: UTF8.self)
            }
        )
    }
}

extension SQLiteStore {
    private func complaints(about row: CitizenRow, in db: Database) throws -> [String] {
        let tenant = try Int.fetchOne(
            db,
            sql: "SELECT 1 FROM tenant WHERE id = ?",
            arguments: [row.tenant]
        )
        guard tenant != nil else {
            return [row.noTenant]
        }
        var complaints: [String] = []
        let wanted = [(row.caseworker, Role.caseworker)] + row.mentors.map { ($0, Role.mentor) }
        for (id, role) in wanted {
            let known = try employee(id, in: db)
            if known?.role != role || known?.tenant != row.tenant {
                complaints.append(row.no(role, id))
            }
        }
        return complaints
    }

    private func addCitizen(_ row: CitizenRow, in db: Database) throws -> CitizenReference {
        let citizen = NewCitizen(
            reference: CitizenReference(rawValue: hexadecimal(environment.randomBytes(12))),
            tenant: row.tenant,
            name: row.name,
            language: row.language,
            caseworker: row.caseworker
        )
        try insert(citizen, in: db)
        for employee in [row.caseworker] + row.mentors {
            try grant(citizen.reference, to: employee, tenant: row.tenant, in: db)
        }
        return citizen.reference
    }

    /// A citizen to be added, with a key of its own.
    struct NewCitizen {
        let reference: CitizenReference
        let tenant: String
        let name: String
        let language: String
        var caseworker: String?
        var broughtBy: String?
    }

    func insert(_ citizen: NewCitizen, in db: Database) throws {
        let (tenant, reference) = (citizen.tenant, citizen.reference.rawValue)
        let label = SealLabel.citizenKey(tenant, reference)
        let wrapped = try vault.wrap(environment.randomBytes(32), label: label)
        try db.execute(
            sql: """
                INSERT INTO citizen
                    (tenant, reference, language, caseworker, wrapped_key, brought_by)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                tenant, reference, citizen.language, citizen.caseworker, wrapped,
                citizen.broughtBy,
            ]
        )
        let name = try Vault.seal(
            Data(citizen.name.utf8),
            under: try vault.unwrap(wrapped, label: label),
            label: SealLabel.identity(tenant, reference)
        )
        try db.execute(
            sql: "INSERT INTO identity (tenant, citizen, sealed_name) VALUES (?, ?, ?)",
            arguments: [tenant, reference, name]
        )
    }

    func grant(
        _ citizen: CitizenReference,
        to employee: String,
        tenant: String,
        in db: Database
    ) throws {
        guard try !isGranted(citizen.rawValue, to: employee, tenant: tenant, in: db) else { return }
        let sequence = try log(
            LogEntry(
                .grant,
                tenant: tenant,
                employee: employee,
                citizen: citizen.rawValue
            ),
            in: db
        )
        try db.execute(
            sql: "INSERT INTO caseload (tenant, employee, citizen, log_seq) VALUES (?, ?, ?, ?)",
            arguments: [tenant, employee, citizen.rawValue, sequence]
        )
    }

    private func tenant(
        sharedBy citizen: CitizenReference,
        and employee: String,
        in db: Database
    ) throws -> String {
        guard let tenant = try self.employee(employee, in: db)?.tenant else {
            throw ServerError.noEmployee(employee)
        }
        let sql = """
            SELECT 1 FROM citizen WHERE tenant = ? AND reference = ? AND wrapped_key IS NOT NULL
                AND matched IS NULL
            """
        guard try Int.fetchOne(db, sql: sql, arguments: [tenant, citizen.rawValue]) != nil else {
            throw ServerError.noCitizen(citizen.rawValue)
        }
        return tenant
    }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: Data) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
}
