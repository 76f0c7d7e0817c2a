public import Progression

/// An employee to be added.
public struct NewEmployee: Hashable, Sendable, Codable {
    /// The id, which is also the name to sign in with.
    public let id: String
    /// The name.
    public let name: String
    /// What the employee does.
    public let role: Role
    /// The municipality; `nil` for an analyst.
    public let tenant: String?
    /// The unit within the municipality, if any.
    public let unit: String?
    /// What the employee signs in with; `nil` for a mentor, and for whoever is invited to choose one.
    public let passphrase: String?

    static let shortestPassphrase = 12

    /// An employee of given parts.
    public init(
        id: String,
        name: String,
        role: Role,
        tenant: String?,
        unit: String? = nil,
        passphrase: String?
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.tenant = tenant
        self.unit = unit
        self.passphrase = passphrase
    }

    /// Whether a passphrase has the least there must be.
    static func isLongEnough(_ passphrase: String) -> Bool {
        passphrase.count >= shortestPassphrase
    }

    func check() throws(ServerError) {
        try Identifier.check(id)
        guard !name.isEmpty else { throw .emptyName }
        if role == .analyst {
            guard tenant == nil, unit == nil else { throw .analystWithTenant }
        } else if tenant == nil {
            throw .needsTenant(role)
        }
        guard passphrase.map(Self.isLongEnough) ?? true else { throw .shortPassphrase }
    }
}

/// What can be changed of an employee afterwards.
public struct EmployeeChange: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// What the employee does; nobody becomes an analyst, or ceases to be one.
    public let role: Role
    /// The unit within the municipality, if any.
    public let unit: String?
    /// Who sees the employee's citizens while the employee is away: another with the same role.
    public let standIn: String?

    /// A change to given parts.
    public init(name: String, role: Role, unit: String?, standIn: String?) {
        self.name = name
        self.role = role
        self.unit = unit
        self.standIn = standIn
    }
}

extension EmployeeChange {
    /// Makes sure an employee can be changed like this.
    func check(
        for employee: Employee,
        standIn: Employee?,
        citizens: Int
    ) throws(ServerError) {
        guard !name.isEmpty else { throw .emptyName }
        guard role.isMunicipal == employee.role.isMunicipal else { throw .analystStaysAnalyst }
        if role != employee.role, citizens > 0 { throw .hasCitizens(employee.id, citizens) }
        guard let standIn else { return }
        guard standIn.id != employee.id, standIn.tenant == employee.tenant, standIn.role == role,
            role.hasCaseload, !standIn.isBlocked
        else { throw .badStandIn(standIn.id) }
    }
}

/// The ids an operator chooses: they stand in files, logs and addresses.
public enum Identifier {
    static func check(_ id: String) throws(ServerError) {
        guard isFit(id) else { throw .badIdentifier(id) }
    }

    /// Whether a text can be an id: 1 to 64 small letters, digits, dots and hyphens.
    public static func isFit(_ id: String) -> Bool {
        let allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-"
        return (1...64).contains(id.count) && id.allSatisfy(allowed.contains)
    }
}
