import FoundationEssentials
import SyncProtocol

/// Codes that let an employee in once each without the telephone: of each only the hash is kept.
///
/// They have the form of a laptop's enrolment code, 120 random bits, so that a hash needs no salt.
enum RecoveryCodes {
    /// How many an employee is given.
    static let count = 8

    /// Fresh codes.
    static func mint(_ environment: ServerEnvironment) -> [EnrolmentCode] {
        (0..<count).map { _ in EnrolmentCodes.mint(environment) }
    }

    /// What is kept of a code; another purpose gives another hash.
    static func hash(_ code: EnrolmentCode) -> String {
        ContentHash.hex(of: Data("recovery \(code.canonical)".utf8))
    }
}
