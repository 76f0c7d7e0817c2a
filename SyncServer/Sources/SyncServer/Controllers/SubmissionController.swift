import FoundationEssentials
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Progression
import SyncProtocol

/// `submissions:batch`, `submissions:status`, `feed`, `questionnaires`: what goes up, and what comes
/// down.
struct SubmissionController: Sendable {
    let store: any CentralStore
    let intake: GroupCommit
    let gate: DeviceGate

    func addRoutes(to router: Router<ServerContext>) {
        router.post("/v1/submissions:batch") { request, _ in try await submit(request) }
        router.post("/v1/submissions:status") { request, _ in try await status(request) }
        router.get("/v1/feed") { request, context in try await feed(request, context.logger) }
        router.get("/v1/questionnaires/:sha256") { request, context in
            try await questionnaire(request, context)
        }
    }

    private func submit(_ request: Request) async throws -> Response {
        let device = try await gate.device(of: request, .handIn)
        let batch = try await WireMessage.read(SubmissionBatch.self, from: request)
        guard !batch.items.isEmpty else { throw Problem(.unreadableRequest) }
        guard batch.items.count <= WireLimit.batchItems else { throw Problem(.batchTooLarge) }
        let items = batch.items.map { ReceivedItem($0, from: device) }
        let results = try await intake.append(ReceivedBatch(device: device, items: items))
        return try WireMessage.response(
            BatchResult(nonce: batch.nonce, epoch: store.epoch, results: results)
        )
    }

    private func status(_ request: Request) async throws -> Response {
        let device = try await gate.device(of: request)
        let asked = try await WireMessage.read(StatusRequest.self, from: request)
        guard !asked.items.isEmpty else { throw Problem(.unreadableRequest) }
        guard asked.items.count <= WireLimit.batchItems else { throw Problem(.batchTooLarge) }
        let results = try await store.status(of: asked.items, askedBy: device)
        return try WireMessage.response(
            StatusResult(nonce: asked.nonce, epoch: store.epoch, results: results)
        )
    }

    private func feed(_ request: Request, _ logger: Logger) async throws -> Response {
        let device = try await gate.device(of: request, .handIn)
        let query = FeedQuery(request.uri.queryParameters)
        guard let query else { throw Problem(.unreadableRequest) }
        let before = store.epoch
        let page = try await store.feed(for: device, after: query.place, limit: query.limit)
        if page.epoch != before {
            logger.critical(
                """
                a laptop has seen more than this database holds: it was put back from a copy \
                together with its epoch file; a new epoch begins
                """
            )
        }
        return try WireMessage.response(page)
    }

    private func questionnaire(
        _ request: Request,
        _ context: ServerContext
    ) async throws -> Response {
        _ = try await gate.device(of: request)
        let sha256 = try context.parameters.require("sha256")
        guard let content = try await store.questionnaireFile(sha256) else {
            throw Problem(.notFound)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/yaml", .cacheControl: "max-age=31536000, immutable",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: content))
        )
    }
}

/// `?cursor=&epoch=&proof=&limit=`: where a laptop stands, and how much it takes at a time.
struct FeedQuery: Hashable, Sendable {
    let place: FeedPlace
    let limit: Int

    /// Reads a query; `nil` if a number is not one.
    init?(_ parameters: FlatDictionary<Substring, Substring>) {
        guard let cursor = Int(parameters["cursor"] ?? "0"), cursor >= 0,
            let limit = Int(parameters["limit"] ?? "\(WireLimit.feedItems)"), limit > 0
        else { return nil }
        place = FeedPlace(
            next: cursor,
            epoch: parameters["epoch"].flatMap { UUID(uuidString: String($0)) },
            proof: parameters["proof"].map(String.init)
        )
        self.limit = min(limit, WireLimit.feedItems)
    }
}
