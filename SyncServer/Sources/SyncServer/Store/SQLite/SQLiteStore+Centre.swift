import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// Takes in what an employee wrote on the server itself: signed by the employee's device here, and
    /// judged like what laptops send.
    ///
    /// - Parameters:
    ///   - response: what was written; its id was fixed when the form was opened.
    ///   - employee: who wrote it.
    /// - Returns: what became of it; the same id again is there already, whatever it says.
    /// - Throws: ``ServerError``.
    func enter(_ response: Response, by employee: Employee) async throws -> ItemResult {
        guard let tenant = employee.tenant else { throw ServerError.noEmployee(employee.id) }
        let signatory = CentreSignatory(
            key: try vault.centreKey(of: employee.id, tenant),
            employee: employee.id,
            tenant: tenant,
            incarnation: epoch
        )
        let now = environment.now()
        return try await write { db in
            if let known = try self.entered(response.id, by: signatory, in: db) { return known }
            try self.addCentreDevice(signatory, at: now, in: db)
            let last = try self.lastEntered(by: signatory, in: db)
            let item = try signatory.item(of: response, after: last, now: now)
            return try self.accept(item, from: signatory.device, in: db)
        }
    }

    /// Says whether a municipality's caseworkers see a citizen's new answers only after their own assessment.
    func setAssessmentFirst(_ isFirst: Bool, tenant: String) async throws {
        try await write { db in
            try self.checkTenant(tenant, in: db)
            try db.execute(
                sql: "UPDATE tenant SET assesses_first = ? WHERE id = ?",
                arguments: [isFirst, tenant]
            )
        }
    }

    /// Whether a municipality's caseworkers see a citizen's new answers only after their own assessment.
    func isAssessmentFirst(in tenant: String) async throws -> Bool {
        try await read { db in
            try self.checkTenant(tenant, in: db)
            return try self.measuring(in: tenant, db).isAssessmentFirst
        }
    }

    /// What a municipality's pages need besides measurements: what is in use, and whether assessments come first.
    func measuring(
        in tenant: String,
        _ db: Database
    ) throws -> (inUse: InstrumentsInUse, isAssessmentFirst: Bool) {
        let sql = "SELECT assesses_first FROM tenant WHERE id = ?"
        let isFirst = try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [tenant]) ?? true
        return (try inUse(in: tenant, db), isFirst)
    }

    private func entered(
        _ id: UUID,
        by signatory: CentreSignatory,
        in db: Database
    ) throws -> ItemResult? {
        let sql = """
            SELECT sha256, log_seq FROM submission
            WHERE tenant = ? AND id = ? AND device = ? AND length(sealed) > 0
            """
        let arguments: StatementArguments = [
            signatory.tenant, id.uuidString, signatory.key.device,
        ]
        return try Row.fetchOne(db, sql: sql, arguments: arguments).map {
            ItemResult(
                id: id,
                sha256: $0["sha256"],
                status: .exists,
                logSequence: $0["log_seq"]
            )
        }
    }

    private func addCentreDevice(
        _ signatory: CentreSignatory,
        at now: Date,
        in db: Database
    ) throws {
        guard let key = try tenantKey(signatory.tenant, in: db) else {
            throw ServerError.noTenant(signatory.tenant)
        }
        let device = signatory.device
        let name = try Vault.seal(
            Data(CentreSignatory.name.utf8),
            under: key,
            label: SealLabel.device(device.tenant, device.id)
        )
        try db.execute(
            sql: """
                INSERT INTO device
                    (id, tenant, employee, public_key, sealed_name, enrolled_at, kind)
                VALUES (?, ?, ?, ?, ?, ?, 'centre') ON CONFLICT (id) DO NOTHING
                """,
            arguments: [
                device.id, device.tenant, device.employee, device.publicKey, name,
                now.timeIntervalSince1970,
            ]
        )
    }

    /// The last place taken in the chain of this life of the database.
    private func lastEntered(
        by signatory: CentreSignatory,
        in db: Database
    ) throws -> (sequence: Int, sha256: String?)? {
        let sql = """
            SELECT sequence, sha256 FROM (
                SELECT sequence, sha256 FROM submission
                WHERE tenant = :tenant AND device = :device AND incarnation = :incarnation
                UNION ALL
                SELECT sequence, sha256 FROM quarantine
                WHERE tenant = :tenant AND device = :device AND incarnation = :incarnation)
            WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1
            """
        let arguments: StatementArguments = [
            "tenant": signatory.tenant, "device": signatory.key.device,
            "incarnation": signatory.incarnation.uuidString,
        ]
        return try Row.fetchOne(db, sql: sql, arguments: arguments).map {
            ($0["sequence"], $0["sha256"])
        }
    }
}
