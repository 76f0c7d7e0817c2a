import FoundationEssentials
import GRDB
import Progression
import WebPages

extension SQLiteStore {
    /// Adds all citizens of a file, or none.
    ///
    /// - Returns: their new references, in the order of the rows.
    /// - Throws: ``ServerError`` that tells every fault with its line.
    func addCitizens(_ rows: [CitizenRow]) async throws -> [CitizenReference] {
        try await write { db in
            try ServerError.refuse(try self.complaints(about: rows, in: db))
            return try rows.map { try self.addCitizen($0, in: db) }
        }
    }

    /// What is wrong with the lines of a file of citizens; nothing, if all can be added.
    func complaints(about rows: [CitizenRow]) async throws -> [ImportComplaint] {
        try await read { try self.complaints(about: rows, in: $0) }
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

    /// The citizens of an employee's caseload, and of those the employee stands in for.
    func caseload(of employee: Employee) async throws -> [CitizenRecord] {
        try await read { db in
            let sql = """
                SELECT DISTINCT citizen FROM caseload WHERE \(Self.isSeen) ORDER BY citizen
                """
            let arguments: StatementArguments = [
                "tenant": employee.tenant, "reader": employee.id,
            ]
            return try String.fetchAll(db, sql: sql, arguments: arguments).compactMap { citizen in
                try employee.tenant.flatMap { try self.citizen(citizen, of: $0, in: db) }
            }
        }
    }

    /// That a row of `caseload` is a reader's own, or that of somebody the reader stands in for.
    static let isSeen = """
        caseload.tenant = :tenant AND (caseload.employee = :reader OR caseload.employee IN
            (SELECT away.id FROM employee away JOIN employee reader ON reader.id = :reader
                WHERE away.tenant = :tenant AND away.stand_in = :reader AND away.role = reader.role))
        """

    /// A citizen the employee may see; `nil` for a foreign one as for an unknown one.
    func citizen(
        _ reference: CitizenReference,
        seenBy employee: String,
        tenant: String,
        in db: Database
    ) throws -> CitizenRecord? {
        let sql = "SELECT 1 FROM caseload WHERE \(Self.isSeen) AND citizen = :citizen"
        let arguments: StatementArguments = [
            "tenant": tenant, "reader": employee, "citizen": reference.rawValue,
        ]
        guard try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) != nil else {
            return nil
        }
        return try citizen(reference.rawValue, of: tenant, in: db)
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
}

extension SQLiteStore {
    private func complaints(
        about rows: [CitizenRow],
        in db: Database
    ) throws -> [ImportComplaint] {
        let sql = "SELECT is_test FROM tenant WHERE id = ?"
        return try rows.numbersTwice
            + rows.flatMap { row in
                let isTest = try Bool.fetchOne(db, sql: sql, arguments: [row.tenant])
                return try row.complaints(
                    in: try isTest.map { isTest in
                        CitizenRow.KnownTenant(
                            isTest: isTest,
                            targetGroups: Set(try self.targetGroups(of: row.tenant, in: db))
                        )
                    },
                    role: { id in
                        let known = try self.employee(id, in: db)
                        return known?.tenant == row.tenant ? known?.role : nil
                    },
                    isKnown: { number in
                        try self.citizen(numbered: number, of: row.tenant, in: db) != nil
                    }
                )
            }
    }

    private func addCitizen(_ row: CitizenRow, in db: Database) throws -> CitizenReference {
        let citizen = NewCitizen(
            reference: CitizenReference(rawValue: hexadecimal(environment.randomBytes(12))),
            tenant: row.tenant,
            name: row.name,
            language: row.language,
            caseworker: row.caseworker,
            number: row.number
        )
        try insert(citizen, in: db)
        if let group = row.targetGroup {
            try writeTargetGroup(group, of: citizen.reference.rawValue, row.tenant, in: db)
        }
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
        var number: CPRNumber?
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
        let key = try vault.unwrap(wrapped, label: label)
        let name = try Vault.seal(
            Data(citizen.name.utf8),
            under: key,
            label: SealLabel.identity(tenant, reference)
        )
        try db.execute(
            sql: "INSERT INTO identity (tenant, citizen, sealed_name) VALUES (?, ?, ?)",
            arguments: [tenant, reference, name]
        )
        if let number = citizen.number {
            try keep(number, of: reference, tenant: tenant, under: key, in: db)
        }
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
