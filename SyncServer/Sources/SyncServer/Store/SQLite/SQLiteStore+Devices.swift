import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// Keeps the hash of a one-time code for an employee's laptop.
    func addEnrolmentCode(hash: String, for employee: String, expires: Date) async throws {
        try await write { db in
            guard let known = try self.employee(employee, in: db) else {
                throw ServerError.noEmployee(employee)
            }
            guard known.role.hasCaseload, let tenant = known.tenant else {
                throw ServerError.noLaptop(for: known.role)
            }
            try db.execute(
                sql: """
                    INSERT INTO enrolment_code (hash, tenant, employee, expires)
                    VALUES (?, ?, ?, ?)
                    """,
                arguments: [hash, tenant, employee, expires.timeIntervalSince1970]
            )
        }
    }

    /// Enrols a device and uses the code up, in one transaction.
    ///
    /// - Returns: the record, or `nil` if the code is unknown, used or too old. The same device with
    ///   the same code gets the same record: its first answer may have been lost on the way.
    func enrol(codeHash: String, _ asked: EnrolRequest) async throws -> DeviceRecord? {
        let now = environment.now()
        return try await write { db in
            let device = DeviceKey.device(of: asked.publicKey)
            let sql = "SELECT * FROM enrolment_code WHERE hash = ? AND expires > ?"
            let arguments: StatementArguments = [codeHash, now.timeIntervalSince1970]
            guard let code = try Row.fetchOne(db, sql: sql, arguments: arguments) else {
                return nil
            }
            let user: String? = code["used_by"]
            guard user == nil || user == device else { return nil }
            let enrolled = EnrolledDevice(
                id: device,
                tenant: code["tenant"],
                employee: code["employee"],
                publicKey: asked.publicKey
            )
            if user == nil {
                try self.use(codeHash: codeHash, for: enrolled, name: asked.name, in: db)
            }
            return try self.record(of: enrolled, in: db)
        }
    }

    /// The laptop with a given id, if it is enrolled.
    func device(_ id: String) async throws -> EnrolledDevice? {
        try await read { try self.device(id, in: $0) }
    }

    /// A laptop; `nil` for what the server itself signs with.
    func device(_ id: String, in db: Database) throws -> EnrolledDevice? {
        try sender(id, in: db).flatMap { $0.isCentre ? nil : $0 }
    }

    /// Whatever signed something, a laptop or the server itself.
    func sender(_ id: String, in db: Database) throws -> EnrolledDevice? {
        let sql = "SELECT tenant, employee, public_key, revoked_seq, kind FROM device WHERE id = ?"
        return try Row.fetchOne(db, sql: sql, arguments: [id]).map {
            EnrolledDevice(
                id: id,
                tenant: $0["tenant"],
                employee: $0["employee"],
                publicKey: $0["public_key"],
                isRevoked: $0["revoked_seq"] != nil,
                isCentre: $0["kind"] == "centre"
            )
        }
    }

    /// All laptops, in the order they were enrolled.
    func devices() async throws -> [DeviceListing] {
        try await read { db in
            let sql = """
                SELECT device.*, log.at AS revoked_at FROM device
                LEFT JOIN log ON log.log_seq = revoked_seq
                WHERE device.kind = 'laptop' ORDER BY enrolled_at, id
                """
            return try Row.fetchAll(db, sql: sql).map { try self.listing($0, in: db) }
        }
    }

    /// Notes that a laptop was heard of.
    func noteContact(of device: String) async throws {
        let now = environment.now().timeIntervalSince1970
        try await write { db in
            try db.execute(
                sql: "UPDATE device SET last_contact = ? WHERE id = ? AND kind = 'laptop'",
                arguments: [now, device]
            )
            guard db.changesCount == 1 else { throw ServerError.noDevice(device) }
        }
    }

    private func listing(_ row: Row, in db: Database) throws -> DeviceListing {
        let (id, tenant): (String, String) = (row["id"], row["tenant"])
        let name = try tenantKey(tenant, in: db).map {
            try Vault.open(row["sealed_name"], under: $0, label: SealLabel.device(tenant, id))
        }
        let contact: Double? = row["last_contact"]
        let revoked: Double? = row["revoked_at"]
        return DeviceListing(
            id: id,
            tenant: tenant,
            employee: row["employee"],
            name: String(decoding: name ?? Data(), as: UTF8.self),
            enrolled: Date(timeIntervalSince1970: row["enrolled_at"]),
            lastContact: contact.map(Date.init(timeIntervalSince1970:)),
            revoked: revoked.map(Date.init(timeIntervalSince1970:))
        )
    }

    /// Revokes a laptop: what it sends from now on is put aside, and its feed holds nothing but the
    /// order to forget its caseload.
    ///
    /// A second time changes nothing.
    func revokeDevice(_ id: String) async throws {
        try await write { db in
            guard let device = try self.device(id, in: db) else { throw ServerError.noDevice(id) }
            guard !device.isRevoked else { return }
            let wipe = LogEntry(.wipe, tenant: device.tenant, device: id)
            try db.execute(
                sql: "UPDATE device SET revoked_seq = ? WHERE id = ?",
                arguments: [try self.log(wipe, in: db), id]
            )
        }
    }

    private func use(
        codeHash: String,
        for device: EnrolledDevice,
        name: String,
        in db: Database
    ) throws {
        guard let key = try tenantKey(device.tenant, in: db) else {
            throw ServerError.noTenant(device.tenant)
        }
        let sealed = try Vault.seal(
            Data(name.utf8),
            under: key,
            label: SealLabel.device(device.tenant, device.id)
        )
        try db.execute(
            sql: "UPDATE enrolment_code SET used_by = ? WHERE hash = ?",
            arguments: [device.id, codeHash]
        )
        // A public key is no secret: whoever knows one must not move its laptop to somebody else;
        // and a revoked one stays revoked.
        try db.execute(
            sql: """
                INSERT INTO device (id, tenant, employee, public_key, sealed_name, enrolled_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
                    sealed_name = excluded.sealed_name, enrolled_at = excluded.enrolled_at
                    WHERE tenant = excluded.tenant AND employee = excluded.employee
                        AND revoked_seq IS NULL AND kind = 'laptop'
                """,
            arguments: [
                device.id, device.tenant, device.employee, device.publicKey, sealed,
                environment.now().timeIntervalSince1970,
            ]
        )
        guard db.changesCount == 1 else { throw Problem(.enrolmentCode) }
    }

    private func record(of device: EnrolledDevice, in db: Database) throws -> DeviceRecord {
        let sql = "SELECT name, recovery_key FROM tenant WHERE id = ?"
        let tenant = try Row.fetchOne(db, sql: sql, arguments: [device.tenant])
        return DeviceRecord(
            device: device.id,
            tenant: device.tenant,
            tenantName: tenant?["name"] ?? "",
            employee: device.employee,
            employeeName: try employee(device.employee, in: db)?.name ?? "",
            keys: DeviceRecord.Keys(recovery: tenant?["recovery_key"])
        )
    }
}
