import FoundationEssentials
import HTTPTransport
import Progression
import ResponseStore
import SyncProtocol
import Synchronization

@testable import SyncClient

/// A laptop with a real sealed store in a folder of its own, and a server made of memory.
struct Laptop {
    let store: ResponseStore
    let server: FakeServer
    let engine: SyncEngine
    let key: DeviceKey

    /// A laptop enrolled at a fresh server, while `body` runs.
    static func run(_ body: (Laptop) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "skridt-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await ResponseStore.create(
            at: folder.appending(path: "laptop.sqlite").path,
            passphrase: "fire almindelige ord her",
            options: ResponseStore.Options(
                installation: UUID(),
                incarnation: UUID(),
                cost: ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
            )
        )
        try await body(try Laptop(store: store))
        try await store.close()
    }

    private init(store: ResponseStore) throws {
        self.store = store
        key = try DeviceKey(rawRepresentation: Data(repeating: 7, count: 32))
        server = FakeServer(publicKey: key.publicKey)
        let count = Mutex(0)
        engine = SyncEngine(
            store: store,
            transport: server,
            server: try required(ServerAddress("https://skridt.example:8443")),
            key: key,
            environment: SyncEnvironment(
                now: { Self.now },
                nonce: {
                    count.withLock {
                        $0 += 1
                        return "nonce \($0)"
                    }
                },
                newID: { UUID() },
                program: "skridt/1.2.3",
                canRead: { !$0.starts(with: Data("unreadable".utf8)) }
            )
        )
    }

    static let now = Date(timeIntervalSince1970: 1_760_000_000)

    func sync() async -> SyncReport { await engine.sync { _ in } }

    /// Finishes `count` questionnaires; their free text is a canary no report may repeat.
    @discardableResult
    func finish(_ count: Int, text: String = Laptop.canary) async throws -> [UUID] {
        let ids = (0..<count).map { _ in UUID() }
        let citizen = CitizenReference(rawValue: "c-1")
        let new = ids.map { NewSubmission(id: $0, citizen: citizen, finished: Self.now) }
        let key = self.key
        _ = try await store.append(new, discardingDraft: nil) { submission, link in
            let (body, signature) = try Self.envelope(submission.id, link, text, key).signed(
                by: key
            )
            return SignedBytes(body: body, signature: signature)
        }
        return ids
    }

    static let canary = "kanariefugl"

    private static func envelope(
        _ id: UUID,
        _ link: ChainLink,
        _ text: String,
        _ key: DeviceKey
    ) -> Envelope {
        let visit = Visit(
            occasion: id,
            citizen: CitizenReference(rawValue: "c-1"),
            informant: .citizen,
            language: .danish,
            author: "e-1",
            started: now
        )
        let response = Response(
            id: id,
            visit: visit,
            instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "ab"),
            respondent: .citizen,
            answers: [ItemAnswer(item: "free", answer: .text(text))],
            finished: now
        )
        return Envelope(
            of: response,
            tenant: "aaby",
            clock: ClockReading(
                wall: now,
                utcOffset: 0,
                monotonic: 1,
                boot: "b",
                serverOffset: nil
            ),
            origin: Origin(
                device: key.device,
                installation: link.installation,
                incarnation: link.incarnation,
                sequence: link.sequence,
                previous: link.previous
            )
        )
    }
}

func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Absent() }
    return value
}

struct Absent: Error {}

/// What must hold after any sync, however it went: nothing lost, nothing twice.
struct Ledger {
    let violations: [String]

    init(_ laptop: Laptop) async throws {
        let there = laptop.server.received
        var found: [String] = []
        for submission in try await laptop.store.submissions() {
            let copies = there.filter { $0.sha256 == submission.sha256 }
            if copies.count > 1 { found.append("twice") }
            switch submission.state {
            case .pending, .erased: break
            case .accepted(let commit), .archived(let commit), .dropped(let commit):
                let isThere = copies.contains { $0.logSequence == commit.logSequence }
                if !isThere || commit.epoch != laptop.server.epoch { found.append("lost") }
            case .quarantined:
                if copies.isEmpty { found.append("lost") }
            }
        }
        violations = found
    }
}
