import FoundationEssentials
import HTTPTransport
import Progression
import SyncProtocol
import Synchronization

/// A server made of memory that can be told to fail.
final class FakeServer: HTTPExchange {
    struct Received: Hashable, Sendable {
        let sha256: String
        let logSequence: Int
    }

    /// How one call goes wrong.
    enum Fault: Sendable {
        /// Nothing happens at the server.
        case transport(TransportError.Kind)
        /// Everything happens, but the answer does not arrive.
        case answerLost
        /// Something else answers.
        case answer(HTTPResponse)
        /// The server answers with a problem.
        case problem(Problem.Code)
        /// The answer to a batch is changed on its way.
        case changed(@Sendable (BatchResult) -> BatchResult)
    }

    struct State: Sendable {
        var epoch = UUID()
        var received: [UUID: Received] = [:]
        var pages: [FeedPage] = []
        var files: [String: Data] = [:]
        var faults: [(path: String, fault: Fault)] = []
        /// What befalls every batch that holds one of these.
        var poison: [UUID: Fault] = [:]
        var quarantine: [UUID: Problem.Code] = [:]
        var erased: Set<UUID> = []
        var flags: [UUID: [SubmissionFlag]] = [:]
        /// What becomes of what was put aside; unknown unless it stands here.
        var statuses: [UUID: SubmissionStatus.State] = [:]
        var scope = SessionToken.Scope.full
        /// The municipality's key for forgotten passphrases.
        var recoveryKey: Data?
        /// How everybody's courses moved last night.
        var population: PopulationModels?
        /// The highest number the server says it has of any incarnation.
        var highest: Int?
        var incarnations: [UUID?] = []
        var programs: Set<String> = []
        var notice: String?
        var time = Laptop.now.addingTimeInterval(42.5)
        var lastSequence = 0
        var mostItems = Int.max
        var paths: [String] = []
        var batches: [Int] = []
        var packed: [Int] = []
        var asked: [Int] = []
        var codes: [String] = []
    }

    let publicKey: Data
    let state = Mutex(State())

    init(publicKey: Data) {
        self.publicKey = publicKey
    }

    var epoch: UUID { state.withLock { $0.epoch } }
    var received: [Received] { state.withLock { Array($0.received.values) } }
    var paths: [String] { state.withLock { $0.paths } }
    var batches: [Int] { state.withLock { $0.batches } }

    /// Lets the next call to `path` go wrong.
    func fail(_ path: String, _ fault: Fault) {
        state.withLock { $0.faults.append((path, fault)) }
    }

    /// Begins another life of the database, in which only what `results` are about is known.
    func restore(keepingLast results: [ItemResult]) -> UUID {
        state.withLock { state in
            let kept = Set(results.compactMap(\.id))
            state.received = state.received.filter { kept.contains($0.key) }
            state.epoch = UUID()
            return state.epoch
        }
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let path = String(request.url.dropFirst("https://skridt.example:8443".count))
        let fault = state.withLock { state in
            state.paths.append(path)
            state.programs.insert(request.headers["Skridt-Program"] ?? "-")
            let index = state.faults.firstIndex { path.hasPrefix($0.path) }
            return index.map { state.faults.remove(at: $0).fault }
        }
        if let fault { return try befall(fault, request, path) }
        return respond(request, path)
    }

    private func befall(
        _ fault: Fault,
        _ request: HTTPRequest,
        _ path: String
    ) throws(TransportError) -> HTTPResponse {
        switch fault {
        case .transport(let kind): throw TransportError(kind, server: "skridt.example:8443")
        case .answerLost:
            _ = respond(request, path)
            throw TransportError(.interrupted, server: "skridt.example:8443")
        case .answer(let response): return response
        case .problem(let code): return Self.problem(code)
        case .changed(let change):
            guard
                let result = try? WireFormat.decode(
                    BatchResult.self,
                    from: respond(request, path).body
                )
            else { return Self.problem(.serverFault) }
            return Self.answer(change(result))
        }
    }

    private func respond(_ request: HTTPRequest, _ path: String) -> HTTPResponse {
        if path.hasPrefix("/v1/hello") { return hello(path) }
        if path.hasPrefix("/v1/devices") { return enrol(request) }
        if path.hasPrefix("/v1/session") { return session(request) }
        guard request.headers["authorization"] == "Bearer t" else {
            return Self.problem(.tokenExpired)
        }
        if path.hasPrefix("/v1/submissions:batch") { return batch(request) }
        if path.hasPrefix("/v1/submissions:status") { return status(request) }
        if path.hasPrefix("/v1/receipts") { return receipt(path) }
        if path.hasPrefix("/v1/feed") { return feed(path) }
        let file = state.withLock { $0.files[String(path.split(separator: "/").last ?? "")] }
        return file.map { HTTPResponse(status: 200, body: $0) } ?? Self.problem(.notFound)
    }

