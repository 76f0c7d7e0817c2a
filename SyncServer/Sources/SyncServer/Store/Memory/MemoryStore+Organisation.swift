import FoundationEssentials
import Progression
import WebPages

extension MemoryStore {
    func tenantName(_ id: String) -> String? { read { $0.tenants[id]?.name } }

    func addUnit(_ unit: OrganisationUnit, of tenant: String) throws {
        try unit.check()
        try change { state throws(ServerError) in
            let known = try state.tenant(tenant)
            try state.checkUnit(unit.within, of: tenant)
            guard known.units[unit.id] == nil else { throw .unitTaken(unit.id) }
            state.tenants[tenant]?.units[unit.id] = unit
        }
    }

    func amendUnit(_ unit: OrganisationUnit, of tenant: String) throws {
        try unit.check()
        try change { state throws(ServerError) in
            try state.checkUnit(unit.id, of: tenant)
            try state.checkUnit(unit.within, of: tenant)
            let inside = state.units(of: tenant).within(unit.id)
            if let within = unit.within, inside.contains(within) {
                throw .unitWithinItself(unit.id)
            }
            state.tenants[tenant]?.units[unit.id] = unit
        }
    }

    func removeUnit(_ id: String, of tenant: String) throws {
        try change { state throws(ServerError) in
            try state.checkUnit(id, of: tenant)
            let hasPeople = state.employees.values.contains {
                $0.employee.tenant == tenant && $0.employee.unit == id
            }
            let hasUnits = state.units(of: tenant).contains { $0.within == id }
            guard !hasPeople, !hasUnits else { throw .unitInUse(id) }
            state.tenants[tenant]?.units[id] = nil
        }
    }

    func units(of tenant: String) -> [OrganisationUnit] { read { $0.units(of: tenant) } }

    func complaints(about rows: [EmployeeRow]) -> [ImportComplaint] {
        read { $0.complaints(about: rows) }
    }

    func addEmployees(_ rows: [EmployeeRow]) throws {
        try change { state throws(ServerError) in
            try ServerError.refuse(state.complaints(about: rows))
            for row in rows { state.employees[row.employee.id] = .init(row.employee) }
        }
    }

    func amend(_ employee: String, _ change: EmployeeChange) throws {
        try self.change { state throws(ServerError) in
            var staff = try state.staff(employee)
            let standIn = try change.standIn.map { id throws(ServerError) in
                try state.staff(id).employee
            }
            let known = staff.employee
            try change.check(for: known, standIn: standIn, citizens: state.citizens(of: employee))
            if let tenant = known.tenant { try state.checkUnit(change.unit, of: tenant) }
            staff.employee = Employee(
                id: known.id,
                name: change.name,
                role: change.role,
                tenant: known.tenant,
                unit: change.unit,
                standIn: change.standIn,
                isBlocked: known.isBlocked,
                generation: known.generation + 1
            )
            state.employees[employee] = staff
        }
    }

    func employees() -> [EmployeeListing] {
        read { state in
            state.employees.values.map { staff in
                EmployeeListing(
                    staff.employee,
                    signIn: EmployeeListing.SignIn(
                        hasPassphrase: staff.passphrase != nil,
                        invitedUntil: staff.invitation?.expires,
                        hasSecondFactor: staff.factor != nil,
                        recoveryCodes: staff.recoveryCodes.count,
                        usesProvider: state.provided.values.contains(staff.employee.id)
                    ),
                    citizens: state.citizens(of: staff.employee.id)
                )
            }
            .sorted { ($0.tenant ?? "", $0.id) < ($1.tenant ?? "", $1.id) }
        }
    }

    func employees(in reach: Reach) -> [EmployeeListing] { employees().filter(reach.covers) }

    func addInvitation(hash: String, for employee: String, expires: Date) throws {
        try change { state throws(ServerError) in
            let known = try state.staff(employee)
            guard known.employee.role.signsIn else { throw .mentorsDoNotSignIn }
            guard !state.provided.values.contains(employee) else {
                throw .signsInByProvider(employee)
            }
            state.employees[employee]?.invitation = (hash, expires)
        }
    }

    func isInvited(_ employee: String, by hash: String) -> Bool {
        let now = environment.now()
        return read { $0.isInvited(employee, by: hash, at: now) }
    }

    func accept(
        invitation hash: String,
        of employee: String,
        _ record: PassphraseRecord
    ) throws -> Bool {
        let now = environment.now()
        return change { state in
            guard state.isInvited(employee, by: hash, at: now) else { return false }
            state.employees[employee]?.invitation = nil
            state.employees[employee]?.passphrase = record
            state.employees[employee]?.employee.generation += 1
            return true
        }
    }
}

extension MemoryStore {
    func complaints(about rows: [CitizenRow]) -> [ImportComplaint] {
        read { $0.complaints(about: rows) }
    }

    func citizen(numbered number: CPRNumber, of tenant: String) -> CitizenReference? {
        read { $0.citizen(numbered: number, of: tenant) }
    }

    func caseload(of employee: Employee) -> [CitizenRecord] {
        read { state in
            state.caseloads.keys.filter { state.sees(employee, $0) }.compactMap(state.record)
                .sorted { $0.reference.rawValue < $1.reference.rawValue }
        }
    }

    func handOver(_ handOver: HandOver) throws {
        let now = environment.now()
        try change { state throws(ServerError) in try state.handOver(handOver, at: now) }
    }

    func setRetention(_ days: Int, tenant: String) throws {
        try ServerError.checkRetention(days)
        let now = environment.now()
        try change { state throws(ServerError) in
            _ = try state.tenant(tenant)
            state.tenants[tenant]?.retentionDays = days
            state.tenants[tenant]?.retentionSet = now
        }
    }

    func citizensToErase() -> [TenantCitizen] {
        let now = environment.now()
        return read { state in
            state.citizens.keys.filter { state.isToBeErased($0, at: now) }
                .map { TenantCitizen(tenant: state.citizens[$0]?.tenant ?? "", citizen: $0) }
                .sorted { ($0.tenant, $0.citizen.rawValue) < ($1.tenant, $1.citizen.rawValue) }
        }
    }

    func setClosed(
        _ isClosed: Bool,
        _ citizen: CitizenReference,
        of tenant: String,
        by employee: String?
    ) throws {
        let now = environment.now()
        try change { state throws(ServerError) in
            guard let known = state.citizens[citizen], known.tenant == tenant, !known.isErased
            else { throw .noCitizen(citizen.rawValue) }
            guard isClosed == (known.closed == nil) else { return }
            state.citizens[citizen]?.closed = isClosed ? max(now, state.lastLogged) : nil
            let kind: CourseEvent.Kind = isClosed ? .closed : .reopened
            state.citizens[citizen]?.events.append(CourseEvent(kind: kind, at: now))
            state.grantAnew(citizen, tenant: tenant)
        }
    }
}

extension MemoryState.Staff {
    init(_ new: NewEmployee, passphrase: PassphraseRecord? = nil) {
        self.init(
            employee: Employee(
                id: new.id,
                name: new.name,
                role: new.role,
                tenant: new.tenant,
                unit: new.unit
            ),
            passphrase: passphrase
        )
    }
}
