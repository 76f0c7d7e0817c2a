public import FoundationEssentials
public import Progression

/// A finished questionnaire that is not safe at the server yet: it waits, or was put aside there.
public struct QueuedSubmission: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// When it was finished, by the laptop's clock.
    public let finished: Date
    /// The bytes and their signature, exactly as they were written at finish.
    public let content: SignedBytes
    /// How far it is.
    public let state: DeliveryState

    /// A submission of given parts.
    public init(
        id: UUID,
        citizen: CitizenReference,
        finished: Date,
        content: SignedBytes,
        state: DeliveryState
    ) {
        self.id = id
        self.citizen = citizen
        self.finished = finished
        self.content = content
        self.state = state
    }
}

/// Somebody surveyed who is on no caseload of the laptop's.
public struct ProvisionalEntry: Hashable, Sendable, Codable {
    /// The reference drawn on the laptop.
    public let citizen: CitizenReference
    /// The name the employee knows the citizen by.
    public let name: String
    /// The language the citizen reads.
    public let language: Language
    /// When it was written down, by the laptop's clock.
    public let made: Date

    /// An entry of given parts.
    public init(citizen: CitizenReference, name: String, language: Language, made: Date) {
        self.citizen = citizen
        self.name = name
        self.language = language
        self.made = made
    }
}
