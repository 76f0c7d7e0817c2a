import FoundationEssentials
import Progression
import WebPages

extension MemoryState {
    /// Makes sure a municipality is there.
    func tenant(_ id: String) throws(ServerError) -> Tenant {
        guard let tenant = tenants[id] else { throw .noTenant(id) }
        return tenant
    }

    /// Makes sure a unit is there, if one is named.
    func checkUnit(_ unit: String?, of tenant: String) throws(ServerError) {
        guard let unit, tenants[tenant]?.units[unit] == nil else { return }
        throw .noUnit(unit)
    }

    func units(of tenant: String) -> [OrganisationUnit] {
        (tenants[tenant]?.units.values).map(Array.init)?
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) } ?? []
    }

    func staff(_ id: String) throws(ServerError) -> Staff {
        guard let staff = employees[id] else { throw .noEmployee(id) }
        return staff
    }

    /// How many citizens an employee has in the caseload.
    func citizens(of employee: String) -> Int {
        caseloads.values.count { $0[employee] != nil }
    }

    func complaints(about rows: [EmployeeRow]) -> [ImportComplaint] {
        ImportComplaint.twice(rows.map { ($0.line, $0.employee.id) })
            + rows.flatMap { row in
                let tenant = tenants[row.employee.tenant ?? ""]
                return row.complaints(
                    hasTenant: tenant != nil,
                    hasUnit: row.employee.unit.flatMap { tenant?.units[$0] } != nil,
                    isTaken: employees[row.employee.id] != nil
                )
            }
    }

    func complaints(about rows: [CitizenRow]) -> [ImportComplaint] {
        rows.numbersTwice
            + rows.flatMap { row in
                row.complaints(
                    in: tenants[row.tenant].map {
                        CitizenRow.KnownTenant(isTest: $0.isTest, targetGroups: $0.targetGroups)
                    },
                    role: { id in
                        let known = employees[id]?.employee
                        return known?.tenant == row.tenant ? known?.role : nil
                    },
                    isKnown: { citizen(numbered: $0, of: row.tenant) != nil }
                )
            }
    }

    func citizen(numbered number: CPRNumber, of tenant: String) -> CitizenReference? {
        citizens.first { $0.value.tenant == tenant && $0.value.number?.digits == number.digits }?
            .key
    }

    /// Whether a citizen is in an employee's caseload, or in that of somebody the employee stands in for.
    func sees(_ employee: Employee, _ citizen: CitizenReference) -> Bool {
        guard let known = citizens[citizen], known.tenant == employee.tenant else { return false }
        return (caseloads[citizen] ?? [:]).keys.contains { visitor in
            let known = employees[visitor]?.employee
            return visitor == employee.id
                || known?.standIn == employee.id && known?.role == employee.role
        }
    }

    func isInvited(_ employee: String, by hash: String, at now: Date) -> Bool {
        guard let staff = employees[employee], let invitation = staff.invitation else {
            return false
        }
        return invitation.hash == hash && invitation.expires > now && !staff.employee.isBlocked
    }

    /// Gives citizens to another caseworker, all or none.
    mutating func handOver(_ handOver: HandOver, at now: Date) throws(ServerError) {
        let caseworker = try handOver.receiver(employees[handOver.to]?.employee)
        for citizen in handOver.citizens {
            let known = citizens[citizen].flatMap { $0.tenant == caseworker.tenant ? $0 : nil }
            try handOver.check(
                known.flatMap { $0.isErased ? nil : record(of: citizen) },
                citizen: citizen.rawValue
            )
        }
        for citizen in handOver.citizens {
            citizens[citizen]?.caseworker = caseworker.id
            revoke(citizen, from: handOver.from, tenant: caseworker.tenant)
            grant(citizen, to: caseworker.id, tenant: caseworker.tenant)
            releaseGranted(citizen, of: caseworker.id, at: now)
            grantAnew(citizen, tenant: caseworker.tenant)
            let kind = CourseEvent.Kind.handedOver(from: handOver.from, to: caseworker.id)
            citizens[citizen]?.events.append(CourseEvent(kind: kind, at: now))
        }
    }

    /// Tells everybody who has a citizen in the caseload of the citizen anew.
    mutating func grantAnew(_ citizen: CitizenReference, tenant: String) {
        let visitors = (caseloads[citizen] ?? [:]).sorted { $0.value < $1.value }
        for (employee, _) in visitors {
            let sequence = note(.grant(citizen, employee), tenant)
            caseloads[citizen]?[employee] = sequence
        }
    }

    /// Whether a closed case has been kept for as long as it may be, as far as the clock can be believed.
    func isToBeErased(_ citizen: CitizenReference, at now: Date) -> Bool {
        guard let ending = record(of: citizen)?.ending, let known = citizens[citizen],
            let tenant = tenants[known.tenant]
        else { return false }
        return ending.erased <= now
            && tenant.retentionSet.addingTimeInterval(CaseEnding.reconsideration) <= now
            && lastLogged.addingTimeInterval(CaseEnding.longestQuiet) >= now
    }

    /// What happened around a citizen, with the employees' names.
    func events(of citizen: CitizenReference) -> [CourseEvent] {
        (citizens[citizen]?.events ?? []).map { event in
            guard case .handedOver(let from, let to) = event.kind else { return event }
            return CourseEvent(
                kind: .handedOver(
                    from: employees[from]?.employee.name ?? "",
                    to: employees[to]?.employee.name ?? ""
                ),
                at: event.at
            )
        }
    }
}
