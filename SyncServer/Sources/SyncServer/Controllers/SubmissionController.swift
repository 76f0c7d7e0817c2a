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
    let intake: GroupCommit<ReceivedBatch, [ItemResult]>

    /// How many items are committed together at most, unless a single batch holds more.
    static let itemsInCommit = 4_000

    var routes: [Route] {
        [
            .laptop(.post, "/v1/submissions:batch", Self.submitting, opening: .handIn) {
                try await submit($0, from: $2)
            },
            .laptop(.post, "/v1/submissions:status", Self.asking) {
                try await status($0, for: $2)
            },
            .laptop(.get, "/v1/feed", Self.following, opening: .handIn) {
                try await feed($0, for: $2, $1.logger)
            },
            .laptop(.get, "/v1/questionnaires/:sha256", Self.fetching) {
                try await questionnaire($1.parameters.require("sha256"), for: $2)
            },
        ]
    }

    private static let submitting = Route.Note(
        summary: "Takes in 1 to 100 signed envelopes; each has its own result.",
        takes: .message("SubmissionBatch"),
        gives: .message("BatchResult")
    )
    private static let asking = Route.Note(
        summary: "What became of submissions sent before.",
        takes: .message("StatusRequest"),
        gives: .message("StatusResult")
    )
    private static let following = Route.Note(
        summary: "What the laptop should know: caseload, measurements, instruments, erasures.",
        query: [
            Route.Query(
                name: "cursor",
                meaning: "Where the laptop stands; 0 at first.",
                isNumber: true
            ),
            Route.Query(name: "epoch", meaning: "The life of the database the cursor belongs to."),
            Route.Query(name: "proof", meaning: "What the last page gave with the cursor."),
            Route.Query(name: "limit", meaning: "Most items, 1 to 500.", isNumber: true),
        ],
        gives: .message("FeedPage")
    )
    private static let fetching = Route.Note(
        summary: "A question file by its SHA-256, byte for byte.",
        gives: .text("application/yaml")
    )

    private func submit(_ request: Request, from device: EnrolledDevice) async throws -> Response {
        let batch = try await WireMessage.read(SubmissionBatch.self, from: request)
        guard !batch.items.isEmpty else { throw Problem(.unreadableRequest) }
        guard batch.items.count <= WireLimit.batchItems else { throw Problem(.batchTooLarge) }
        let items = batch.items.map { ReceivedItem($0, from: device) }
        let results = try await intake.append(ReceivedBatch(device: device, items: items)) {
            try await store.append($0)
        }
        return try WireMessage.response(
            BatchResult(nonce: batch.nonce, epoch: store.epoch, results: results)
        )
    }

    private func status(_ request: Request, for device: EnrolledDevice) async throws -> Response {
        let asked = try await WireMessage.read(StatusRequest.self, from: request)
        guard !asked.items.isEmpty else { throw Problem(.unreadableRequest) }
        guard asked.items.count <= WireLimit.batchItems else { throw Problem(.batchTooLarge) }
        let results = try await store.status(of: asked.items, askedBy: device)
        return try WireMessage.response(
            StatusResult(nonce: asked.nonce, epoch: store.epoch, results: results)
        )
    }

    private func feed(
        _ request: Request,
        for device: EnrolledDevice,
        _ logger: Logger
    ) async throws -> Response {
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
        _ sha256: String,
        for device: EnrolledDevice
    ) async throws -> Response {
        guard let content = try await store.questionnaireFile(sha256, for: device.tenant) else {
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
