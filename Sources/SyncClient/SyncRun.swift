internal import FoundationEssentials
internal import HTTPTransport
internal import ResponseStore
internal import SyncProtocol

internal import struct Progression.InstrumentTerms

/// Does what ``SyncCore`` decides, and tells it what came of it.
struct SyncRun {
    let engine: SyncEngine
    private(set) var client: WireClient

    init(engine: SyncEngine) {
        self.engine = engine
        client = WireClient(engine)
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
        case .greet: try await greeting()
        case .openSession(let challenge): .sessionOpened(try await openSession(challenge))
        case .send(let items): try await send(items)
        case .askStatus(let keys): try await askStatus(keys)
        case .fetchPage(let cursor): .pageCame(try await page(from: cursor))
        case .apply(let page): .pageApplied(try await apply(page))
        default:
            try await stored { (store) throws(StoreError) in try await keep(effect, in: store) }
        }
    }

    /// Does an effect that asks for the store alone.
    private func keep(
        _ effect: SyncCore.Effect,
        in store: ResponseStore
    ) async throws(StoreError) -> SyncCore.Event {
        switch effect {
        case .beginIncarnation:
            try await store.beginIncarnation(engine.environment.newID())
            return .incarnationBegun
        case .rewind(let epoch):
            try await store.rewindToPending(notIn: epoch)
            return .rewound
        case .load(let limit): return .loaded(try await store.outbox(limit: limit))
        case .readQuarantined:
            let items = try await store.quarantined()
            return .quarantinedRead(items.map { SubmissionKey(id: $0.id, sha256: $0.sha256) })
        case .readCursor: return .cursorRead(try await store.cursor())
        case .wipe:
            try await store.wipe()
            return .wiped
        case .sweep(let safe, let epoch, let now):
            try await store.sweep(safe: safe, epoch: epoch, now: now)
            return .swept
        case .record(let outcomes):
            try await store.record(outcomes)
            return .recorded
        case .greet, .openSession, .send, .askStatus, .fetchPage, .apply, .finish: return .recorded
        }
    }

    func stored<Value: Sendable>(
        _ work: (ResponseStore) async throws(StoreError) -> Value
    ) async throws(SyncProblem) -> Value {
        do throws(StoreError) {
            return try await work(engine.store)
        } catch {
            throw client.problem(.store(error))
        }
    }
}

// MARK: - Calls

extension SyncRun {
    private mutating func greeting() async throws(SyncProblem) -> SyncCore.Event {
        let nonce = engine.environment.nonce()
        return .greeted(try await greet(nonce: nonce), nonce: nonce)
    }

    private mutating func greet(nonce: String) async throws(SyncProblem) -> Hello {
        client.token = nil
        let before = engine.environment.now()
        let hello = try await client.get("/v1/hello?nonce=\(nonce)", as: Hello.self)
        let after = engine.environment.now()
        // An old greeting, out of a cache, would set the clock wrong for weeks.
        guard hello.nonce == nonce else { return hello }
        // The server read its clock somewhere between our two readings.
        let middle = before.addingTimeInterval(after.timeIntervalSince(before) / 2)
        let offset = hello.time.timeIntervalSince(middle)
        try await stored { (store) throws(StoreError) in
            try await ServerContact.remember(offset, in: store)
        }
        return hello
    }

    private mutating func openSession(
        _ challenge: String
    ) async throws(SyncProblem) -> OpenedSession {
        let chain = try await stored { (store) throws(StoreError) in try await store.chain() }
        let request = try? SessionRequest(
            answering: challenge,
            with: engine.key,
            incarnation: chain.incarnation
        )
        guard let request else { throw client.problem(.store(.damagedRecord(.setting))) }
        let session = try await client.post(request, to: "/v1/session", as: SessionToken.self)
        client.token = session.token
        if let key = session.recoveryKey, session.challenge == challenge {
            try await keepRecoveryKey(key)
        }
        if let models = session.population, session.challenge == challenge {
            try await stored { (store) throws(StoreError) in
                try await KnownPopulation.keep(models, in: store)
            }
        }
        return OpenedSession(
            challenge: session.challenge,
            scope: session.scope,
            highestSequence: session.highestSequence,
            ownSequence: chain.sequence
        )
    }

