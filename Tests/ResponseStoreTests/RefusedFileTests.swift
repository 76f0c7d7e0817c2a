import Foundation
import GRDB
import Testing

@testable import ResponseStore

@Suite struct RefusedFileTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `a text file is not a store`() async throws {
        let bytes = Data(String(repeating: "Kære dagbog. ", count: 1_000).utf8)
        try bytes.write(to: URL(fileURLWithPath: folder.store))
        await #expect(throws: StoreError.notAStore(path: folder.store)) {
            _ = try await Sample.reopen(folder)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.store)) == bytes)
    }

    @Test func `somebody else's database is not a store`() async throws {
        try change("CREATE TABLE recipe (name TEXT)")
        await #expect(throws: StoreError.notAStore(path: folder.store)) {
            _ = try await Sample.reopen(folder)
        }
    }

    @Test func `a folder is not a store`() async throws {
        try FileManager.default.createDirectory(
            atPath: folder.store,
            withIntermediateDirectories: true
        )
        await #expect(throws: StoreError.notAStore(path: folder.store)) {
            _ = try await Sample.reopen(folder)
        }
    }

    @Test func `a store of a newer version is left as it is`() async throws {
        try await Sample.store(in: folder).close()
        try change("INSERT INTO grdb_migrations (identifier) VALUES ('9 from the future')")
        await #expect(throws: StoreError.newerSchema(path: folder.store)) {
            _ = try await Sample.reopen(folder)
        }
        try change("DELETE FROM grdb_migrations WHERE identifier LIKE '9 %'")
        try await Sample.reopen(folder).close()
    }

    @Test func `a file with a spoilt page is refused`() async throws {
        let store = try await Sample.store(in: folder)
        for number in 1...40 {
            try await store.save(
                Sample.draft(number * 10, answered: String(repeating: "x", count: 900))
            )
        }
        try await store.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.store))
        let size = try file.seekToEnd()
        try file.seek(toOffset: size / 2 / 4_096 * 4_096)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 4_096))
        try file.close()
        await #expect(throws: StoreError.damagedFile(path: folder.store)) {
            _ = try await Sample.reopen(folder)
        }
    }

    @Test(arguments: ["work", "cache"])
    func `one damaged key is told from a wrong passphrase`(_ name: String) async throws {
        try await Sample.store(in: folder).close()
        try change("UPDATE wrapped_key SET sealed = zeroblob(60) WHERE name = '\(name)'")
        await #expect(throws: StoreError.damagedRecord(.keys)) {
            _ = try await Sample.reopen(folder)
        }
    }

    @Test func `the two keys cannot change places`() async throws {
        try await Sample.store(in: folder).close()
        try change(
            """
            UPDATE wrapped_key SET sealed = other.sealed
            FROM (SELECT name, sealed FROM wrapped_key LIMIT 2) AS other
            WHERE other.name <> wrapped_key.name
            """
        )
        await #expect(throws: StoreError.wrongPassphrase) { _ = try await Sample.reopen(folder) }
    }

    @Test(arguments: [
        "rounds = 1073741824", "rounds = 1000", "block_size = 4096", "parallelism = 99",
    ])
    func `a file cannot ask for more memory than a laptop has`(_ change: String) async throws {
        try await Sample.store(in: folder).close()
        try self.change("UPDATE store SET \(change)")
        await #expect(throws: StoreError.damagedRecord(.keys)) {
            _ = try await Sample.reopen(folder)
        }
    }

    private func change(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.store)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }
}
