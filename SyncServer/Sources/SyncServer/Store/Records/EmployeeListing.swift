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
    /// Whether an administrator has taken the right to sign in away for now.
    public let isBlocked: Bool
    /// Whether a telephone is set up that shows codes.
    public let hasSecondFactor: Bool
    /// How many recovery codes are left.
    public let recoveryCodes: Int

    init(_ employee: Employee, hasSecondFactor: Bool, recoveryCodes: Int) {
        id = employee.id
        name = employee.name
        role = employee.role
        tenant = employee.tenant
        isBlocked = employee.isBlocked
        self.hasSecondFactor = hasSecondFactor
        self.recoveryCodes = recoveryCodes
    }
}
