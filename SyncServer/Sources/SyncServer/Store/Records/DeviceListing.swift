public import FoundationEssentials

/// A laptop, as `laptop list` prints it.
public struct DeviceListing: Hashable, Sendable, Codable {
    /// The device: hash of its public key.
    public let id: String
    /// The municipality.
    public let tenant: String
    /// The employee it belongs to.
    public let employee: String
    /// What the employee calls it.
    public let name: String
    /// When it was enrolled.
    public let enrolled: Date
    /// When it last began a session; `nil` if it never did since this was noted.
    public let lastContact: Date?
    /// When it was revoked, if it was.
    public let revoked: Date?
}
