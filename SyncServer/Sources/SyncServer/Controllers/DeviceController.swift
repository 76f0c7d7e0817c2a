import FoundationEssentials
import HTTPTypes
import Hummingbird
import SyncProtocol

/// `hello`, `devices`, `session`, `receipts`: how laptop and server become known to each other, and
/// give each other their word.
struct DeviceController: Sendable {
    let store: any CentralStore
    let challenges: Challenges
    let sessions: DeviceSessions
    let settings: ServerSettings
    let keys: AdminDesk.Keys
    let population: PopulationShelf

    var routes: [Route] {
        [
            .open(.get, "/v1/hello", Self.greeting) { request, _ in try hello(request) },
            .open(.post, "/v1/devices", Self.enrolling) { request, _ in try await enrol(request) },
            .open(.post, "/v1/session", Self.beginning) { request, _ in try await begin(request) },
            .laptop(.get, "/v1/receipts/:id", Self.receiving) { _, context, device in
                try await receipt(context.parameters.require("id"), of: device)
            },
        ]
    }

    private static let greeting = Route.Note(
        summary: "Who the server is, and what time it thinks it is.",
        query: [Route.Query(name: "nonce", meaning: "Random; the answer echoes it.")],
        gives: .message("Hello")
    )
    private static let enrolling = Route.Note(
        summary: "Enrols a laptop by a one-time code.",
        takes: .message("EnrolRequest"),
        gives: .message("DeviceRecord")
    )
    private static let beginning = Route.Note(
        summary: "Begins a laptop's session, for 15 minutes.",
        takes: .message("SessionRequest"),
        gives: .message("SessionToken")
    )
    private static let receiving = Route.Note(
        summary: "The server's signed word that it has a submission.",
        gives: .message("Receipt")
    )

    private func hello(_ request: Request) throws -> Response {
        let version = WireFormat.protocolVersion
        return try WireMessage.response(
            Hello(
                nonce: request.uri.queryParameters["nonce"].map { String($0.prefix(100)) },
                time: store.environment.now(),
                epoch: store.epoch,
                protocols: ClosedProtocolRange(min: version, max: version),
                challenge: challenges.mint(),
                notice: settings.notice
            )
        )
    }

    private func enrol(_ request: Request) async throws -> Response {
        let asked = try await WireMessage.read(EnrolRequest.self, from: request)
        guard asked.publicKey.count == 32, asked.name.utf8.count <= 200 else {
            throw Problem(.unreadableRequest)
        }
        let hash = EnrolmentCodes.hash(of: asked.code)
        guard let hash, let record = try await store.enrol(codeHash: hash, asked) else {
            throw Problem(.enrolmentCode)
        }
        return try WireMessage.response(record.with(keys))
    }

    private func begin(_ request: Request) async throws -> Response {
        let asked = try await WireMessage.read(SessionRequest.self, from: request)
        guard let device = try await store.device(asked.device) else {
            throw Problem(.deviceUnknown)
        }
        let signed = SessionRequest.signedBytes(of: asked.challenge)
        guard DeviceKey.isValid(asked.signature, over: signed, by: device.publicKey),
            challenges.use(asked.challenge)
        else { throw Problem(.tokenExpired) }
        try await store.noteContact(of: device.id)
        var highest: Int?
        if let incarnation = asked.incarnation {
            highest = try await store.highestSequence(of: incarnation, device)
        }
        return try WireMessage.response(
            sessions.begin(for: device, answering: asked.challenge, highestSequence: highest)
                .with(recoveryKey: try await store.recoveryKey(of: device.tenant))
                .with(population: population.latest)
        )
    }

    private func receipt(_ id: String, of device: EnrolledDevice) async throws -> Response {
        guard let id = UUID(uuidString: id),
            let statement = try await store.receipt(of: id, askedBy: device)
        else { throw Problem(.notFound) }
        return try WireMessage.response(
            SyncProtocol.Receipt(statement, signedBy: keys.receipts)
        )
    }
}

extension DeviceRecord {
    /// The same, with the key by which the server signs receipts, and the one it opens export files by.
    fileprivate func with(_ keys: AdminDesk.Keys) -> DeviceRecord {
        DeviceRecord(
            device: device,
            tenant: tenant,
            tenantName: tenantName,
            employee: employee,
            employeeName: employeeName,
            keys: Keys(
                receipts: keys.receipts.publicKey,
                imports: keys.imports.publicKey,
                recovery: recoveryKey
            )
        )
    }
}
