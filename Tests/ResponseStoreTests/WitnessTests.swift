import Foundation
import Testing

@testable import ResponseStore

/// A store put back from a backup, or copied, notices.
@Suite struct WitnessTests {
    let folder: Folder
    let elsewhere: Folder

    init() throws {
        folder = try Folder()
        elsewhere = try Folder()
    }

    @Test func `a store opened again and again goes on with one chain`() async throws {
        let first = try await create()
        try await first.finish(1)
        for word in 2...4 {
            try await first.close()
            let store = try await open(word)
            #expect(try await store.chain().incarnation == Sample.options().incarnation)
            try await store.close()
        }
        let last = try await open(5)
        #expect(try await last.chain().sequence == 1)
        let name = "incarnation-\(try Sample.options().installation.uuidString.lowercased())"
        #expect(try FileManager.default.contentsOfDirectory(atPath: place) == [name])
        #expect(try elsewhere.mode(place + "/" + name) == 0o600)
        #expect(try elsewhere.mode(place) == 0o700)
    }

    @Test func `a store put back from yesterday's backup begins another chain`() async throws {
        try await create().close()
        let backup = try Data(contentsOf: URL(fileURLWithPath: folder.store))
        let store = try await open(2)
        try await store.finish(1)
        try await store.close()
        try backup.write(to: URL(fileURLWithPath: folder.store))
        let restored = try await open(3)
        let expected = ChainPosition(incarnation: try Sample.uuid(3), sequence: 0)
        #expect(try await restored.chain() == expected)
        let written = try await restored.finish(7)
        #expect(String(decoding: written[0].body, as: UTF8.self).hasSuffix("|1|-"))
        try await restored.close()
        #expect(
            try await open(4).chain() == ChainPosition(incarnation: try Sample.uuid(3), sequence: 1)
        )
    }

    @Test func `a copy on another machine begins another chain, the original does not`()
        async throws
    {
        try await create().close()
        let copy = try Folder()
        try FileManager.default.copyItem(atPath: folder.store, toPath: copy.store)
        let other = try Folder()
        let cloned = try await ResponseStore.open(
            at: copy.store,
            passphrase: Sample.passphrase,
            witness: Witness(folder: other.path, word: try Sample.uuid(3))
        )
        #expect(try await cloned.chain().incarnation == Sample.uuid(3))
        #expect(try await open(2).chain().incarnation == Sample.options().incarnation)
    }

    @Test func `two copies in turn on one machine never share a chain`() async throws {
        try await create().close()
        let copy = try Folder()
        try FileManager.default.copyItem(atPath: folder.store, toPath: copy.store)
        var seen: [UUID] = []
        for (word, path) in [folder.store, copy.store, folder.store, copy.store].enumerated() {
            let store = try await ResponseStore.open(
                at: path,
                passphrase: Sample.passphrase,
                witness: Witness(folder: place, word: try Sample.uuid(word + 10))
            )
            seen.append(try await store.chain().incarnation)
            try await store.close()
        }
        #expect(Set(seen).count == 4)
    }

    @Test func `a lost witness begins another chain, and a store of before it one of its own`()
        async throws
    {
        try await Sample.store(in: folder).close()
        let first = try await open(2)
        #expect(try await first.chain().incarnation == Sample.options().incarnation)
        try await first.close()
        try FileManager.default.removeItem(atPath: place)
        #expect(try await open(3).chain().incarnation == Sample.uuid(3))
    }

    @Test func `a place that cannot be written to keeps nobody out`() async throws {
        try await Sample.store(in: folder).close()
        for word in [2, 3] {
            let store = try await ResponseStore.open(
                at: folder.store,
                passphrase: Sample.passphrase,
                witness: Witness(folder: "/sys/skridt", word: try Sample.uuid(word))
            )
            #expect(try await store.chain().incarnation == Sample.options().incarnation)
            try await store.close()
        }
    }

    @Test func `an incarnation begun on request has a chain of its own`() async throws {
        let store = try await create()
        try await store.finish(1, 2)
        try await store.beginIncarnation(try Sample.uuid(77))
        #expect(
            try await store.chain() == ChainPosition(incarnation: try Sample.uuid(77), sequence: 0)
        )
        let next = try await store.finish(3)
        #expect(String(decoding: next[0].body, as: UTF8.self).hasSuffix("|1|-"))
        #expect(try await store.queue().pending == 3)
    }

    private var place: String { elsewhere.path + "/state/skridt" }

    private func create() async throws -> ResponseStore {
        try await ResponseStore.create(
            at: folder.store,
            passphrase: Sample.passphrase,
            options: try Sample.options(),
            witness: Witness(folder: place, word: try Sample.uuid(1))
        )
    }

    private func open(_ word: Int) async throws -> ResponseStore {
        try await ResponseStore.open(
            at: folder.store,
            passphrase: Sample.passphrase,
            witness: Witness(folder: place, word: try Sample.uuid(word))
        )
    }
}
