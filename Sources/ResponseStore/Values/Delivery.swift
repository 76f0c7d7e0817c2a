public import FoundationEssentials

/// How far a submission is on its way to the server.
public enum DeliveryState: Hashable, Sendable {
    /// Waits to be sent.
    case pending
    /// Durable at the server: `logSequence` is the server's commit number in the life `epoch` of its
    /// database.
    case accepted(logSequence: Int, epoch: UUID)
    /// Put aside by the server, in the life `epoch` of its database, for a person to look at.
    ///
    /// `reason` is a problem code, never a text about a citizen.
    case quarantined(reason: String, epoch: UUID)
}

/// A submission that waits to be sent.
public struct OutboxItem: Hashable, Sendable, Identifiable {
    /// The submission's id.
    public let id: UUID
    /// SHA-256 of `body`, hexadecimal.
    public let sha256: String
    /// The bytes to send, exactly as they were signed.
    public let body: Data
    /// The signature over them.
    public let signature: Data

    /// An item of given parts.
    public init(id: UUID, sha256: String, body: Data, signature: Data) {
        self.id = id
        self.sha256 = sha256
        self.body = body
        self.signature = signature
    }
}

/// What became of a submission that was sent.
public struct Outcome: Hashable, Sendable {
    /// The submission.
    public let id: UUID
    /// Its state from now on.
    public let state: DeliveryState

    /// An outcome of given parts.
    public init(id: UUID, state: DeliveryState) {
        self.id = id
        self.state = state
    }
}

/// The outbox at a glance.
public struct QueueSummary: Hashable, Sendable {
    /// Submissions that wait to be sent.
    public let pending: Int
    /// Submissions the server has.
    public let accepted: Int
    /// Submissions the server has put aside.
    public let quarantined: Int
    /// Submissions among those that wait whose record no longer opens; ``ResponseStore/outbox(limit:)``
    /// passes them over, so that one of them does not hold up the others.
    public let damaged: Int
    /// When the oldest submission that waits was finished; `nil` when none waits.
    public let oldestPending: Date?

    /// A summary of given parts.
    public init(
        pending: Int,
        accepted: Int,
        quarantined: Int,
        damaged: Int,
        oldestPending: Date?
    ) {
        self.pending = pending
        self.accepted = accepted
        self.quarantined = quarantined
        self.damaged = damaged
        self.oldestPending = oldestPending
    }
}