    /// Keeps the municipality's key where the laptop has none yet; a key it has gives way to none that
    /// comes by the way of a sync.
    private func keepRecoveryKey(_ key: Data) async throws(SyncProblem) {
        let device = engine.key.device
        try await stored { (store) throws(StoreError) in
            _ = try await store.keepRecoveryKey(key, device: device, replacing: false)
        }
    }

    private func send(_ items: [OutboxItem]) async throws(SyncProblem) -> SyncCore.Event {
        let envelopes = items.compactMap { SignedEnvelope(body: $0.body, signature: $0.signature) }
        guard envelopes.count == items.count else {
            throw client.problem(.refused(.unreadableRequest))
        }
        let nonce = engine.environment.nonce()
        let batch = SubmissionBatch(nonce: nonce, items: envelopes)
        let path = "/v1/submissions:batch"
        return .answered(try await client.post(batch, to: path, as: BatchResult.self), nonce: nonce)
    }

    private func askStatus(_ keys: [SubmissionKey]) async throws(SyncProblem) -> SyncCore.Event {
        let nonce = engine.environment.nonce()
        let request = StatusRequest(nonce: nonce, items: keys)
        let path = "/v1/submissions:status"
        let result = try await client.post(request, to: path, as: StatusResult.self)
        return .statusCame(result, nonce: nonce)
    }

    private func page(from cursor: FeedCursor) async throws(SyncProblem) -> FeedPage {
        var query = "cursor=\(cursor.next)&limit=\(WireLimit.feedItems)"
        query += "&epoch=\(cursor.epoch.uuidString)"
        if let proof = cursor.proof { query += "&proof=\(proof)" }
        return try await client.get("/v1/feed?\(query)", as: FeedPage.self)
    }

    /// The server's receipt for a submission, as it came.
    mutating func receipt(for id: UUID) async throws(SyncProblem) -> Receipt {
        let hello = try await greet(nonce: engine.environment.nonce())
        _ = try await openSession(hello.challenge)
        let path = "/v1/receipts/\(id.uuidString.lowercased())"
        return try await client.get(path, as: Receipt.self)
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
        let cursor = FeedCursor(epoch: page.epoch, next: page.next, proof: page.cursorProof)
        return try await stored { [changes] (store) throws(StoreError) in
            try await store.apply(changes, from: page.from, to: cursor)
        }
    }

    private func change(
        _ item: FeedItem,
        kept: [StoredInstrument]
    ) async throws(SyncProblem) -> CacheChange? {
        switch item {
        case .grant(let grant): return .grant(CaseloadEntry(grant), history: grant.history)
        case .revoke(let citizen): return .revoke(citizen)
        case .measurement(let measurement): return .measurement(measurement)
        case .subgoal(let event): return .subgoal(event)
        case .retire(let sha256): return .retire(sha256: sha256)
        case .withdraw(let submission): return .withdraw(submission: submission)
        case .erase(.citizen(let citizen)): return .eraseCitizen(citizen)
        case .erase(.submission(let submission)): return .eraseSubmission(submission)
        case .policy(let policy): return .rules(LaptopRules(policy))
        case .wipe: return nil
        case .instrument(let sha256, let terms):
            let have = kept.first { $0.sha256 == sha256 }?.content
            let content = if let have { have } else { try await client.questionnaire(sha256) }
            return .instrument(sha256: sha256, content: content, terms: terms ?? .plain)
        }
    }
}

extension FeedPage {
    /// The proof, if it can stand in an address as it is.
    fileprivate var cursorProof: String? {
        let isPlain = proof.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "_")
        }
        return isPlain && !proof.isEmpty ? proof : nil
    }
}

extension CaseloadEntry {
    fileprivate init(_ grant: CaseloadGrant) {
        self.init(
            citizen: grant.citizen,
            name: grant.name,
            language: grant.language,
            caseworker: grant.caseworker,
            targetGroup: grant.targetGroup,
            closed: grant.closed
        )
    }
}

extension LaptopRules {
    fileprivate init(_ policy: LaptopPolicy) {
        self.init(
            lockAfterMinutes: policy.lockAfterMinutes,
            retentionDays: policy.retentionDays
        )
    }
}
