import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Progression
import SyncProtocol

/// `submissions:batch`, `feed`, `questionnaires`: what goes up, and what comes down.
struct SubmissionController: Sendable {
    let store: any CentralStore
    let sessions: DeviceSessions

    func addRoutes(to router: Router<ServerContext>) {
        router.post("/v1/submissions:batch") { request, _ in try await submit(request) }
        router.get("/v1/feed") { request, _ in try await feed(request) }
        router.get("/v1/questionnaires/:sha256") { request, context in
            try await questionnaire(request, context)
        }
    }

    private func submit(_ request: Request) async throws -> Response {
        let device = try sessions.device(of: request)
        let batch = try await WireMessage.read(SubmissionBatch.self, from: request)
        guard !batch.items.isEmpty else { throw Problem(.unreadableRequest) }
        guard batch.items.count <= WireLimit.batchItems else { throw Problem(.batchTooLarge) }
        let items = batch.items.map { ReceivedItem($0, from: device) }
        let results = try await store.append([ReceivedBatch(device: device, items: items)])
        return try WireMessage.response(
            BatchResult(nonce: batch.nonce, epoch: store.epoch, results: results[0])
        )
    }

    private func feed(_ request: Request) async throws -> Response {
        let device = try sessions.device(of: request)
        let query = FeedQuery(request.uri.queryParameters)
        guard let query else { throw Problem(.unreadableRequest) }
        return try WireMessage.response(
            try await store.feed(for: device, after: query.place, limit: query.limit)
        )
    }

    private func questionnaire(
        _ request: Request,
        _ context: ServerContext
    ) async throws -> Response {
        _ = try sessions.device(of: request)
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

extension DeviceSessions {
    /// The device whose token a request bears.
    ///
    /// - Throws: ``Problem`` 401.1.
    func device(of request: Request) throws(Problem) -> EnrolledDevice {
        let words = request.headers[.authorization]?.split(separator: " ") ?? []
        guard words.count == 2, words[0].lowercased() == "bearer",
            let device = device(token: String(words[1]))
        else { throw Problem(.tokenExpired) }
        return device
    }
}
