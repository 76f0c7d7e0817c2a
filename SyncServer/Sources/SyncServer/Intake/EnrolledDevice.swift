import FoundationEssentials

/// A laptop that has been enrolled.
struct EnrolledDevice: Hashable, Sendable {
    let id: String
    let tenant: String
    let employee: String
    let publicKey: Data
    /// Whether it was revoked: lost, stolen or handed in.
    var isRevoked = false
}
