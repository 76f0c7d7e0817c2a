import FoundationEssentials
import GRDB
import SyncProtocol

extension SQLiteStore {
    /// Keeps the hash of a one-time code for an employee's laptop.
    func addEnrolmentCode(hash: String, for employee: String, expires: Date) async throws {
        try await write { db in
            guard let known = try self.employee(employee, in: db) else {
                throw ServerError.noEmployee(employee)
            }
            guard let tenant = known.tenant else { throw ServerError.noLaptopForAnalysts }
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

    /// The device with a given id, if it is enrolled.
    func device(_ id: String) async throws -> EnrolledDevice? {
        try await read { db in
            let sql = "SELECT * FROM device WHERE id = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [id]).map {
                EnrolledDevice(
                    id: id,
                    tenant: $0["tenant"],
                    employee: $0["employee"],
                    publicKey: $0["public_key"]
                )
            }
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
        // A public key is no secret: whoever knows one must not move its laptop to somebody else.
        try db.execute(
            sql: """
                INSERT INTO device (id, tenant, employee, public_key, sealed_name, enrolled_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
                    sealed_name = excluded.sealed_name, enrolled_at = excluded.enrolled_at
                    WHERE tenant = excluded.tenant AND employee = excluded.employee
                """,
            arguments: [
                device.id, device.tenant, device.employee, device.publicKey, sealed,
                environment.now().timeIntervalSince1970,
            ]
        )
        guard db.changesCount == 1 else { throw Problem(.enrolmentCode) }
    }

    private func record(of device: EnrolledDevice, in db: Database) throws -> DeviceRecord {
        let sql = "SELECT name FROM tenant WHERE id = ?"
        return DeviceRecord(
            device: device.id,
            tenant: device.tenant,
            tenantName: try String.fetchOne(db, sql: sql, arguments: [device.tenant]) ?? "",
            employee: device.employee,
            employeeName: try employee(device.employee, in: db)?.name ?? ""
        )
    }
}
