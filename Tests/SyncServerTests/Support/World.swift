import Foundation
import Hummingbird
import Logging
import Progression
import SeededNumbers
import SyncProtocol
import Synchronization
import Testing

@testable import SyncServer

/// A server in a temporary directory, with a clock that stands still and numbered randomness.
final class World: Sendable {
    let directory: DataDirectory
    let clock: TestClock
    let environment: ServerEnvironment
    let journal = Journal()
    /// Last night's models, as one server process has them.
    let population = PopulationShelf()
    private let opened: Mutex<OpenServer?>

    init(seed: UInt64 = 1) throws {
        let clock = TestClock()
        let numbers = NumberedBytes(seed: seed)
        self.clock = clock
        environment = ServerEnvironment(
            now: { clock.now },
            uuid: { numbers.uuid() },
            randomBytes: { numbers.next($0) },
            passphraseCost: PassphraseCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
        )
        directory = DataDirectory(NSTemporaryDirectory() + "skridt-\(UUID().uuidString)")
        try ServerSetup.run(directory, hosts: ["skridt.example"], environment: environment)
        opened = Mutex(
            try OpenServer(directory, parser: TestForm.read, environment: environment)
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: directory.path) }

    var store: SQLiteStore {
        get throws { try #require(opened.withLock { $0?.store }) }
    }

    var backups: Backups {
        get throws { try #require(opened.withLock { $0?.backups }) }
    }

    /// The desk for administrative commands, as the running server has it.
    func desk() throws -> AdminDesk {
        let hasher = PassphraseHasher(environment: environment)
        return try #require(opened.withLock { $0?.desk(hasher) })
    }

    /// Closes the store, as a server that ends does.
    func close() throws {
        try store.close()
        opened.withLock { $0 = nil }
    }

    /// Closes the store and opens it anew, as after a restart.
    func restart() throws {
        if opened.withLock({ $0 != nil }) { try close() }
        let again = try OpenServer(directory, parser: TestForm.read, environment: environment)
        opened.withLock { $0 = again }
    }

    /// A fresh folder inside the directory, for files that are no server's.
    func folder() throws -> String {
        let path = directory.path + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        return path
    }

    /// The key export files are sealed to.
    var importKey: ImportKey {
        get throws { try #require(opened.withLock { $0?.keys.imports }) }
    }

    /// The key the server signs receipts by.
    var receiptKey: DeviceKey {
        get throws { try #require(opened.withLock { $0?.keys.receipts }) }
    }

    /// The routes as one server process has them: in-memory sessions are their own.
    func routes(
        _ settings: ServerSettings = ServerSettings(secondFactor: .optional),
        openID: OpenIDSignIn? = nil
    ) throws -> ServerRoutes {
        ServerRoutes(
            desk: try desk(),
            settings: settings,
            openID: openID,
            population: population
        )
    }

    /// The same, served.
    func application(
        _ settings: ServerSettings = ServerSettings(secondFactor: .optional),
        openID: OpenIDSignIn? = nil
    ) throws -> some ApplicationProtocol {
        let journal = journal
        return Application(
            router: try routes(settings, openID: openID).router(),
            logger: Logger(label: "test") { _ in JournalHandler(journal: journal) }
        )
    }
}

/// A clock that moves when told to.
final class TestClock: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_790_000_000))

    var now: Date { time.withLock { $0 } }

    func advance(by seconds: TimeInterval) {
        time.withLock { $0 += seconds }
    }
}

/// Bytes that look random and are the same in every run.
final class NumberedBytes: Sendable {
    private let numbers: Mutex<SeededNumbers>

    init(seed: UInt64) {
        numbers = Mutex(SeededNumbers(seed: seed))
    }

    func next(_ count: Int) -> Data {
        numbers.withLock { numbers in
            Data((0..<count).map { _ in UInt8(truncatingIfNeeded: numbers.next() >> 24) })
        }
    }

    func uuid() -> UUID {
        let bytes = [UInt8](next(16))
        let text = bytes.map { String(format: "%02x", $0) }.joined()
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
            String(Array(text)[range])
        }
        return UUID(uuidString: parts.joined(separator: "-")) ?? UUID()
    }
}
