package import FoundationEssentials

/// A laptop that has been enrolled.
package struct EnrolledDevice: Hashable, Sendable {
    package let id: String
    package let tenant: String
    package let employee: String
    package let publicKey: Data
    /// Whether it was revoked: lost, stolen or handed in.
    package var isRevoked = false

    /// A laptop of given parts.
    package init(
        id: String,
        tenant: String,
        employee: String,
        publicKey: Data,
        isRevoked: Bool = false
    ) {
        self.id = id
        self.tenant = tenant
        self.employee = employee
        self.publicKey = publicKey
        self.isRevoked = isRevoked
    }
}
