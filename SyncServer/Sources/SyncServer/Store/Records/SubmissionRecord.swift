public import FoundationEssentials

/// One accepted submission, as `submissions list` prints it.
public struct SubmissionRecord: Hashable, Sendable, Codable {
    /// The submission.
    public let id: UUID
    /// What was submitted, by the envelope's word: a response, or that the citizen declined.
    public let kind: String
    /// The municipality.
    public let tenant: String
    /// SHA-256 of its body, hexadecimal.
    public let sha256: String
    /// The commit order.
    public let logSequence: Int
    /// What a person should look at: by ``SubmissionFlag``'s words; ``erased`` for a stub.
    public let flags: [String]

    /// The kind of what was stored before kinds were noted and was none known then.
    public static let unknownKind = "unknown"

    /// The flag of a submission whose content was erased.
    public static let erased = "erased"

    enum CodingKeys: String, CodingKey {
        case id, kind, tenant, sha256, flags
        case logSequence = "log_seq"
    }
}
