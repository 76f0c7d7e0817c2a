internal import FoundationEssentials
internal import HTTPTransport
internal import ResponseStore
internal import SyncProtocol

/// What a sync does next: an event in, an effect out, nothing else.
///
/// It waits for nothing, reads no clock and draws no numbers, so that a program and a simulator can
/// drive it alike. The order is hello, session, batches until the outbox is empty, feed until there
/// is no more.
struct SyncCore: Sendable {
    /// What has been done so far.
    private(set) var report = SyncReport()
    /// Submissions passed over until the next sync, so that one of them does not hold up the others.
    private(set) var setAside: Set<UUID> = []
    private let server: String
    private var epoch: UUID?
    private var accepting: UUID?
    private var isFeeding = false
    private var mayRenewSession = true
    private var restartsLeft = 2
    private var batchItems = WireLimit.batchItems
    private var sending: [OutboxItem] = []
    private var lonelyFailures = 0
    private var known: Int?
    private var applying: FeedPage?

    init(server: String) {
        self.server = server
    }

    /// What has happened.
    enum Event: Sendable {
        case begun
        case greeted(Hello)
        case sessionOpened
        case rewound
        case loaded([OutboxItem])
        case answered([SyncAnswer.Item], epoch: UUID)
        case recorded
        case cursorRead(FeedCursor?)
        case pageCame(FeedPage)
        case pageApplied(Bool)
        case failed(SyncProblem.Kind)
    }

    /// What to do about it.
    enum Effect: Sendable {
        case greet
        case openSession(challenge: String)
        case rewind(epoch: UUID)
        case load(limit: Int)
        case send([OutboxItem])
        case record([Outcome])
        case readCursor
        case fetchPage(from: Int, epoch: UUID)
        case apply(FeedPage)
        case finish
    }

    /// Takes an event and says what to do next.
    mutating func handle(_ event: Event) -> Effect {
        switch event {
        case .begun: .greet
        case .greeted(let hello): greeted(hello)
        case .sessionOpened: epoch.map { .rewind(epoch: $0) } ?? stop(.doubtfulAnswer)
        case .rewound: isFeeding ? .readCursor : load()
        case .loaded(let items): loaded(items)
        case .answered(let items, let epoch): answered(items, epoch: epoch)
        case .recorded: recorded()
        case .cursorRead(let cursor): cursorRead(cursor)
        case .pageCame(let page): pageCame(page)
        case .pageApplied(let applied): pageApplied(applied)
        case .failed(let kind): failed(kind)
        }
    }

    private mutating func greeted(_ hello: Hello) -> Effect {
        guard hello.protocols.min <= WireFormat.protocolVersion else {
            return stop(.programTooOld)
        }
        guard hello.protocols.max >= WireFormat.protocolVersion else { return stop(.notOurServer) }
        epoch = hello.epoch
        return .openSession(challenge: hello.challenge)
    }

    private mutating func stop(_ kind: SyncProblem.Kind) -> Effect {
        report.problem = SyncProblem(kind, server: server)
        return .finish
    }

    /// Notes a problem that does not keep the rest from going on.
    private mutating func note(_ kind: SyncProblem.Kind) {
        if report.problem == nil { report.problem = SyncProblem(kind, server: server) }
    }
}

// MARK: - Up

extension SyncCore {
    /// So much body, before JSON in JSON adds its backslashes, stays below what may be unpacked.
    private static let bodyBytes = WireLimit.unpackedBytes / 2

    private func load() -> Effect {
        .load(limit: batchItems + setAside.count)
    }

    private mutating func loaded(_ items: [OutboxItem]) -> Effect {
        var bytes = 0
        sending = []
        for item in items where !setAside.contains(item.id) {
            bytes += item.body.count
            if sending.count == batchItems || (bytes > Self.bodyBytes && !sending.isEmpty) { break }
            sending.append(item)
        }
        guard sending.isEmpty else { return .send(sending) }
        isFeeding = true
        return .readCursor
    }

