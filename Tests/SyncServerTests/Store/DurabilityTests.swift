import Foundation
import GRDB
import Progression
import SyncProtocol
import Synchronization
import Testing

@testable import SyncServer

@Suite struct DurabilityTests {
    @Test func `FULL is really in force after opening`() throws {
        let world = try World()
        #expect(try SQLiteStore.isDurable(world.store.database))
    }

    @Test func `a child's copy of the lock does not outlast the lock`() throws {
        let path = NSTemporaryDirectory() + "skridt-lock-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        func take() throws -> Int32 {
            let lock = try DirectoryLock(DataDirectory(path))
            return withExtendedLifetime(lock) { dup(lock.file) }
        }
        let copy = try take()
        defer { close(copy) }
        close(try take())
    }

    /// Whether one thread has told another to stop.
    private final class End: Sendable {
        let isHere = Atomic(false)
    }

    /// A descriptor closed twice is closed a second time under whoever has got its number meanwhile.
    @Test func `a lock that cannot be had closes nothing of another thread's`() async throws {
        let world = try World()
        let end = End()
        let missing = try await withThrowingTaskGroup(of: Int.self) { tasks in
            tasks.addTask {
                var missing = 0
                while !end.isHere.load(ordering: .relaxed) {
                    let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
                    sched_yield()
                    if close(file) != 0 { missing += 1 }
                }
                return missing
            }
            tasks.addTask {
                defer { end.isHere.store(true, ordering: .relaxed) }
                for _ in 0..<5_000 {
                    #expect(throws: ServerError.inUse(world.directory.path)) {
                        _ = try DirectoryLock(world.directory)
                    }
                }
                return 0
            }
            return try await tasks.reduce(0, +)
        }
        #expect(missing == 0)
    }

    /// The negative control: what GRDB does by itself would not be noticed otherwise.
    @Test func `the check sees the NORMAL that GRDB sets by itself`() throws {
        let world = try World()
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let path = world.directory.path + "/control.sqlite"
        let control = try DatabaseQueue(path: path, configuration: configuration)
        #expect(try !SQLiteStore.isDurable(control))
        let level = try control.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(level == 1)
    }

    @Test func `everything is there after a restart`() async throws {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        _ = try await town.accept([item], from: town.mette)
        let epoch = try town.world.store.epoch
        let before = try await town.world.store.submissions()
        try town.world.restart()
        #expect(try town.world.store.epoch == epoch)
        #expect(try await town.world.store.submissions() == before)
        #expect(try await town.accept([item], from: town.mette).map(\.status) == [.exists])
        let device = try await town.world.store.device(town.mette.key.device)
        #expect(device == town.mette.device)
        let course = try await town.world.store.measurements(of: town.asta, tenant: "nord")
        #expect(course.map(\.score.value) == [50])
    }

    @Test func `names and answers are nowhere in the files in clear`() async throws {
        let town = try await Town()
        var draft = town.mette.draft(about: town.asta, at: town.world.clock.now)
        draft.text = "kanariefugl i svaret"
        let good = try town.mette.sign(draft)
        draft.text = "kanariefugl i karantænen"
        let odd = try town.mette.sign(draft)
        let unreadable = SignedEnvelope(body: "kanariefugl uden form", signature: Data())
        _ = try await town.accept([good, odd, unreadable], from: town.mette)
        _ = try await town.recordEvent()
        let planted = [
            #""kind":1"#, #""start":"#,
            "kanariefugl", "Asta", "Bo Prøve", "Carla", "Medarbejder", "Bærbar", Town.passphrase,
        ]
        let found = try findings(of: planted + ["Nordby"], in: town.world.directory)
        // The municipality's name is no secret: it shows that the search finds what is in clear.
        #expect(found == ["Nordby"])
    }

    private func findings(of texts: [String], in directory: DataDirectory) throws -> Set<String> {
        var found: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
            let path = directory.path + "/" + name
            let bytes = FileManager.default.contents(atPath: path) ?? Data()
            for text in texts where bytes.range(of: Data(text.utf8)) != nil { found.insert(text) }
        }
        return found
    }

    @Test func `rows swapped between citizens do not open`() async throws {
        let town = try await Town()
        let store = try town.world.store
        try await store.write { db in
            try db.execute(
                sql: """
                    UPDATE identity SET sealed_name =
                        (SELECT sealed_name FROM identity WHERE citizen = ?) WHERE citizen = ?
                    """,
                arguments: [town.bo.rawValue, town.asta.rawValue]
            )
        }
        await #expect(throws: (any Error).self) {
            try await store.citizen(town.asta, seenBy: "karen", tenant: "nord")
        }
    }

    @Test(arguments: ["", "00000000-0000-4000-8000-000000000000\n"])
    func `a database restored without its epoch file begins a new epoch`(note: String) throws {
        let world = try World()
        let before = try world.store.epoch
        try Data(note.utf8).write(to: URL(filePath: world.directory.epoch))
        try world.restart()
        let after = try world.store.epoch
        #expect(after != before)
        try world.restart()
        #expect(try world.store.epoch == after)
    }

    @Test func `another server's master key is refused`() throws {
        let (world, other) = (try World(seed: 1), try World(seed: 2))
        let key = try Data(contentsOf: URL(filePath: other.directory.masterKey))
        try key.write(to: URL(filePath: world.directory.masterKey))
        let error = #expect(throws: ServerError.self) { try world.restart() }
        #expect(
            error?.message
                == "master.key is not the key this database was made with; put the right one in "
                + "its place."
        )
    }

    @Test func `a sound database is found sound`() async throws {
        #expect(try await World().store.isSound())
    }

    @Test func `a second server on the same data is told so`() throws {
        let world = try World()
        let path = world.directory.path
        let error = #expect(throws: ServerError.self) {
            try OpenServer(world.directory, parser: TestForm.read, environment: world.environment)
        }
        #expect(
            error?.message
                == "Another skridt-server is already running on \(path); stop it first, or choose "
                + "another directory with --data."
        )
        #expect(error?.kind == .tryLater)
    }

    @Test func `data of a newer version are not touched`() async throws {
        let world = try World()
        try await world.store.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('v999')")
        }
        let error = #expect(throws: ServerError.self) { try world.restart() }
        #expect(
            error?.message
                == "\(world.directory.database) was written by a newer skridt-server; use that "
                + "version or a newer one."
        )
    }

    @Test func `private files are for their owner only`() throws {
        let world = try World()
        let directory = world.directory
        let files = [
            directory.masterKey, directory.authorityKey, directory.certificateKey,
            directory.database, directory.epoch, directory.lock,
        ]
        for file in files { #expect(try mode(of: file) == 0o600, "\(file)") }
        #expect(try mode(of: directory.path) == 0o700)
    }

    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `making a server where one is already is refused`() throws {
        let world = try World()
        let path = world.directory.path
        let error = #expect(throws: ServerError.self) {
            try ServerSetup.run(world.directory, hosts: [], environment: world.environment)
        }
        #expect(
            error?.message
                == "\(path) already holds a server; choose another directory, or keep this one "
                + "as it is."
        )
    }

    @Test func `an attempt a power cut has stopped does not keep the next one from starting over`()
        throws
    {
        let world = try World()
        let half = DataDirectory(world.directory.path + "/half")
        try FileManager.default.createDirectory(
            atPath: half.path,
            withIntermediateDirectories: false
        )
        for file in [half.unfinishedDatabase, half.epoch, half.authorityKey, half.epoch + ".new"] {
            try Data("cut short".utf8).write(to: URL(filePath: file))
        }
        let epoch = try ServerSetup.run(half, hosts: [], environment: world.environment)
        let opened = try OpenServer(
            half,
            parser: TestForm.read,
            environment: world.environment
        )
        #expect(opened.store.epoch == epoch)
        try opened.store.close()
    }

    @Test func `a database whose master key is gone is never written over`() throws {
        let world = try World()
        try world.store.close()
        let before = try Data(contentsOf: URL(filePath: world.directory.database))
        try FileManager.default.removeItem(atPath: world.directory.masterKey)
        #expect(throws: ServerError.alreadyInitialised(world.directory.path)) {
            try ServerSetup.run(world.directory, hosts: [], environment: world.environment)
        }
        #expect(try Data(contentsOf: URL(filePath: world.directory.database)) == before)
    }

    @Test func `a folder that holds other things keeps its rights`() throws {
        let world = try World()
        let shared = world.directory.path + "/shared"
        try FileManager.default.createDirectory(
            atPath: shared + "/other",
            withIntermediateDirectories: true
        )
        let directory = DataDirectory(shared)
        let before = try mode(of: shared)
        try ServerSetup.run(directory, hosts: [], environment: world.environment)
        #expect(try mode(of: shared) == before)
        #expect(try mode(of: directory.masterKey) == 0o600)
    }
}
