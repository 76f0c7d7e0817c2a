package import FoundationEssentials

/// A laptop that has been enrolled, or the device by which the server itself signs for an employee.
package struct EnrolledDevice: Hashable, Sendable {
    package let id: String
    package let tenant: String
    package let employee: String
    package let publicKey: Data
    /// Whether it was revoked: lost, stolen or handed in.
    package var isRevoked = false
    /// Whether it is the server's own and no laptop: no session is ever begun with it.
    package var isCentre = false

    /// A laptop of given parts.
    package init(
        id: String,
        tenant: String,
        employee: String,
        publicKey: Data,
        isRevoked: Bool = false,
        isCentre: Bool = false
    ) {
        self.id = id
        self.tenant = tenant
        self.employee = employee
        self.publicKey = publicKey
        self.isRevoked = isRevoked
        self.isCentre = isCentre
    }
}
