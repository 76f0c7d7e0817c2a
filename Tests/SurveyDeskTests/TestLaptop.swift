import Foundation
import Progression
import QuestionnaireFormat
import ResponseStore
import SyncClient
import SyncProtocol
import Synchronization
import Testing

@testable import SurveyDesk

/// A laptop in a folder of its own: a store with two citizens, clocks and chance a test decides.
final class TestLaptop: Sendable {
    static let passphrase = "fire helt almindelige ord"
    static let ana = CitizenReference(rawValue: "c-ana")
    static let bo = CitizenReference(rawValue: "c-bo")
    static let epoch = UUID(uuidString: "00000000-0000-4000-8000-00000000E0E0") ?? UUID()

    let folder: URL
    let key = DeviceKey()
    let time = TestTime()
    let server = TestServer()

    private init(folder: URL) {
        self.folder = folder
    }

    var path: String { folder.appending(path: "laptop.sqlite").path }

    /// Makes the laptop, lends it to `body` and clears up.
    static func with<Value: Sendable>(
        changes: [CacheChange] = standard,
        _ body: (TestLaptop) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "desk-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let laptop = TestLaptop(folder: folder)
        let store = try await ResponseStore.create(
            at: laptop.path,
            passphrase: passphrase,
            options: ResponseStore.Options(
                installation: UUID(),
                incarnation: UUID(),
                cost: ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
            )
        )
        _ = try await store.apply(
            changes,
            from: 0,
            to: FeedCursor(epoch: epoch, next: changes.count)
        )
        try await store.close()
        return try await body(laptop)
    }

    /// Two citizens and the three small questionnaires.
    static let standard: [CacheChange] = [
        SmallQuestionnaires.change(SmallQuestionnaires.belief),
        SmallQuestionnaires.change(SmallQuestionnaires.contacts),
        SmallQuestionnaires.change(SmallQuestionnaires.readiness),
        .grant(entry(ana, "Ana Prøve"), history: []),
        .grant(entry(bo, "Bo Prøve"), history: []),
    ]

    static func entry(_ citizen: CitizenReference, _ name: String) -> CaseloadEntry {
        CaseloadEntry(citizen: citizen, name: name, language: .danish, caseworker: "Carl Prøve")
    }

    /// A desk as a fresh process would make it.
    func desk() -> Desk {
        let (path, time, record, key) = (path, time, record, key)
        return Desk(
            environment: DeskEnvironment(
                clock: { time.reading },
                newID: { UUID() },
                random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
                pause: { _ in try await Task.sleep(for: .seconds(3_600)) },
                laptop: DeskEnvironment.Laptop(
                    open: { try await ResponseStore.open(at: path, passphrase: $0) },
                    failedAttempts: { try await ResponseStore.failedAttempts(at: path) },
                    standing: { _ in
                        DeskEnvironment.Standing(
                            record: record,
                            key: key,
                            lastContact: nil,
                            serverOffset: 2.5
                        )
                    },
                    sync: { [server] _ in await server.answer() }
                )
            ),
            language: .danish
        )
    }

    private var record: DeviceRecord {
        DeviceRecord(
            device: key.device,
            tenant: "vestby",
            tenantName: "Vestby",
            employee: "mona",
            employeeName: "Mona Mentor",
            keys: DeviceRecord.Keys(imports: try? Self.importKey.publicKey)
        )
    }

    /// What a copy of the store holds, as found after a power cut at this moment.
    func copy<Value: Sendable>(
        _ look: (ResponseStore) async throws -> Value
    ) async throws -> Value {
        let copies = folder.appending(path: "copy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.copyItem(
                atPath: path + suffix,
                toPath: copies.appending(path: "laptop.sqlite" + suffix).path
            )
        }
        let copy = copies.appending(path: "laptop.sqlite").path
        let store = try await ResponseStore.open(at: copy, passphrase: Self.passphrase)
        let value = try await look(store)
        try await store.close()
        return value
    }

    /// The envelopes in a copy of the store.
    func envelopes() async throws -> [Envelope] {
        let key = key.publicKey
        return try await copy { store in
            try await store.submissions().map { submission in
                let signed = SignedEnvelope(body: submission.body, signature: submission.signature)
                return try #require(signed).verified(by: key)
            }
        }
    }
}

/// A clock that stands still until a test moves it.
final class TestTime: Sendable {
    private let seconds = Mutex(0.0)

    /// All clocks now; the first moment is 2026-03-02 09:00 UTC.
    var reading: ClockReading {
        let passed = seconds.withLock { $0 }
        return ClockReading(
            wall: Date(timeIntervalSince1970: 1_772_442_000 + passed),
            utcOffset: 3_600,
            monotonic: 5_000 + passed,
            boot: "test-boot",
            serverOffset: nil
        )
    }

    /// Lets time pass.
    func pass(seconds more: Double) {
        seconds.withLock { $0 += more }
    }
}

extension TestLaptop {
    /// The next page of the feed retires a questionnaire.
    func retire(_ text: String) async throws {
        try await apply([.retire(sha256: ContentHash.hex(of: Data(text.utf8)))])
    }

    /// The next page of the feed says so.
    func apply(_ changes: [CacheChange]) async throws {
        let store = try await ResponseStore.open(at: path, passphrase: Self.passphrase)
        let next = try #require(try await store.cursor()).next
        let applied = try await store.apply(
            changes,
            from: next,
            to: FeedCursor(epoch: Self.epoch, next: next + 1)
        )
        #expect(applied)
        try await store.close()
    }
}

extension TestLaptop {
    /// A measurement of Ana's belief in herself that the server knows of.
    static func measurement(score: Double, daysAgo: Double) -> Progression.Measurement {
        Progression.Measurement(
            submission: UUID(),
            occasion: UUID(),
            citizen: ana,
            factor: .selfEfficacy,
            instrument: InstrumentReference(
                url: "https://example.org/questionnaires/belief",
                version: "1.0.0",
                sha256: String(repeating: "0", count: 64)
            ),
            informant: .citizen,
            date: TestTime().reading.wall.addingTimeInterval(-daysAgo * 86_400),
            score: ScaleScore(value: score, answered: 2, total: 2),
            precision: Precision(sd: 20, reliability: 0.8)
        )
    }

    /// What the server makes of responses to the small questionnaires.
    static func measurements(of responses: [Response]) -> [Progression.Measurement] {
        let texts = [SmallQuestionnaires.belief, SmallQuestionnaires.contacts]
        let library = QuestionnaireLibrary(
            texts.compactMap {
                QuestionnaireReader.read(Array($0.utf8), path: "test").questionnaire
            }
        )
        return responses.flatMap { response in
            library[response.instrument.sha256]?.measurements(from: response) ?? []
        }
    }

    /// The next page of the feed tells of a citizen anew.
    func grant(_ citizen: CitizenReference, history: [Progression.Measurement]) async throws {
        let store = try await ResponseStore.open(at: path, passphrase: Self.passphrase)
        let next = try #require(try await store.cursor()).next
        let change = CacheChange.grant(Self.entry(citizen, "Ana Prøve"), history: history)
        _ = try await store.apply(
            [change],
            from: next,
            to: FeedCursor(epoch: Self.epoch, next: next + 1)
        )
        try await store.close()
    }
}

extension TestLaptop {
    /// What the server opens export files by.
    static var importKey: ImportKey {
        get throws { try ImportKey(rawRepresentation: Data(repeating: 5, count: 32)) }
    }
}

extension TestLaptop {
    /// Chance as the program has it.
    var dice: @Sendable (Int) -> [UInt8] {
        { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
    }
}
