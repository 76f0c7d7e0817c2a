package import FoundationEssentials
package import SyncProtocol

/// An item that was put aside.
package struct QuarantinedItem: Hashable, Sendable {
    /// What it is called by when it is released.
    package let number: Int
    /// The municipality.
    package let tenant: String
    /// The laptop that sent it.
    package let device: String
    /// The submission it claims to be; `nil` if it could not be read.
    package let id: UUID?
    /// SHA-256 of its body, hexadecimal.
    package let sha256: String
    /// Why it was put aside.
    package let reason: Problem.Code
    /// When it came.
    package let received: Date
}