    private mutating func answered(_ items: [SyncAnswer.Item], epoch: UUID) -> Effect {
        mayRenewSession = true
        lonelyFailures = 0
        batchItems = min(WireLimit.batchItems, batchItems * 2)
        for item in items {
            switch item.status {
            case .accepted: report.accepted += 1
            case .exists: report.alreadyThere += 1
            case .quarantined: report.quarantined += 1
            case .erased: break
            }
        }
        let believed = Set(items.map(\.outcome.id))
        let unanswered = sending.map(\.id).filter { !believed.contains($0) }
        if !unanswered.isEmpty {
            setAside.formUnion(unanswered)
            note(.doubtfulAnswer)
        }
        accepting = epoch
        return .record(items.map(\.outcome))
    }

    private mutating func recorded() -> Effect {
        // Restored between two calls: what an earlier life accepted has to be offered again.
        accepting == epoch ? load() : restart(epoch: accepting)
    }

    /// Halves the batch; when a single item fails, passes it over and tries the next.
    ///
    /// Several in a row may be bad, but a server that fails at everything is soon left in peace.
    private mutating func retrySmaller(_ kind: SyncProblem.Kind) -> Effect {
        guard sending.count == 1 else {
            batchItems = max(1, sending.count / 2)
            return load()
        }
        lonelyFailures += 1
        guard lonelyFailures < kind.mostInARow else { return stop(kind) }
        setAside.formUnion(sending.map(\.id))
        note(kind)
        return load()
    }

    private mutating func failed(_ kind: SyncProblem.Kind) -> Effect {
        if kind == .sessionRefused, mayRenewSession {
            mayRenewSession = false
            sending = []
            return .greet
        }
        guard !sending.isEmpty, !isFeeding, kind.mayBeOneItem else { return stop(kind) }
        return retrySmaller(kind)
    }
}

// MARK: - Down

extension SyncCore {
    private mutating func cursorRead(_ cursor: FeedCursor?) -> Effect {
        guard let epoch else { return stop(.doubtfulAnswer) }
        known = cursor?.epoch == epoch ? cursor?.next : nil
        return .fetchPage(from: known ?? 0, epoch: epoch)
    }

    private mutating func pageCame(_ page: FeedPage) -> Effect {
        mayRenewSession = true
        guard page.epoch == epoch else { return restart(epoch: page.epoch) }
        guard page.from == known ?? 0, page.next >= page.from,
            page.next > page.from || !page.more
        else { return stop(.doubtfulAnswer) }
        // Nothing new; but the first page of a life is applied even when it is empty.
        if page.next == known { return .finish }
        applying = page
        return .apply(page)
    }

    private mutating func pageApplied(_ applied: Bool) -> Effect {
        // Not applied: it did not join on to what is known, so what is known is read again.
        guard applied, let page = applying else { return restart(epoch: epoch) }
        report.received += page.items.count
        return page.more ? .readCursor : .finish
    }

    /// The server's database has another life than it had a moment ago, or the cursor moved.
    private mutating func restart(epoch: UUID?) -> Effect {
        guard let epoch, restartsLeft > 0 else { return stop(.doubtfulAnswer) }
        restartsLeft -= 1
        self.epoch = epoch
        isFeeding = false
        return .rewind(epoch: epoch)
    }
}

extension SyncProblem.Kind {
    /// How many single items may fail in a row before all of them are taken to.
    fileprivate var mostInARow: Int {
        // Waiting for an answer in vain takes minutes; being told takes no time.
        if case .transport = self { 3 } else { 20 }
    }

    /// Whether one submission of the batch could be the cause, so that a smaller batch may do.
    fileprivate var mayBeOneItem: Bool {
        switch self {
        case .transport(.timedOut), .transport(.interrupted), .serverFault,
            .refused(.batchTooLarge), .refused(.unreadableRequest), .refused(.wrongMediaType):
            true
        default: false
        }
    }
}
