public import FoundationEssentials
public import Progression

/// An employee, as `employee list` prints one.
public struct EmployeeListing: Hashable, Sendable, Codable {
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
    /// Who sees the employee's citizens while the employee is away.
    public let standIn: String?
    /// Whether an administrator has taken the right to sign in away for now.
    public let isBlocked: Bool
    /// How the employee signs in.
    public let signIn: SignIn
    /// How many citizens are in the caseload.
    public let citizens: Int

    /// What an employee has to sign in with.
    public struct SignIn: Hashable, Sendable, Codable {
        /// Whether there is a passphrase.
        public let hasPassphrase: Bool
        /// When the invitation to choose one ends, if there is one.
        public let invitedUntil: Date?
        /// Whether a telephone is set up that shows codes.
        public let hasSecondFactor: Bool
        /// How many recovery codes are left.
        public let recoveryCodes: Int
        /// Whether the employee signs in through the municipality's own provider.
        public let usesProvider: Bool
    }

    init(_ employee: Employee, signIn: SignIn, citizens: Int) {
        id = employee.id
        name = employee.name
        role = employee.role
        tenant = employee.tenant
        unit = employee.unit
        standIn = employee.standIn
        isBlocked = employee.isBlocked
        self.signIn = signIn
        self.citizens = citizens
    }
}
