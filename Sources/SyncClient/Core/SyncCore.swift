package import FoundationEssentials
internal import HTTPTransport
package import ResponseStore
package import SyncProtocol

/// What a sync does next: an event in, an effect out, nothing else.
///
/// It waits for nothing, reads no clock and draws no numbers, so that a program and a simulator can
/// drive it alike. The order is hello, session, batches until the outbox is empty, what has become of
/// the submissions put aside, feed until there is no more, and the sweep.
package struct SyncCore: Sendable {
    /// What has been done so far.
    package internal(set) var report = SyncReport()
    let server: String
    let checks: Checks
    var phase = Phase.sending
    var epoch: UUID?
    /// What the session asked for must answer.
    var challenge: String?
    /// The server's time at the last hello.
    var serverTime = Date(timeIntervalSince1970: 0)
    var scope = SessionToken.Scope.full
    var mayRenewSession = true
    var restartsLeft = 2
    var sending = Sending()
    var asking = Asking()
    var feeding = Feeding()

    /// Begins a sync with `server`, which messages name.
    package init(server: String, checks: Checks = .all) {
        self.server = server
        self.checks = checks
    }

    /// What is being done once there is a session.
    enum Phase: Hashable, Sendable {
        case sending
        case asking
        case feeding
    }

    /// What has happened.
    package enum Event: Sendable {
        /// The sync begins.
        case begun
        /// The answer to a greeting sent with `nonce`.
        case greeted(Hello, nonce: String)
        /// The server's session for this laptop.
        case sessionOpened(OpenedSession)
        /// The store has a new chain.
        case incarnationBegun
        /// What another life of the server had waits again.
        case rewound
        /// The oldest of what waits.
        case loaded([OutboxItem])
        /// The answer to a batch sent with `nonce`.
        case answered(BatchResult, nonce: String)
        /// The outcomes are noted, durably.
        case recorded
        /// All submissions the server has put aside.
        case quarantinedRead([SubmissionKey])
        /// The answer to a question sent with `nonce`.
        case statusCame(StatusResult, nonce: String)
        /// How far the feed is known; `nil` if not at all.
        case cursorRead(FeedCursor?)
        /// A page of the feed.
        case pageCame(FeedPage)
        /// The page is applied, durably, or does not join on to what is known.
        case pageApplied(Bool)
        /// The caseload is forgotten.
        case wiped
        /// What is safe is noted, what is old is gone.
        case swept
        /// The last effect did not succeed.
        case failed(SyncProblem.Kind)
    }

    /// What to do about it.
    package enum Effect: Sendable {
        /// Ask the server who it is, with a random nonce.
        case greet
        /// Answer its challenge, and say which incarnation this is.
        case openSession(challenge: String)
        /// Begin another incarnation with a random id.
        case beginIncarnation
        /// Let everything wait again that another life of the server had.
        case rewind(epoch: UUID)
        /// Read the oldest of what waits.
        case load(limit: Int)
        /// Send these with a random nonce.
        case send([OutboxItem])
        /// Note these.
        case record([Outcome])
        /// Read all submissions the server has put aside.
        case readQuarantined
        /// Ask what has become of these, with a random nonce.
        case askStatus([SubmissionKey])
        /// Read how far the feed is known.
        case readCursor
        /// Fetch the page from here.
        case fetchPage(FeedCursor)
        /// Apply the page and move the cursor, both or neither.
        case apply(FeedPage)
        /// Forget the caseload.
        case wipe
        /// Note what is safe and let go of what is old, by the server's time.
        case sweep(safe: Int, epoch: UUID, now: Date)
        /// Nothing more: the report is ready.
        case finish
    }

    /// Takes an event and says what to do next.
    package mutating func handle(_ event: Event) -> Effect {
        switch event {
        case .begun: .greet
        case .greeted(let hello, let nonce): greeted(hello, nonce)
        case .sessionOpened(let session): opened(session)
        case .incarnationBegun: rewind()
        case .rewound: goOn()
        case .loaded(let items): loaded(items)
        case .answered(let result, let nonce): answered(result, nonce)
        case .recorded: phase == .asking ? askNext() : recorded()
        case .quarantinedRead(let keys): ask(about: keys)
        case .statusCame(let result, let nonce): statusCame(result, nonce)
        case .cursorRead(let cursor): cursorRead(cursor)
        case .pageCame(let page): pageCame(page)
        case .pageApplied(let applied): pageApplied(applied)
        case .wiped, .swept: .finish
        case .failed(let kind): failed(kind)
        }
    }
}

