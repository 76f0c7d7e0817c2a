import Foundation
import HTTPTransport
import Progression
import ResponseStore
import SyncClient
import SyncProtocol
import Testing

/// The server's program is killed again and again while a laptop sends: what it has acknowledged is
/// there.
@Suite(.serialized, .timeLimit(.minutes(5))) struct KillTests {
    static let submissions = 900
    static let kills = 5

    @Test func `whatever a killed server has acknowledged is still there, and nothing twice`()
        async throws
    {
        try await World.with { world in
            let laptop = try await KillLaptop(world: world)
            try await world.serving { try await laptop.begin(at: $0, count: Self.submissions) }
            var interrupted = 0
            for round in 1...Self.kills {
                let enough = round * Self.submissions / (Self.kills + 2)
                let report = try await laptop.syncAndKill(after: enough, pause: round * 7 % 23)
                if report.problem != nil { interrupted += 1 }
                let received = try await world.submissionsReceived()
                let acknowledged = try await laptop.acknowledged()
                #expect(Set(received).count == received.count)
                #expect(acknowledged.subtracting(received).isEmpty)
                // The negative control: one that were missing would be noticed.
                let lost = received.filter { $0 != acknowledged.first }
                #expect(acknowledged.subtracting(lost).count == 1)
            }
            #expect(interrupted > 0)
            let last = try await world.serving { try await laptop.sync(at: $0) { _ in } }
            #expect(last.problem == nil && last.waiting == 0 && last.quarantined == 0)
            let received = try await world.submissionsReceived()
            #expect(received.count == Self.submissions)
            #expect(try await laptop.acknowledged() == Set(received))
            try await laptop.store.close()
        }
    }
}

/// A laptop without a program of its own: the sealed store and the sync, over real TLS.
private struct KillLaptop: Sendable {
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
        let record = try await engine(address)
            .enrol(code: #require(code), deviceName: "Bærbar", authority: nil)
        let report = try await sync(at: address) { _ in }
        #expect(report.problem == nil)
        let citizen = try #require(try await store.caseload().first?.citizen)
        let now = Date()
        try await store.submit(
            (0..<count).map { _ in response(about: citizen, at: now) },
            signedBy: Signatory(tenant: record.tenant, key: key),
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

    /// Syncs, and kills the server some milliseconds after so many submissions are answered for.
    func syncAndKill(after enough: Int, pause milliseconds: Int) async throws -> SyncReport {
        let (reached, signal) = AsyncStream<Void>.makeStream()
        let before = try await acknowledged().count
        return try await world.serving { address, server in
            async let report = sync(at: address) { progress in
                if before + progress.sent >= enough { signal.finish() }
            }
            for await _ in reached {}
            await pause(.milliseconds(milliseconds))
            await server.kill()
            return try await report
        }
    }

    /// The ids of what the laptop believes the server to have.
    func acknowledged() async throws -> Set<String> {
        var ids: Set<String> = []
        for submission in try await store.submissions() {
            if case .accepted = submission.state { ids.insert(submission.id.uuidString) }
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
