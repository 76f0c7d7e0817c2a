import FoundationEssentials
import HTTPTypes
import Hummingbird
import SyncProtocol

/// `hello`, `devices`, `session`: how a laptop becomes known, and proves who it is.
struct DeviceController: Sendable {
    let store: any CentralStore
    let challenges: Challenges
    let sessions: DeviceSessions

    func addRoutes(to router: Router<ServerContext>) {
        router.get("/v1/hello") { _, _ in try hello() }
        router.post("/v1/devices") { request, _ in try await enrol(request) }
        router.post("/v1/session") { request, _ in try await begin(request) }
    }

    private func hello() throws -> Response {
        let version = WireFormat.protocolVersion
        return try WireMessage.response(
            Hello(
                time: store.environment.now(),
                epoch: store.epoch,
                protocols: ClosedProtocolRange(min: version, max: version),
                challenge: challenges.mint()
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
        return try WireMessage.response(record)
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
        return try WireMessage.response(sessions.begin(for: device))
    }
}
