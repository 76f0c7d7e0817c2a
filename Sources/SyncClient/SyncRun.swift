internal import FoundationEssentials
internal import HTTPTransport
internal import ResponseStore
internal import SyncProtocol

/// Does what ``SyncCore`` decides, and tells it what came of it.
struct SyncRun {
    private let engine: SyncEngine
    private var client: WireClient
    private var serverTime = Date(timeIntervalSince1970: 0)

    init(engine: SyncEngine) {
        self.engine = engine
        client = WireClient(transport: engine.transport, server: engine.server)
    }

    /// Does `effect`; what fails becomes an event too.
    mutating func event(of effect: SyncCore.Effect) async -> SyncCore.Event {
        do throws(SyncProblem) {
            return try await perform(effect)
        } catch {
            return .failed(error.kind)
        }
    }

    private mutating func perform(
        _ effect: SyncCore.Effect
    ) async throws(SyncProblem) -> SyncCore.Event {
        switch effect {
        case .greet: return .greeted(try await greet())
        case .openSession(let challenge):
            try await openSession(challenge)
            return .sessionOpened
        case .rewind(let epoch):
            try await stored { (store) throws(StoreError) in
                try await store.rewindToPending(notIn: epoch)
            }
            return .rewound
        case .load(let limit):
            return .loaded(
                try await stored { (store) throws(StoreError) in
                    try await store.outbox(limit: limit)
                }
            )
        case .send(let items): return try await send(items)
        case .record(let outcomes):
            try await stored { (store) throws(StoreError) in try await store.record(outcomes) }
            return .recorded
        case .readCursor:
            return .cursorRead(
                try await stored { (store) throws(StoreError) in try await store.cursor() }
            )
        case .fetchPage(let from, let epoch): return .pageCame(try await page(from, epoch))
        case .apply(let page): return .pageApplied(try await apply(page))
        case .finish: return .recorded
        }
    }

    private mutating func greet() async throws(SyncProblem) -> Hello {
        client.token = nil
        let before = engine.environment.now()
        let hello = try await client.get("/v1/hello", as: Hello.self)
        let after = engine.environment.now()
        // The server read its clock somewhere between our two readings.
        let middle = before.addingTimeInterval(after.timeIntervalSince(before) / 2)
        serverTime = hello.time
        let offset = hello.time.timeIntervalSince(middle)
        try await stored { (store) throws(StoreError) in
            try await ServerContact.remember(offset, in: store)
        }
        return hello
    }

    private mutating func openSession(_ challenge: String) async throws(SyncProblem) {
        guard let request = try? SessionRequest(answering: challenge, with: engine.key) else {
            throw client.problem(.store(.damagedRecord(.setting)))
        }
        let session = try await client.post(request, to: "/v1/session", as: SessionToken.self)
        client.token = session.token
    }

    private func send(_ items: [OutboxItem]) async throws(SyncProblem) -> SyncCore.Event {
        let envelopes = items.compactMap { SignedEnvelope(body: $0.body, signature: $0.signature) }
        guard envelopes.count == items.count else {
            throw client.problem(.refused(.unreadableRequest))
        }
        let nonce = engine.environment.nonce()
        let result = try await client.post(
            SubmissionBatch(nonce: nonce, items: envelopes),
            to: "/v1/submissions:batch",
            as: BatchResult.self
        )
        guard result.nonce == nonce else { throw client.problem(.notOurServer) }
        return .answered(
            SyncAnswer.believed(result, for: items, at: serverTime),
            epoch: result.epoch
        )
    }

    private func page(_ from: Int, _ epoch: UUID) async throws(SyncProblem) -> FeedPage {
        let query = "cursor=\(from)&limit=\(WireLimit.feedItems)&epoch=\(epoch.uuidString)"
        return try await client.get("/v1/feed?\(query)", as: FeedPage.self)
    }

    private func stored<Value: Sendable>(
        _ work: (ResponseStore) async throws(StoreError) -> Value
    ) async throws(SyncProblem) -> Value {
        do throws(StoreError) {
            return try await work(engine.store)
        } catch {
            throw client.problem(.store(error))
        }
    }
}

// MARK: - The feed

extension SyncRun {
    /// Fetches what the page names, then applies it as a whole.
    private func apply(_ page: FeedPage) async throws(SyncProblem) -> Bool {
        let kept = try await stored { (store) throws(StoreError) in try await store.instruments() }
        var changes: [CacheChange] = []
        for item in page.items {
            if let change = try await change(item, kept: kept) { changes.append(change) }
        }
        return try await stored { [changes] (store) throws(StoreError) in
            try await store.apply(
                changes,
                from: page.from,
                to: FeedCursor(epoch: page.epoch, next: page.next)
            )
        }
    }

    private func change(
        _ item: FeedItem,
        kept: [StoredInstrument]
    ) async throws(SyncProblem) -> CacheChange? {
        switch item {
        case .grant(let grant):
            let entry = CaseloadEntry(
                citizen: grant.citizen,
                name: grant.name,
                language: grant.language,
                caseworker: grant.caseworker
            )
            return .grant(entry, history: grant.history)
        case .revoke(let citizen): return .revoke(citizen)
        case .measurement(let measurement): return .measurement(measurement)
        case .retire(let sha256): return .retire(sha256: sha256)
        case .withdraw, .erase, .policy, .wipe: return nil
        case .instrument(let sha256):
            if let have = kept.first(where: { $0.sha256 == sha256 }) {
                return .instrument(sha256: sha256, content: have.content)
            }
            let content = try await client.questionnaire(sha256)
            return .instrument(sha256: sha256, content: content)
        }
    }
}
