import FoundationEssentials
import SyncProtocol

/// One-time codes by which employees choose their passphrases: of each only the hash is kept.
enum InvitationCodes {
    /// How long a code is good for, in seconds: long enough to reach somebody who is off for some days.
    static let lifetime: TimeInterval = 7 * 24 * 3_600

    /// What is kept of a code; another purpose gives another hash.
    static func hash(_ code: EnrolmentCode) -> String {
        ContentHash.hex(of: Data("invitation \(code.canonical)".utf8))
    }
}
