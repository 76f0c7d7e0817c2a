package import FoundationEssentials
package import Progression
package import SyncProtocol

extension MemoryStore {
    package func addTenant(_ id: String, name: String, isTest: Bool = false) throws {
        try Identifier.check(id)
        guard !name.isEmpty else { throw ServerError.emptyName }
        try change { state throws(ServerError) in
            guard state.tenants[id] == nil else { throw .tenantTaken(id) }
            state.tenants[id] = MemoryState.Tenant(name: name, isTest: isTest)
        }
    }

    package func setPolicy(_ policy: LaptopPolicy, tenant: String) throws {
        try policy.check()
        try change { state throws(ServerError) in
            guard state.tenants[tenant] != nil else { throw .noTenant(tenant) }
            let sequence = state.note(.policy, tenant)
            state.tenants[tenant]?.policy = (policy, sequence)
        }
    }

    package func addEmployee(_ new: NewEmployee, passphrase: PassphraseRecord?) throws {
        try new.check()
        try change { state throws(ServerError) in
            if let tenant = new.tenant, state.tenants[tenant] == nil { throw .noTenant(tenant) }
            guard state.employees[new.id] == nil else { throw .employeeTaken(new.id) }
            if let tenant = new.tenant { try state.checkUnit(new.unit, of: tenant) }
            state.employees[new.id] = .init(new, passphrase: passphrase)
        }
    }

    func employee(_ id: String) -> Employee? { read { $0.employees[id]?.employee } }

    func passphrase(of employee: String) -> PassphraseRecord? {
        read { $0.employees[employee]?.passphrase }
    }

    package func addEnrolmentCode(hash: String, for employee: String, expires: Date) throws {
        try change { state throws(ServerError) in
            guard let known = state.employees[employee]?.employee else {
                throw .noEmployee(employee)
            }
            guard known.role.hasCaseload, let tenant = known.tenant else {
                throw .noLaptop(for: known.role)
            }
            state.codes[hash] = .init(tenant: tenant, employee: employee, expires: expires)
        }
    }

    package func enrol(codeHash: String, _ asked: EnrolRequest) throws -> DeviceRecord? {
        let now = environment.now()
        return try change { state throws(Problem) in
            try state.enrol(codeHash: codeHash, asked, at: now)
        }
    }

    package func device(_ id: String) -> EnrolledDevice? { read { $0.device(id) } }

    package func devices() -> [DeviceListing] {
        read { state in
            state.devices.filter { !$0.value.isCentre }.map { id, device in
                DeviceListing(
                    id: id,
                    tenant: device.tenant,
                    employee: device.employee,
                    name: device.name,
                    enrolled: device.enrolled,
                    lastContact: device.lastContact,
                    revoked: device.revocation?.at
                )
            }
            .sorted { ($0.enrolled, $0.id) < ($1.enrolled, $1.id) }
        }
    }

    func noteContact(of device: String) throws {
        let now = environment.now()
        try change { state throws(ServerError) in
            guard state.device(device) != nil else { throw .noDevice(device) }
            state.devices[device]?.lastContact = now
        }
    }

    package func revokeDevice(_ id: String) throws {
        let now = environment.now()
        try change { state throws(ServerError) in
            guard let device = state.devices[id], !device.isCentre else { throw .noDevice(id) }
            guard device.revocation == nil else { return }
            let sequence = state.note(.wipe, device.tenant)
            state.devices[id]?.revocation = (sequence, now)
        }
    }
}

extension MemoryStore {
    package func addCitizens(_ rows: [CitizenRow]) throws -> [CitizenReference] {
        try change { state throws(ServerError) in
            try ServerError.refuse(state.complaints(about: rows))
            return rows.map { row in
                let random = hexadecimal(environment.randomBytes(12))
                let reference = CitizenReference(rawValue: random)
                state.add(row, as: reference)
                return reference
            }
        }
    }

    package func grant(_ citizen: CitizenReference, to employee: String) throws {
        let now = environment.now()
        try change { state throws(ServerError) in
            let tenant = try state.tenant(sharedBy: citizen, and: employee)
            state.grant(citizen, to: employee, tenant: tenant)
            state.releaseGranted(citizen, of: employee, at: now)
        }
    }

    package func revoke(_ citizen: CitizenReference, from employee: String) throws {
        try change { state throws(ServerError) in
            let tenant = try state.tenant(sharedBy: citizen, and: employee)
            state.revoke(citizen, from: employee, tenant: tenant)
        }
    }

    package func match(
        provisional: CitizenReference,
        with citizen: CitizenReference
    ) throws {
        try change { state throws(ServerError) in try state.match(provisional, with: citizen) }
    }

    @discardableResult
    package func erase(_ erasure: Erasure, tenant: String) throws -> [Erasure] {
        try change { state throws(ServerError) in try state.erase(erasure, tenant: tenant) }
    }
}

extension MemoryState {
    fileprivate mutating func enrol(
        codeHash: String,
        _ asked: EnrolRequest,
        at now: Date
    ) throws(Problem) -> DeviceRecord? {
        let id = DeviceKey.device(of: asked.publicKey)
        guard let code = codes[codeHash], code.expires > now,
            code.usedBy == nil || code.usedBy == id
        else { return nil }
        if code.usedBy == nil {
            let known = devices[id]
            guard known?.employee ?? code.employee == code.employee, known?.revocation == nil,
                known?.isCentre != true
            else { throw Problem(.enrolmentCode) }
            codes[codeHash]?.usedBy = id
            devices[id] = Device(
                tenant: code.tenant,
                employee: code.employee,
                publicKey: asked.publicKey,
                name: asked.name,
                enrolled: now
            )
        }
        return DeviceRecord(
            device: id,
            tenant: code.tenant,
            tenantName: tenants[code.tenant]?.name ?? "",
            employee: code.employee,
            employeeName: employees[code.employee]?.employee.name ?? "",
            keys: DeviceRecord.Keys(recovery: tenants[code.tenant]?.recoveryKey)
        )
    }

    fileprivate mutating func add(_ row: CitizenRow, as reference: CitizenReference) {
        citizens[reference] = Citizen(
            tenant: row.tenant,
            name: row.name,
            language: Language(rawValue: row.language),
            caseworker: row.caseworker,
            number: row.number
        )
        citizens[reference]?.targetGroup = row.targetGroup
        for employee in [row.caseworker] + row.mentors {
            grant(reference, to: employee, tenant: row.tenant)
        }
    }
}
