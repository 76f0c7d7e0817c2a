import FoundationEssentials
import Progression

/// An employee as the pages and the protocol know one.
struct Employee: Hashable, Sendable {
    let id: String
    let name: String
    let role: Role
    /// The municipality; `nil` for an analyst.
    let tenant: String?
    /// The unit within the municipality, if any.
    var unit: String?
    /// Who sees the employee's citizens while the employee is away.
    var standIn: String?
    /// Whether an administrator has taken the right to sign in away for now.
    var isBlocked = false
    /// Counts up whenever every session of the employee is to end.
    var generation = 0
}

/// A passphrase as it is kept: the key scrypt made of it, and how.
package struct PassphraseRecord: Hashable, Sendable {
    let key: Data
    let salt: Data
    let cost: PassphraseCost
}
