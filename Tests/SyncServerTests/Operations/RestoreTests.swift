import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// The restore rehearsal: what a backup brings back, what laptops bring back, and what stays erased.
@Suite struct RestoreTests {
    @Test func `after a restore every laptop's submissions are there again, each once`()
        async throws
    {
        let town = try await Town()
        let world = town.world
        let (early, late) = (try town.finished(), try town.finished())
        _ = try await town.accept([early], from: town.mette)
        let made = try await world.backups.make(in: world.folder())
        _ = try await town.accept([late], from: town.mette)
        let epoch = try world.store.epoch
        try world.close()

        let report = try await restore(world).run(made.path)
        #expect(report.epoch != epoch)
        #expect(report.backup == made)
        try world.restart()
        #expect(try world.store.epoch == report.epoch)
        #expect(try await world.store.submissions().map(\.sha256) == [early.sha256])
        // What the laptop still holds it offers again, for the epoch is a new one.
        let results = try await town.accept([early, late], from: town.mette)
        #expect(results.map(\.status) == [.exists, .accepted])
        let all = try await world.store.submissions().map(\.sha256)
        #expect(all == [early.sha256, late.sha256])
    }

    @Test func `what was erased since the backup is erased again before anything is served`()
        async throws
    {
        let town = try await Town()
        let world = town.world
        let envelope = try town.finished()
        _ = try await town.accept([envelope], from: town.mette)
        let made = try await world.backups.make(in: world.folder())
        let answer = await (try world.desk()).answer(
            .erase(.citizen(town.asta), tenant: "nord")
        )
        #expect(answer == .done)
        try world.close()
        let report = try await restore(world).run(made.path)
        #expect(report.replayed == 1)
        try world.restart()
        #expect(try await town.accept([envelope], from: town.mette).map(\.status) == [.erased])
        #expect(try await town.feed(for: town.mette).grants == [])

        // The control: without its register the database brings her back.
        try world.close()
        try FileManager.default.removeItem(atPath: world.directory.register)
        _ = try await restore(world).run(made.path)
        try world.restart()
        #expect(try await town.feed(for: town.mette).grants.map(\.citizen) == [town.asta])
    }

    @Test func `who turns out to be somebody erased is erased with them, and noted`() async throws {
        let town = try await Town()
        let world = town.world
        var draft = town.mette.draft(
            about: CitizenReference(rawValue: "guest-0001"),
            at: world.clock.now
        )
        draft.context = Envelope.Context(provisional: ProvisionalCitizen(name: "Gæst"))
        _ = try await town.accept([try town.mette.sign(draft)], from: town.mette)
        let before = try await world.backups.make(in: world.folder())
        try await world.store.match(provisional: draft.citizen, with: town.asta)
        let after = try await world.backups.make(in: world.folder())
        // In a database that does not know yet who the guest is.
        try world.close()
        _ = try await restore(world).run(before.path)
        try world.restart()
        let erased = LastingRegister.Decision.erase(.citizen(town.asta), tenant: "nord")
        let answer = await (try world.desk()).answer(.erase(.citizen(town.asta), tenant: "nord"))
        #expect(answer == .done)
        let register = LastingRegister(path: world.directory.register)
        #expect(try register.entries().map(\.decision) == [erased])
        try world.close()
        _ = try await restore(world).run(after.path)
        let guest = LastingRegister.Decision.erase(.citizen(draft.citizen), tenant: "nord")
        #expect(try register.entries().map(\.decision) == [erased, guest])
        try world.restart()
    }

    @Test func `a laptop revoked since the backup is not trusted again`() async throws {
        let town = try await Town()
        let world = town.world
        let made = try await world.backups.make(in: world.folder())
        let answer = await (try world.desk()).answer(.revokeLaptop(town.mette.key.device))
        #expect(answer == .done)
        try world.close()
        _ = try await restore(world).run(made.path)
        try world.restart()
        #expect(try await world.store.device(town.mette.key.device)?.isRevoked == true)
        #expect(try await world.store.device(town.sofie.key.device)?.isRevoked == false)
    }

    @Test func `a server that runs is not restored under its feet`() async throws {
        let world = try World()
        let made = try await world.backups.make(in: world.folder())
        let error = await #expect(throws: ServerError.self) {
            try await restore(world).run(made.path)
        }
        #expect(error == .inUse(world.directory.path))
        #expect(try await world.store.isSound())
    }

    @Test func `a broken backup leaves the database that was there in its place`() async throws {
        let town = try await Town()
        let world = town.world
        _ = try await town.accept([try town.finished()], from: town.mette)
        let made = try await world.backups.make(in: world.folder())
        var bytes = try Data(contentsOf: URL(filePath: made.path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: made.path))
        let epoch = try world.store.epoch
        try world.close()
        let error = await #expect(throws: ServerError.self) {
            try await restore(world).run(made.path)
        }
        #expect(error == .brokenBackup(made.path))
        try world.restart()
        #expect(try world.store.epoch == epoch)
        #expect(try await world.store.submissions().count == 1)
    }

    @Test func `the database that was there is kept beside it`() async throws {
        let town = try await Town()
        let world = town.world
        let made = try await world.backups.make(in: world.folder())
        _ = try await town.accept([try town.finished()], from: town.mette)
        try world.close()
        let replaced = try #require(try await restore(world).run(made.path).replaced)
        #expect(replaced.hasPrefix(world.directory.database + ".replaced-"))
        try world.restart()
        #expect(try await world.store.submissions().isEmpty)
        // It is a whole database still: put back by hand, it is served again.
        try world.close()
        try FileManager.default.removeItem(atPath: world.directory.database)
        try FileManager.default.moveItem(atPath: replaced, toPath: world.directory.database)
        try world.restart()
        #expect(try await world.store.submissions().count == 1)
    }

    @Test func `a machine that has the master key alone is enough`() async throws {
        let town = try await Town()
        let world = town.world
        let made = try await world.backups.make(in: world.folder())
        try world.close()
        for file in [world.directory.database, world.directory.epoch] {
            try FileManager.default.removeItem(atPath: file)
        }
        #expect(try await restore(world).run(made.path).replaced == nil)
        try world.restart()
        #expect(try await town.feed(for: town.mette).grants.map(\.citizen) == [town.asta])
    }

    @Test func `without the master key it says where that belongs`() async throws {
        let world = try World()
        let made = try await world.backups.make(in: world.folder())
        try world.close()
        try FileManager.default.removeItem(atPath: world.directory.masterKey)
        let error = await #expect(throws: ServerError.self) {
            try await restore(world).run(made.path)
        }
        #expect(
            error?.message == "There is no master key at \(world.directory.masterKey); put the one "
                + "this backup was made with in its place first. Without it nothing in the backup "
                + "can be opened."
        )
    }

    private func restore(_ world: World) -> Restore {
        Restore(into: world.directory, parser: TestForm.read, environment: world.environment)
    }
}
