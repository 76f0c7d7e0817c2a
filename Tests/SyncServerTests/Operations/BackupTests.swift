import Foundation
import Progression
import SeededNumbers
import SyncProtocol
import Testing

@testable import SyncServer

/// A backup is sealed, whole or refused; and only one that was read through counts.
@Suite struct BackupTests {
    @Test func `a verified backup lets laptops rely on what is in it, and not on more`()
        async throws
    {
        let town = try await Town()
        let backups = try town.world.backups
        _ = try await town.accept([try town.finished()], from: town.mette)
        #expect(try await safe(town) == 0)
        let made = try await backups.make(in: town.world.folder())
        #expect(try await safe(town) == 0)
        _ = try await town.accept([try town.finished()], from: town.mette)
        let verified = try await backups.verify(made.path)
        #expect(verified == made)
        #expect(try await safe(town) == made.logSequence)
        let last = try await town.world.store.submissions().last
        #expect(try #require(last).logSequence > made.logSequence)
    }

    @Test func `nothing in a backup can be read without the key`() async throws {
        let town = try await Town()
        let made = try await town.world.backups.make(in: town.world.folder())
        let bytes = try Data(contentsOf: URL(filePath: made.path))
        for word in ["Asta", "SQLite format", "measurement", town.asta.rawValue] {
            #expect(bytes.range(of: Data(word.utf8)) == nil)
        }
        // The control: the database itself says all of this but the name, which is sealed in it too.
        let database = try Data(contentsOf: URL(filePath: town.world.directory.database))
        #expect(database.range(of: Data("SQLite format".utf8)) != nil)
        let attributes = try FileManager.default.attributesOfItem(atPath: made.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a backup with any byte changed, cut off or added is refused`() async throws {
        let town = try await Town()
        let backups = try town.world.backups
        let made = try await backups.make(in: town.world.folder())
        let whole = try Data(contentsOf: URL(filePath: made.path))
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<40 {
            var changed = whole
            changed[Int.random(in: 0..<whole.count, using: &numbers)] ^= 1
            await expectRefused(changed, at: made.path, by: backups)
            let length = Int.random(in: 0..<whole.count, using: &numbers)
            await expectRefused(whole.prefix(length), at: made.path, by: backups)
        }
        await expectRefused(whole + Data([0]), at: made.path, by: backups)
        await expectRefused(Data(), at: made.path, by: backups)
        await expectRefused(Data("<html>".utf8), at: made.path, by: backups)
        #expect(try await safe(town) == 0)
        #expect(!PrivateFile.exists(town.world.directory.temporaryDatabase))
        try whole.write(to: URL(filePath: made.path))
        #expect(try await backups.verify(made.path) == made)
    }

    @Test func `the backup of another server is refused with what to do`() async throws {
        let (one, other) = (try World(seed: 1), try World(seed: 2))
        let made = try await one.backups.make(in: one.folder())
        let error = await #expect(throws: ServerError.self) {
            try await other.backups.verify(made.path)
        }
        #expect(error == .brokenBackup(made.path))
        #expect(
            error?.message == "\(made.path) is not whole, was changed, or belongs to a server with "
                + "another master.key; take another backup, or put the right master.key in place."
        )
    }

    @Test func `a backup from an earlier life of the database counts no longer`() async throws {
        let world = try World()
        let made = try await world.backups.make(in: world.folder())
        _ = try await world.store.renewEpoch()
        let error = await #expect(throws: ServerError.self) {
            try await world.backups.verify(made.path)
        }
        #expect(
            error?.message == "\(made.path) is sound, but from an earlier life of the database; "
                + "make a new backup."
        )
    }

    @Test func `a folder that is not there is told, and nothing stays half made`() async throws {
        let world = try World()
        let error = await #expect(throws: ServerError.self) {
            try await world.backups.make(in: "/nowhere/at/all")
        }
        #expect(error?.kind == .notThere)
        #expect(
            error?.message
                == "There is no folder /nowhere/at/all, or the server's account cannot see it; "
                + "make it, or name another with --to."
        )
        let file = try world.folder() + "/a-file"
        try Data().write(to: URL(filePath: file))
        let other = await #expect(throws: ServerError.self) {
            try await world.backups.make(in: file)
        }
        #expect(other?.message == "\(file) is no folder; name one with --to.")
        #expect(!PrivateFile.exists(world.directory.temporaryDatabase))
    }

    /// A database of some megabytes is sealed in several pieces; two of them swapped are noticed.
    @Test func `pieces cannot change places`() async throws {
        let world = try World()
        let key = try #require(try PrivateFile.read(world.directory.masterKey))
        let folder = try world.folder()
        let header = BackupFile.Header(
            epoch: try world.store.epoch,
            logSequence: 0,
            made: world.clock.now
        )
        let content = Data((0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 >> 12) })
        try content.write(to: URL(filePath: folder + "/content"))
        let file = BackupFile(folder + "/a.backup", masterKey: key)
        try file.write(folder + "/content", header: header)
        #expect(try file.extract(to: folder + "/whole") == header)
        #expect(try Data(contentsOf: URL(filePath: folder + "/whole")) == content)
        var bytes = try Data(contentsOf: URL(filePath: file.path))
        let start = try #require(bytes.range(of: Data("}\n".utf8))).upperBound
        let size = 4 + (1 << 20) + 28
        let (first, second) = (start..<start + size, start + size..<start + 2 * size)
        bytes.replaceSubrange(start..<start + 2 * size, with: bytes[second] + bytes[first])
        try bytes.write(to: URL(filePath: file.path))
        #expect(throws: ServerError.brokenBackup(file.path)) {
            try file.extract(to: folder + "/swapped")
        }
        #expect(!PrivateFile.exists(folder + "/swapped"))
    }

    private func expectRefused(_ bytes: Data, at path: String, by backups: Backups) async {
        await #expect(throws: ServerError.self) {
            try bytes.write(to: URL(filePath: path))
            _ = try await backups.verify(path)
        }
    }

    private func safe(_ town: Town) async throws -> Int {
        try await town.feed(for: town.mette).safeSequence
    }
}
