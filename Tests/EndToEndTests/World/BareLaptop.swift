import Foundation
import HTTPTransport
import Progression
import ResponseStore
import SyncClient
import SyncProtocol
import Testing

/// A laptop without a program of its own: the sealed store and the sync, over real TLS.
struct BareLaptop: Sendable {
    let world: World
    let store: ResponseStore
    let key = DeviceKey()

    init(world: World) async throws {
        self.world = world
        store = try await ResponseStore.create(
            at: world.folder.appending(path: "killed.sqlite").path,
            passphrase: World.passphrase,
            options: ResponseStore.Options(
                installation: UUID(),
                incarnation: UUID(),
                cost: ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
            )
        )
    }

    /// Enrols, fetches the caseload, and fills the outbox.
    func begin(at address: String, count: Int) async throws {
        let made = try await world.server(["enrolment-code", "--employee", World.mentor, "--json"])
        let code = try JSONDecoder().decode(JSON.self, from: Data(made.utf8))["code"].string
        _ = try await engine(address)
            .enrol(code: #require(code), deviceName: "Bærbar", authority: nil)
        let report = try await sync(at: address) { _ in }
        #expect(report.problem == nil)
        try await finish(count)
    }

    /// Finishes so many questionnaires, which then wait to be sent.
    func finish(_ count: Int) async throws {
        let citizen = try #require(try await store.caseload().first?.citizen)
        let now = Date()
        try await store.submit(
            (0..<count).map { _ in response(about: citizen, at: now) },
            signedBy: Signatory(tenant: World.tenant, key: key),
            clock: ClockReading(
                wall: now,
                utcOffset: 0,
                monotonic: 1,
                boot: "boot",
                serverOffset: nil
            ),
            discardingDraft: nil
        )
    }

    func sync(
        at address: String,
        progress: @escaping @Sendable (SyncProgress) -> Void
    ) async throws -> SyncReport {
        try await engine(address).sync(progress: progress)
    }

    /// The ids of what the laptop believes the server to have.
    func acknowledged() async throws -> Set<String> {
        var ids: Set<String> = []
        for submission in try await store.submissions() {
            if submission.state.commit != nil { ids.insert(submission.id.uuidString) }
        }
        return ids
    }

    private func engine(_ address: String) throws -> SyncEngine {
        let authority = try Data(contentsOf: world.folder.appending(path: "server/ca.pem"))
        return SyncEngine(
            store: store,
            transport: try CurlTransport(trust: .authority(pem: authority)),
            server: try #require(ServerAddress(address)),
            key: key,
            environment: SyncEnvironment(
                now: { Date() },
                nonce: { UUID().uuidString },
                newID: { UUID() },
                program: "skridt-test",
                canRead: { _ in true }
            )
        )
    }

    /// To a questionnaire the server does not know: it is kept all the same.
    private func response(about citizen: CitizenReference, at now: Date) -> Response {
        Response(
            id: UUID(),
            visit: Visit(
                occasion: UUID(),
                citizen: citizen,
                informant: .citizen,
                language: .danish,
                author: World.mentor,
                started: now
            ),
            instrument: InstrumentReference(
                url: "https://skridt.example/unknown",
                version: "1.0.0",
                sha256: ContentHash.hex(of: Data())
            ),
            respondent: .citizen,
            answers: [ItemAnswer(item: "a", answer: .integer(3))],
            finished: now
        )
    }
}
