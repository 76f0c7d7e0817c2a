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
    let gate: DeviceGate
    let settings: ServerSettings
    let receiptKey: DeviceKey
    let importKey: ImportKey

    func addRoutes(to router: Router<ServerContext>) {
        router.get("/v1/hello") { request, _ in try hello(request) }
        router.post("/v1/devices") { request, _ in try await enrol(request) }
        router.post("/v1/session") { request, _ in try await begin(request) }
        router.get("/v1/receipts/:id") { request, context in try await receipt(request, context) }
    }

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
        return try WireMessage.response(record.with(receiptKey: receiptKey, importKey: importKey))
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
        var highest: Int?
        if let incarnation = asked.incarnation {
            highest = try await store.highestSequence(of: incarnation, device)
        }
        return try WireMessage.response(
            sessions.begin(for: device, answering: asked.challenge, highestSequence: highest)
                .with(recoveryKey: try await store.recoveryKey(of: device.tenant))
        )
    }

    private func receipt(_ request: Request, _ context: ServerContext) async throws -> Response {
        let device = try await gate.device(of: request)
        guard let id = UUID(uuidString: try context.parameters.require("id")),
            let statement = try await store.receipt(of: id, askedBy: device)
        else { throw Problem(.notFound) }
        return try WireMessage.response(
            SyncProtocol.Receipt(statement, signedBy: receiptKey)
        )
    }
}

extension DeviceRecord {
    /// The same, with the key by which the server signs receipts, and the one it opens export files by.
    fileprivate func with(receiptKey: DeviceKey, importKey: ImportKey) -> DeviceRecord {
        DeviceRecord(
            device: device,
            tenant: tenant,
            tenantName: tenantName,
            employee: employee,
            employeeName: employeeName,
            keys: Keys(
                receipts: receiptKey.publicKey,
                imports: importKey.publicKey,
                recovery: recoveryKey
            )
        )
    }
}
