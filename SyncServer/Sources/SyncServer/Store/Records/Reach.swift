import Progression

/// Whose affairs somebody may look after: those of a whole municipality, or of some of its units.
struct Reach: Hashable, Sendable {
    let tenant: String
    /// `nil` for the whole municipality.
    let units: Set<String>?

    /// Whether an employee is among them.
    func covers(_ employee: EmployeeListing) -> Bool {
        covers(tenant: employee.tenant, unit: employee.unit)
    }

    /// Whether somebody of a municipality and a unit is among them.
    func covers(tenant: String?, unit: String?) -> Bool {
        guard tenant == self.tenant else { return false }
        guard let units else { return true }
        return unit.map(units.contains) ?? false
    }
}

extension CentralStore {
    /// Whose affairs an employee may look after; `nil` for who looks after citizens, or nobody.
    func reach(of employee: Employee) async throws -> Reach? {
        guard let tenant = employee.tenant else { return nil }
        switch employee.role {
        case .administrator, .dataProtectionOfficer: return Reach(tenant: tenant, units: nil)
        case .teamLeader:
            let units = try await units(of: tenant)
            return Reach(tenant: tenant, units: employee.unit.map(units.within) ?? [])
        case .mentor, .caseworker, .analyst: return nil
        }
    }
}
