import FoundationEssentials
import Progression
import SyncProtocol

extension AdminDesk {
    /// Carries out what is asked about units, people and whose citizens are whose.
    func perform(_ command: OrganisationCommand) async throws -> AdminAnswer {
        switch command {
        case .addUnit(let unit, let tenant): try await store.addUnit(unit, of: tenant)
        case .amendUnit(let unit, let tenant): try await store.amendUnit(unit, of: tenant)
        case .removeUnit(let id, let tenant): try await store.removeUnit(id, of: tenant)
        case .listUnits(let tenant):
            guard try await store.tenantName(tenant) != nil else {
                throw ServerError.noTenant(tenant)
            }
            return .organisation(.units(try await store.units(of: tenant)))
        case .tryEmployees(let rows):
            return .organisation(.complaints(try await store.complaints(about: rows)))
        case .addEmployees(let rows):
            try await store.addEmployees(rows)
            return .organisation(.invitations(try await invite(rows.map(\.employee))))
        case .amendEmployee(let id, let change): try await store.amend(id, change)
        case .invite(let id): return .organisation(.invitations([try await invite(id)]))
        case .tryCitizens(let rows):
            return .organisation(.complaints(try await store.complaints(about: rows)))
        case .findCitizen(let number, let tenant):
            let found = try await store.citizen(numbered: number, of: tenant)
            return .organisation(.found(found))
        case .handOver(let handOver): try await store.handOver(handOver)
        case .setRetention(let days, let tenant):
            try await store.setRetention(days, tenant: tenant)
        case .setClosed(let isClosed, let citizen, let tenant, let employee):
            try await store.setClosed(isClosed, citizen, of: tenant, by: employee)
        }
        return .done
    }

    /// Invites those of new employees who sign in and have no passphrase.
    func invite(_ employees: [NewEmployee]) async throws -> [Invitation] {
        var invitations: [Invitation] = []
        for new in employees where new.role.signsIn && new.passphrase == nil {
            invitations.append(try await invite(new.id))
        }
        return invitations
    }

    /// A code by which an employee chooses a passphrase; one given before is good no longer.
    func invite(_ id: String) async throws -> Invitation {
        guard let employee = try await store.employee(id) else { throw ServerError.noEmployee(id) }
        let code = EnrolmentCodes.mint(store.environment)
        let expires = store.environment.now().addingTimeInterval(InvitationCodes.lifetime)
        try await store.addInvitation(
            hash: InvitationCodes.hash(code),
            for: id,
            expires: expires
        )
        return Invitation(employee: id, name: employee.name, code: code.text, expires: expires)
    }
}
