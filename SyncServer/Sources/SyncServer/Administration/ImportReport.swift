public import FoundationEssentials
import SyncProtocol

/// What became of a laptop's export file, as `submissions import` prints it.
public struct ImportReport: Hashable, Sendable, Codable {
    /// The laptop.
    public let device: String
    /// When the file was made, by the laptop's clock.
    public let made: Date
    /// Each submission, in the order of the file.
    public let items: [Item]
    /// The answer for the laptop, signed, as a file.
    public let answer: Data

    /// What became of one submission.
    public struct Item: Hashable, Sendable, Codable {
        /// Its id; `nil` where it cannot be read.
        public let id: UUID?
        /// SHA-256 of its bytes, hexadecimal.
        public let sha256: String
        /// `accepted`, `exists`, `quarantined` or `erased`.
        public let status: String
        /// The server's commit number, of what it has.
        public let logSequence: Int?
        /// The code of the reason for putting it aside.
        public let reason: String?
        /// The reason in a sentence.
        public let title: String?
        /// What an accepted one is marked with.
        public let flags: [String]

        enum CodingKeys: String, CodingKey {
            case id, sha256, status, reason, title, flags
            case logSequence = "log_seq"
        }

        init(_ result: ItemResult) {
            id = result.id
            sha256 = result.sha256
            status = result.status.rawValue
            logSequence = result.logSequence
            reason = result.problem?.rawValue
            title = result.problem?.title
            flags = (result.flags ?? []).map(\.rawValue)
        }
    }
}
