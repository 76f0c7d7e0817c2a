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
    /// The highest commit number known to be in a verified backup.
    public let safeSequence: Int
    /// Shows, sent back with `next`, that this server gave that cursor: it may have forgotten.
    public let proof: String

    /// A page of given parts.
    public init(
        epoch: UUID,
        from: Int,
        next: Int,
        items: [FeedItem],
        more: Bool,
        safeSequence: Int = 0,
        proof: String = ""
    ) {
        self.safeSequence = safeSequence
        self.proof = proof
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
    /// A word on a sub-goal of a citizen of the caseload; after a grant all there are.
    case subgoal(SubGoalEvent)
    /// An instrument in use, to be fetched by its hash, and its terms, which may begin on a later day.
    ///
    /// Without terms it is asked of everybody at once, as often as its file says; a program that knows of
    /// no terms takes it so.
    case instrument(sha256: String, terms: InstrumentTerms? = nil)
    /// An instrument no longer begun.
    case retire(sha256: String)
    /// A submission whose measurements count no longer: it was amended.
    case withdraw(submission: UUID)
    /// Everything about a citizen, or one submission, is to be erased here too.
    case erase(Erasure)
    /// How laptops of this municipality are to be kept.
    case policy(LaptopPolicy)
    /// This laptop was revoked: it forgets its caseload.
    case wipe
}

/// What was erased once and for all.
public enum Erasure: Hashable, Sendable, Codable {
    /// Everything about a citizen.
    case citizen(CitizenReference)
    /// One submission.
    case submission(UUID)
}

/// How the laptops of a municipality are to be kept.
public struct LaptopPolicy: Hashable, Sendable, Codable {
    /// After so many minutes without a touch the desk locks itself; 10 unless said otherwise.
    public let lockAfterMinutes: Int
    /// Days a submission that is safe at the server stays on the laptop; 30 at least.
    public let retentionDays: Int

    /// A policy of given parts.
    public init(lockAfterMinutes: Int = 10, retentionDays: Int = 30) {
        self.lockAfterMinutes = lockAfterMinutes
        self.retentionDays = retentionDays
    }
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
    /// The target group the citizen belongs to, by its name; `nil` for none.
    public let targetGroup: String?
    /// The day the case was closed; `nil` while it is open.
    ///
    /// A program that does not know of it takes every case for open.
    public let closed: CalendarDay?
    /// All measurements so far.
    public let history: [Measurement]

    /// A grant of given parts.
    public init(
        citizen: CitizenReference,
        name: String,
        language: Language,
        caseworker: String,
        targetGroup: String? = nil,
        closed: CalendarDay? = nil,
        history: [Measurement]
    ) {
        self.citizen = citizen
        self.name = name
        self.language = language
        self.caseworker = caseworker
        self.targetGroup = targetGroup
        self.closed = closed
        self.history = history
    }
}