    private func hello(_ path: String) -> HTTPResponse {
        let (time, notice) = state.withLock { ($0.time, $0.notice) }
        return Self.answer(
            Hello(
                nonce: path.split(separator: "nonce=").last.map(String.init),
                time: time,
                epoch: epoch,
                protocols: ClosedProtocolRange(min: 1, max: 1),
                challenge: "challenge",
                notice: notice
            )
        )
    }

    private func session(_ request: HTTPRequest) -> HTTPResponse {
        let asked = Self.message(SessionRequest.self, in: request)
        return state.withLock { state in
            state.incarnations.append(asked?.incarnation)
            return Self.answer(
                SessionToken(
                    challenge: asked?.challenge ?? "",
                    token: "t",
                    expires: Laptop.now.addingTimeInterval(900),
                    scope: state.scope,
                    highestSequence: state.highest
                ).with(recoveryKey: state.recoveryKey).with(population: state.population)
            )
        }
    }

    private func enrol(_ request: HTTPRequest) -> HTTPResponse {
        guard let asked = Self.message(EnrolRequest.self, in: request) else {
            return Self.problem(.unreadableRequest)
        }
        let recoveryKey = state.withLock { state in
            state.codes.append(asked.code)
            return state.recoveryKey
        }
        return Self.answer(
            DeviceRecord(
                device: DeviceKey.device(of: asked.publicKey),
                tenant: "aaby",
                tenantName: "Aaby",
                employee: "e-1",
                employeeName: "Vera Vejleder",
                keys: DeviceRecord.Keys(recovery: recoveryKey)
            )
        )
    }

    private func batch(_ request: HTTPRequest) -> HTTPResponse {
        guard let batch = Self.message(SubmissionBatch.self, in: request) else {
            return Self.problem(.unreadableRequest)
        }
        let envelopes = batch.items.map { try? $0.verified(by: publicKey) }
        return state.withLock { state in
            state.batches.append(batch.items.count)
            state.packed.append(request.body?.count ?? 0)
            for envelope in envelopes {
                guard let id = envelope?.id, case .problem(let code)? = state.poison[id] else {
                    continue
                }
                return Self.problem(code)
            }
            if batch.items.count > state.mostItems { return Self.problem(.batchTooLarge) }
            let results = zip(batch.items, envelopes).map { item, envelope in
                state.accept(item.sha256, envelope)
            }
            return Self.answer(
                BatchResult(nonce: batch.nonce, epoch: state.epoch, results: results)
            )
        }
    }

    private func feed(_ path: String) -> HTTPResponse {
        let cursor = path.split(separator: "cursor=").last?.prefix { $0.isNumber } ?? "0"
        let from = Int(cursor) ?? 0
        return state.withLock { state in
            let page = state.pages.first { $0.from == from }
            return Self.answer(
                page
                    ?? FeedPage(epoch: state.epoch, from: from, next: from, items: [], more: false)
            )
        }
    }

    static func answer(_ message: some Encodable) -> HTTPResponse {
        HTTPResponse(
            status: 200,
            headers: ["content-type": WireFormat.mediaType],
            body: (try? WireFormat.encode(message)) ?? Data()
        )
    }

    static func problem(_ code: Problem.Code) -> HTTPResponse {
        HTTPResponse(
            status: code.status,
            headers: ["Content-Type": WireFormat.problemMediaType, "Retry-After": "90"],
            body: (try? WireFormat.encode(Problem(code))) ?? Data()
        )
    }

    static func message<Message: Decodable>(
        _ type: Message.Type,
        in request: HTTPRequest
    ) -> Message? {
        guard let body = request.body, body.count <= WireLimit.batchBytes,
            request.headers["content-type"] == WireFormat.mediaType
        else { return nil }
        guard request.headers["content-encoding"] == "gzip" else {
            return try? WireFormat.decode(type, from: body)
        }
        let plain = try? Gzip.unpack(
            body,
            limit: WireLimit.unpackedBytes,
            ratio: WireLimit.unpackedRatio
        )
        guard let plain else { return nil }
        return try? WireFormat.decode(type, from: plain)
    }
}

extension FakeServer.State {
    fileprivate mutating func accept(_ sha256: String, _ envelope: Envelope?) -> ItemResult {
        guard let id = envelope?.id else {
            return ItemResult(
                id: nil,
                sha256: sha256,
                status: .quarantined,
                problem: .wrongSignature
            )
        }
        if let known = received[id] {
            return ItemResult(
                id: id,
                sha256: sha256,
                status: .exists,
                logSequence: known.logSequence
            )
        }
        if erased.contains(id) { return ItemResult(id: id, sha256: sha256, status: .erased) }
        lastSequence += 1
        received[id] = FakeServer.Received(sha256: sha256, logSequence: lastSequence)
        if let code = quarantine[id] {
            return ItemResult(id: id, sha256: sha256, status: .quarantined, problem: code)
        }
        return ItemResult(
            id: id,
            sha256: sha256,
            status: .accepted,
            logSequence: lastSequence,
            flags: flags[id]
        )
    }
}
