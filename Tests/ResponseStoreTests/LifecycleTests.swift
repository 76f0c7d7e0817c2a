import Foundation
import GRDB
import Synchronization
import Testing

@testable import ResponseStore

@Suite struct LifecycleTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `what was put into a store is there when it is opened again`() async throws {
        let name = SettingName(rawValue: "server")
        let first = try await Sample.store(in: folder)
        try await first.setSetting(name, Data("https://example.org".utf8))
        try await first.close()
        let second = try await Sample.reopen(folder)
        #expect(try await second.setting(name) == Data("https://example.org".utf8))
        #expect(try await second.setting(SettingName(rawValue: "other")) == nil)
        try await second.setSetting(name, nil)
        #expect(try await second.setting(name) == nil)
    }

    @Test func `a wrong passphrase opens nothing, and the right one still does`() async throws {
        try await Sample.store(in: folder).close()
        for wrong in [
            "", "fire små grønne stol", "fire små grønne stole ", "FIRE SMÅ GRØNNE STOLE",
        ] {
            await #expect(throws: StoreError.wrongPassphrase) {
                _ = try await ResponseStore.open(at: folder.store, passphrase: wrong)
            }
        }
        try await Sample.reopen(folder).close()
    }

    @Test func `a passphrase can be checked while the store stays open`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.verify(passphrase: Sample.passphrase)
        for wrong in ["", "fire små grønne stol"] {
            await #expect(throws: StoreError.wrongPassphrase) {
                try await store.verify(passphrase: wrong)
            }
        }
        #expect(try await store.drafts().isEmpty)
        try await store.close()
        await #expect(throws: StoreError.closed) {
            try await store.verify(passphrase: Sample.passphrase)
        }
    }

    @Test func `a passphrase is the same however its letters are composed`() async throws {
        try await Sample.store(in: folder).close()
        let taken = Sample.passphrase.decomposedStringWithCanonicalMapping
        #expect(Array(taken.utf8) != Array(Sample.passphrase.utf8))
        try await ResponseStore.open(at: folder.store, passphrase: taken).close()
    }

    @Test(arguments: ["", "kort", "elleve tegn", "aaaaaaaaaaaaaaaaaaaa", "abababababababab"])
    func `a passphrase that is easy to guess is refused and nothing is made`(
        _ passphrase: String
    ) async throws {
        await #expect(throws: StoreError.weakPassphrase) {
            _ = try await ResponseStore.create(
                at: folder.store,
                passphrase: passphrase,
                options: try Sample.options()
            )
        }
        #expect(try folder.names() == [])
    }

    @Test func `there is no store where none was made`() async throws {
        await #expect(throws: StoreError.notThere(path: folder.store)) {
            _ = try await Sample.reopen(folder)
        }
        #expect(try folder.names() == [])
    }

    @Test func `a store is never made over another`() async throws {
        try await Sample.store(in: folder).close()
        await #expect(throws: StoreError.alreadyThere(path: folder.store)) {
            _ = try await Sample.store(in: folder)
        }
        try await Sample.reopen(folder).close()
    }

    @Test func `a store is open in one place at a time`() async throws {
        let first = try await Sample.store(in: folder)
        await #expect(throws: StoreError.inUse(path: folder.store)) {
            _ = try await Sample.reopen(folder)
        }
        try await first.close()
        try await Sample.reopen(folder).close()
    }

    @Test func `a child's copy of the lock does not outlast the lock`() throws {
        func take() throws -> Int32 {
            let lock = try FileLock(beside: folder.store)
            return dup(lock.descriptor)
        }
        let copy = try take()
        defer { close(copy) }
        close(try take())
    }

    @Test func `another program's connection is kept out while the store is open`() async throws {
        let store = try await Sample.store(in: folder)
        #expect(throws: DatabaseError.self) {
            let other = try DatabaseQueue(path: folder.store)
            try other.write { try $0.execute(sql: "DELETE FROM draft") }
        }
        try await store.close()
    }

    @Test func `a closed store does nothing more, and closes twice`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.close()
        try await store.close()
        await #expect(throws: StoreError.closed) { _ = try await store.drafts() }
        await #expect(throws: StoreError.closed) { try await store.finish(1) }
    }

    @Test func `a store let go without closing leaves its file to the next`() async throws {
        try await Sample.store(in: folder).save(Sample.draft(10, answered: "ja"))
        let next = try await Sample.reopen(folder)
        #expect(try await next.drafts() == [Sample.draft(10, answered: "ja")])
    }

    @Test func `files and a folder made for them are their owner's alone`() async throws {
        let path = folder.path + "/ny/mappe/laptop.sqlite"
        let store = try await ResponseStore.create(
            at: path,
            passphrase: Sample.passphrase,
            options: try Sample.options()
        )
        try await store.save(Sample.draft(10))
        for made in ["/ny", "/ny/mappe"] { #expect(try folder.mode(folder.path + made) == 0o700) }
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/ny/mappe")
        #expect(Set(beside).isSuperset(of: ["laptop.sqlite", "laptop.sqlite.lock"]))
        for file in beside { #expect(try folder.mode(folder.path + "/ny/mappe/" + file) == 0o600) }
    }

    @Test func `a file others could read is taken from them when it is opened`() async throws {
        try await Sample.store(in: folder).close()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644],
            ofItemAtPath: folder.store
        )
        try await Sample.reopen(folder).close()
        #expect(try folder.mode(folder.store) == 0o600)
    }

    @Test func `what a crash left half made is cleared away`() async throws {
        let half = folder.store + ".new"
        try Data("half a store".utf8).write(to: URL(fileURLWithPath: half))
        try await Sample.store(in: folder).close()
        #expect(try folder.names() == ["laptop.sqlite", "laptop.sqlite.lock"])
    }

    @Test func `a folder nobody may write to is said so`() async throws {
        let path = "/sys/skridt/laptop.sqlite"
        await #expect(throws: StoreError.noPermission(path: path)) {
            _ = try await ResponseStore.create(
                at: path,
                passphrase: Sample.passphrase,
                options: try Sample.options()
            )
        }
    }
}
