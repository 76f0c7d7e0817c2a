import Foundation
import Testing

@testable import ResponseStore

/// Another passphrase for the same keys.
@Suite struct PassphraseChangeTests {
    let folder: Folder
    static let new = "fem store gule borde"

    init() throws {
        folder = try Folder()
    }

    @Test func `the new passphrase opens everything, the old one nothing`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.save(Sample.draft(10, answered: "svar"))
        try await store.changePassphrase(from: Sample.passphrase, to: Self.new)
        try await store.finish(1)
        try await store.close()
        await #expect(throws: StoreError.wrongPassphrase) { _ = try await Sample.reopen(folder) }
        let again = try await ResponseStore.open(at: folder.store, passphrase: Self.new)
        #expect(try await again.drafts().count == 1)
        #expect(try await again.submissions().count == 1)
    }

    @Test func `salt and wrapped keys are new, and the old ones stand in no file`() async throws {
        let store = try await Sample.store(in: folder)
        let before = try await store.perform { db, _ in try WrappedKeys.read(db).keys }
        try await store.changePassphrase(from: Sample.passphrase, to: Self.new)
        let after = try await store.perform { db, _ in try WrappedKeys.read(db).keys }
        #expect(before.salt != after.salt && before.work != after.work)
        #expect(before.cache != after.cache && before.cost == after.cost)
        let old = try #require(before.cache)
        #expect(try !folder.holds(before.work) && !folder.holds(old))
        #expect(try !folder.holds(before.salt))
        #expect(try folder.holds(after.salt), "the search finds what is there")
    }

    @Test(arguments: [
        ("fire helt andre ord", "fem store gule borde", StoreError.wrongPassphrase),
        (Sample.passphrase, "kort", .weakPassphrase), (Sample.passphrase, "", .weakPassphrase),
        (Sample.passphrase, "aaaaaaaaaaaaaaaa", .weakPassphrase),
    ])
    func `refused, the old passphrase stays in force`(
        old: String,
        new: String,
        refusal: StoreError
    ) async throws {
        let store = try await Sample.store(in: folder)
        await #expect(throws: refusal) { try await store.changePassphrase(from: old, to: new) }
        try await store.close()
        try await Sample.reopen(folder).close()
    }

    @Test func `a locked store's passphrase is not changed`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.close()
        await #expect(throws: StoreError.closed) {
            try await store.changePassphrase(from: Sample.passphrase, to: Self.new)
        }
    }
}
