public import FoundationEssentials

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
    /// What the server said of it.
    public let state: DeliveryState

    /// An outcome of given parts.
    public init(id: UUID, state: DeliveryState) {
        self.id = id
        self.state = state
    }
}

/// A submission and how far it is, without a word of whom it is about.
public struct DeliveryItem: Hashable, Sendable, Identifiable {
    /// The submission's id.
    public let id: UUID
    /// SHA-256 of its bytes, hexadecimal.
    public let sha256: String
    /// How far it is on its way.
    public let state: DeliveryState
    /// When it was finished, by the laptop's clock; `nil` once the bytes are no longer here.
    public let finished: Date?

    /// An item of given parts.
    public init(id: UUID, sha256: String, state: DeliveryState, finished: Date?) {
        self.id = id
        self.sha256 = sha256
        self.state = state
        self.finished = finished
    }

    /// Since when it is where it is: accepted by the server, or finished.
    public var since: Date? { state.commit?.at ?? finished }
}

/// The outbox at a glance.
public struct QueueSummary: Hashable, Sendable {
    /// How many submissions are in each state; none is not named.
    public var counts: [DeliveryState.Word: Int]
    /// Submissions among those that wait whose record no longer opens; ``ResponseStore/outbox(limit:)``
    /// passes them over, so that one of them does not hold up the others.
    public var damaged: Int
    /// When the oldest submission that waits was finished; `nil` when none waits.
    public var oldestPending: Date?

    /// A summary of given parts.
    public init(
        counts: [DeliveryState.Word: Int] = [:],
        damaged: Int = 0,
        oldestPending: Date? = nil
    ) {
        self.counts = counts
        self.damaged = damaged
        self.oldestPending = oldestPending
    }

    /// Submissions that wait to be sent.
    public var pending: Int { counts[.pending] ?? 0 }

    /// Submissions the server has, whether or not the bytes are still here too.
    public var received: Int {
        [.accepted, .archived, .dropped].reduce(0) { $0 + (counts[$1] ?? 0) }
    }

    /// Submissions the server has put aside.
    public var quarantined: Int { counts[.quarantined] ?? 0 }
}
