public import FoundationEssentials
public import Progression

/// A citizen of the employee's caseload.
public struct CaseloadEntry: Hashable, Sendable, Codable {
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
    public let closed: CalendarDay?

    /// An entry of given parts.
    public init(
        citizen: CitizenReference,
        name: String,
        language: Language,
        caseworker: String,
        targetGroup: String? = nil,
        closed: CalendarDay? = nil
    ) {
        self.citizen = citizen
        self.name = name
        self.language = language
        self.caseworker = caseworker
        self.targetGroup = targetGroup
        self.closed = closed
    }
}

/// One change of what the laptop knows, received from the server.
public enum CacheChange: Hashable, Sendable {
    /// A citizen of the caseload with all measurements so far; replaces what was known of the
    /// citizen.
    case grant(CaseloadEntry, history: [Measurement])
    /// A citizen who has left the caseload; entry and measurements are removed.
    case revoke(CitizenReference)
    /// A measurement of a citizen of the caseload; passed over for anybody else.
    case measurement(Measurement)
    /// A question file in use: its exact bytes, which must have this hash, and the terms it is asked
    /// under from now on.
    case instrument(sha256: String, content: Data, terms: InstrumentTerms = .plain)
    /// A question file no longer begun; drafts that have begun it can still be finished.
    case retire(sha256: String)
    /// A word on a sub-goal of a citizen of the caseload; passed over for anybody else.
    case subgoal(SubGoalEvent)
    /// A submission whose measurements count no longer.
    case withdraw(submission: UUID)
    /// A citizen erased once and for all: entry, measurements, drafts and the bytes of submissions.
    ///
    /// Submissions dropped before are known by their id alone.
    case eraseCitizen(CitizenReference)
    /// A submission erased once and for all: its bytes and its measurements.
    case eraseSubmission(UUID)
    /// How this laptop is to be kept from now on.
    case rules(LaptopRules)
}

/// How a laptop is to be kept, as its municipality says.
public struct LaptopRules: Hashable, Sendable, Codable {
    /// After so many minutes without a touch the desk locks itself.
    public let lockAfterMinutes: Int
    /// Days a submission that is safe at the server stays on the laptop;
    /// ``DeliveryState/fewestDays`` at least.
    public let retentionDays: Int

    /// Rules of given parts.
    public init(lockAfterMinutes: Int = 10, retentionDays: Int = DeliveryState.fewestDays) {
        self.lockAfterMinutes = lockAfterMinutes
        self.retentionDays = retentionDays
    }
}

/// How far the server's feed has been applied.
public struct FeedCursor: Hashable, Sendable, Codable {
    /// The life of the server's database the number belongs to.
    public let epoch: UUID
    /// The cursor to ask from next.
    public let next: Int
    /// The server's word that it gave this cursor; `nil` if it gave none.
    public let proof: String?

    /// A cursor of given parts.
    public init(epoch: UUID, next: Int, proof: String? = nil) {
        self.epoch = epoch
        self.next = next
        self.proof = proof
    }
}

/// A question file as received.
public struct StoredInstrument: Hashable, Sendable {
    /// SHA-256 of `content`, hexadecimal; checked at every reading.
    public let sha256: String
    /// The exact bytes of the file.
    public let content: Data
    /// Whether it is no longer begun.
    public let isRetired: Bool
    /// The terms it is asked under, as the server told them last.
    public let terms: InstrumentTerms

    /// An instrument of given parts.
    public init(
        sha256: String,
        content: Data,
        isRetired: Bool,
        terms: InstrumentTerms = .plain
    ) {
        self.sha256 = sha256
        self.content = content
        self.isRetired = isRetired
        self.terms = terms
    }
}
