public import FoundationEssentials
public import Progression

/// `GET /v1/feed`: what a laptop should know, from one cursor to the next.
public struct FeedPage: Hashable, Sendable, Codable {
    /// The life of the database the cursors belong to.
    public let epoch: UUID
    /// The cursor asked from.
    public let from: Int
    /// The cursor to ask from next.
    public let next: Int
    /// The changes, in the order they happened.
    public let items: [FeedItem]
    /// Whether there is more already.
    public let more: Bool

    /// A page of given parts.
    public init(epoch: UUID, from: Int, next: Int, items: [FeedItem], more: Bool) {
        self.epoch = epoch
        self.from = from
        self.next = next
        self.items = items
        self.more = more
    }
}

/// One change a laptop should know.
public enum FeedItem: Hashable, Sendable, Codable {
    /// A citizen of the caseload, with the measurements so far.
    case grant(CaseloadGrant)
    /// A citizen who has left the caseload.
    case revoke(citizen: CitizenReference)
    /// A new measurement of a citizen of the caseload.
    case measurement(Measurement)
    /// An instrument in use, to be fetched by its hash.
    case instrument(sha256: String)
    /// An instrument no longer begun.
    case retire(sha256: String)
}

/// A citizen of the caseload.
public struct CaseloadGrant: Hashable, Sendable, Codable {
    /// The random reference.
    public let citizen: CitizenReference
    /// The name the employee knows the citizen by.
    public let name: String
    /// The language the citizen reads.
    public let language: Language
    /// The name of the responsible caseworker.
    public let caseworker: String
    /// All measurements so far.
    public let history: [Measurement]

    /// A grant of given parts.
    public init(
        citizen: CitizenReference,
        name: String,
        language: Language,
        caseworker: String,
        history: [Measurement]
    ) {
        self.citizen = citizen
        self.name = name
        self.language = language
        self.caseworker = caseworker
        self.history = history
    }
}
