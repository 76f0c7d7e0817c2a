public import FoundationEssentials

/// Where in the chain of one incarnation of one laptop a submission stands.
public struct Origin: Hashable, Sendable, Codable {
    /// The device: hash of its public key.
    public let device: String
    /// The installation of the program.
    public let installation: UUID
    /// Random; new after a restore or a clone.
    public let incarnation: UUID
    /// The number within the incarnation, from 1.
    public let sequence: Int
    /// SHA-256 of the envelope before, hexadecimal; `nil` for the first.
    public let previous: String?

    /// A place of given parts.
    public init(
        device: String,
        installation: UUID,
        incarnation: UUID,
        sequence: Int,
        previous: String?
    ) {
        self.device = device
        self.installation = installation
        self.incarnation = incarnation
        self.sequence = sequence
        self.previous = previous
    }
}
