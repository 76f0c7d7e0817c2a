/// What one sync did.
public struct SyncReport: Hashable, Sendable {
    /// Submissions the server took for the first time.
    public var accepted = 0
    /// Submissions the server had already.
    public var alreadyThere = 0
    /// Submissions the server put aside for a person to look at.
    public var quarantined = 0
    /// Submissions erased at the server once and for all, and now here.
    public var erased = 0
    /// Submissions put aside earlier that the server has accepted since.
    public var released = 0
    /// Submissions that still wait.
    public var waiting = 0
    /// Changes received.
    public var received = 0
    /// What the server's operator wants everybody to know, if anything.
    public var notice: String?
    /// What kept the sync from being complete; `nil` if nothing did.
    public var problem: SyncProblem?

    /// A report of nothing done.
    public init() {}
}

/// How far a sync is.
public struct SyncProgress: Hashable, Sendable {
    /// Submissions the server has answered for.
    public let sent: Int
    /// Changes received.
    public let received: Int

    /// Progress of given parts.
    public init(sent: Int, received: Int) {
        self.sent = sent
        self.received = received
    }
}

extension SyncReport {
    /// Submissions the server has answered for.
    var answered: Int { accepted + alreadyThere + quarantined + erased }

    /// Whether anything it knows of has come, gone or moved on the laptop; also when that cannot be told.
    public var hasChangedStore: Bool {
        answered + released + received > 0 || problem?.kind == .deviceRevoked
    }

    /// Whether the server itself answered, if only in part.
    public var metServer: Bool {
        switch problem?.kind {
        case nil: true
        case .transport, .notOurServer: answered + received > 0
        default: true
        }
    }
}