/// A session as the core needs to know it.
package struct OpenedSession: Hashable, Sendable {
    /// The challenge it answers.
    package let challenge: String
    /// What it is good for.
    package let scope: SessionToken.Scope
    /// The highest number the server has of this incarnation; `nil` if it has none.
    package let highestSequence: Int?
    /// The laptop's own highest number.
    package let ownSequence: Int

    /// A session of given parts.
    package init(
        challenge: String,
        scope: SessionToken.Scope,
        highestSequence: Int?,
        ownSequence: Int
    ) {
        self.challenge = challenge
        self.scope = scope
        self.highestSequence = highestSequence
        self.ownSequence = ownSequence
    }
}

// MARK: - Beginning, and beginning anew

extension SyncCore {
    private mutating func greeted(_ hello: Hello, _ nonce: String) -> Effect {
        guard hello.nonce == nonce || !checks.contains(.greetingEchoed) else {
            return stop(.notOurServer)
        }
        guard hello.protocols.min <= WireFormat.protocolVersion else {
            return stop(.programTooOld)
        }
        guard hello.protocols.max >= WireFormat.protocolVersion else { return stop(.notOurServer) }
        report.notice = hello.notice
        serverTime = hello.time
        // A session renewed at a server that was restored meanwhile: from the beginning.
        if epoch != hello.epoch { startOver() }
        epoch = hello.epoch
        challenge = hello.challenge
        return .openSession(challenge: hello.challenge)
    }

    private mutating func opened(_ session: OpenedSession) -> Effect {
        guard session.challenge == challenge || !checks.contains(.challengeEchoed) else {
            return stop(.notOurServer)
        }
        scope = session.scope
        if scope == .handIn { note(.deviceRevoked) }
        let isBehind = session.highestSequence.map { $0 > session.ownSequence } ?? false
        return isBehind && checks.contains(.incarnationBegun) ? .beginIncarnation : rewind()
    }

    private mutating func rewind() -> Effect {
        guard let epoch else { return stop(.doubtfulAnswer) }
        return checks.contains(.epochRewinds) ? .rewind(epoch: epoch) : goOn()
    }

    private mutating func goOn() -> Effect {
        switch phase {
        case .sending: load()
        case .asking: askNext()
        case .feeding: .readCursor
        }
    }

    /// The server's database has another life than it had a moment ago, or the cursor moved.
    mutating func restart(epoch: UUID?) -> Effect {
        guard let epoch, restartsLeft > 0 else { return stop(.doubtfulAnswer) }
        restartsLeft -= 1
        self.epoch = epoch
        startOver()
        return rewind()
    }

    private mutating func startOver() {
        phase = .sending
        asking = Asking()
    }
}

// MARK: - Failing

extension SyncCore {
    mutating func stop(_ kind: SyncProblem.Kind) -> Effect {
        report.problem = SyncProblem(kind, server: server)
        return .finish
    }

    /// Notes a problem that does not keep the rest from going on.
    mutating func note(_ kind: SyncProblem.Kind) {
        if report.problem == nil { report.problem = SyncProblem(kind, server: server) }
    }

    mutating func failed(_ kind: SyncProblem.Kind) -> Effect {
        if kind == .sessionRefused, mayRenewSession, checks.contains(.sessionRenewed) {
            mayRenewSession = false
            sending.items = []
            return .greet
        }
        switch phase {
        case .sending where !sending.items.isEmpty && kind.mayBeOneItem: return retrySmaller(kind)
        case .asking where kind.isOfTheQuestion:
            note(kind)
            return feed()
        default: return stop(kind)
        }
    }
}

extension SyncProblem.Kind {
    /// Whether one submission of the batch could be the cause, so that a smaller batch may do.
    private var isOfTheBatch: Bool {
        switch self {
        case .refused(.batchTooLarge), .refused(.unreadableRequest), .refused(.wrongMediaType): true
        default: false
        }
    }

    fileprivate var mayBeOneItem: Bool {
        switch self {
        case .transport(.timedOut), .transport(.interrupted), .serverFault: true
        default: isOfTheBatch
        }
    }

    /// Whether the question alone was refused, so that the feed may still come.
    fileprivate var isOfTheQuestion: Bool {
        switch self {
        case .refused, .serverFault, .doubtfulAnswer: true
        default: false
        }
    }
}
