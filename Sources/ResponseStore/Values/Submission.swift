public import FoundationEssentials
public import Progression

/// A finished questionnaire about to be stored.
public struct NewSubmission: Hashable, Sendable {
    /// Its id: random, fixed before the first question was shown.
    public let id: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// When it was finished; by it the age of the queue is told.
    public let finished: Date

    /// A submission of given parts.
    public init(id: UUID, citizen: CitizenReference, finished: Date) {
        self.id = id
        self.citizen = citizen
        self.finished = finished
    }
}

/// The place a submission takes in its laptop's chain.
public struct ChainLink: Hashable, Sendable {
    /// The installation of the program.
    public let installation: UUID
    /// The life of this store; a new one begins after a restore or a clone.
    public let incarnation: UUID
    /// The number within the incarnation, from 1, without gaps.
    public let sequence: Int
    /// SHA-256 of the body before, hexadecimal; `nil` for the first.
    public let previous: String?

    /// A link of given parts.
    public init(installation: UUID, incarnation: UUID, sequence: Int, previous: String?) {
        self.installation = installation
        self.incarnation = incarnation
        self.sequence = sequence
        self.previous = previous
    }
}

/// How far a laptop's chain goes.
public struct ChainPosition: Hashable, Sendable {
    /// The life of this store.
    public let incarnation: UUID
    /// The number of the last submission in it; 0 before the first.
    public let sequence: Int

    /// A position of given parts.
    public init(incarnation: UUID, sequence: Int) {
        self.incarnation = incarnation
        self.sequence = sequence
    }
}

/// Bytes and the detached signature over exactly these bytes.
///
/// The store keeps both as they are and never looks inside.
public struct SignedBytes: Hashable, Sendable {
    /// What is signed.
    public let body: Data
    /// The signature.
    public let signature: Data

    /// Bytes with their signature.
    public init(body: Data, signature: Data) {
        self.body = body
        self.signature = signature
    }
}

/// A finished questionnaire as the store keeps it: never edited, only its state of delivery moves.
public struct StoredSubmission: Hashable, Sendable, Identifiable {
    /// The submission's id.
    public let id: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// The bytes, exactly as they were written at finish.
    public let body: Data
    /// The signature over them.
    public let signature: Data
    /// SHA-256 of `body`, hexadecimal.
    public let sha256: String
    /// How far it is on its way to the server.
    public let state: DeliveryState

    /// A stored submission of given parts.
    public init(
        id: UUID,
        citizen: CitizenReference,
        content: SignedBytes,
        sha256: String,
        state: DeliveryState
    ) {
        self.id = id
        self.citizen = citizen
        self.body = content.body
        self.signature = content.signature
        self.sha256 = sha256
        self.state = state
    }
}
