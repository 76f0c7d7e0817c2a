/// What an employee does.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Visits citizens with a laptop.
    case mentor
    /// Is responsible for citizens, and follows their course on the pages.
    case caseworker
    /// Belongs to the central unit, to no municipality; sees released figures only.
    case analyst

    /// Whether the role signs in on the pages.
    var signsIn: Bool { self != .mentor }

    /// The role at the beginning of a sentence.
    var withArticle: String { (self == .analyst ? "An " : "A ") + rawValue }
}

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
    /// What the employee signs in with; needed by caseworkers and analysts.
    public let passphrase: String?

    static let shortestPassphrase = 12

    /// An employee of given parts.
    public init(id: String, name: String, role: Role, tenant: String?, passphrase: String?) {
        self.id = id
        self.name = name
        self.role = role
        self.tenant = tenant
        self.passphrase = passphrase
    }

    /// Whether a passphrase has the least there must be.
    static func isLongEnough(_ passphrase: String) -> Bool {
        passphrase.count >= shortestPassphrase
    }

    func check() throws(ServerError) {
        try Identifier.check(id)
        guard !name.isEmpty else { throw .emptyName }
        switch (role, tenant) {
        case (.analyst, .some): throw .analystWithTenant
        case (.mentor, nil), (.caseworker, nil): throw .needsTenant(role)
        default: break
        }
        let isLong = passphrase.map(Self.isLongEnough) ?? false
        guard isLong || (passphrase == nil && !role.signsIn) else { throw .needsPassphrase(role) }
    }
}

/// The ids an operator chooses: they stand in files, logs and addresses.
enum Identifier {
    static func check(_ id: String) throws(ServerError) {
        let allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-"
        guard (1...64).contains(id.count), id.allSatisfy(allowed.contains) else {
            throw .badIdentifier(id)
        }
    }
}
