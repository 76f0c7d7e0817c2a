import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

/// What the picture of a citizen remembers, beyond the bytes of submissions.
@Suite struct MemoryTests {
    private static func with(
        _ body: (ResponseStore) async throws -> Void
    ) async throws {
        let folder = try Folder()
        let store = try await Sample.store(in: folder)
        let changes = [1, 2].map { CacheChange.grant(Sample.entry($0), history: []) }
        let cursor = FeedCursor(epoch: try Sample.uuid(5_001), next: 1)
        #expect(try await store.apply(changes, from: 0, to: cursor))
        try await body(store)
        try await store.close()
    }

    private static func apply(_ change: CacheChange, to store: ResponseStore) async throws {
        let next = try #require(try await store.cursor()).next
        let cursor = FeedCursor(epoch: try Sample.uuid(5_001), next: next + 1)
        #expect(try await store.apply([change], from: next, to: cursor))
    }

    @Test func `the same is remembered once, and of strangers nothing`() async throws {
        try await Self.with { store in
            let known = PictureMemory.goal(try Sample.goalEvent(1, of: 1))
            try await store.remember([known, known])
            try await store.remember([known, .goal(try Sample.goalEvent(2, of: 3))])
            #expect(try await store.memories() == [known])
        }
    }

    @Test func `the feed tells of sub-goals too`() async throws {
        try await Self.with { store in
            let event = try Sample.goalEvent(4, of: 2)
            try await Self.apply(.subgoal(event), to: store)
            #expect(try await store.memories() == [.goal(event)])
        }
    }

    @Test(arguments: [
        ("revoked", CacheChange.revoke(Sample.citizen(1))),
        ("erased", .eraseCitizen(Sample.citizen(1))),
    ])
    func `a citizen's memories go with the citizen`(name: String, change: CacheChange) async throws
    {
        try await Self.with { store in
            let other = PictureMemory.goal(try Sample.goalEvent(2, of: 2))
            try await store.remember([.goal(try Sample.goalEvent(1, of: 1)), other])
            try await Self.apply(change, to: store)
            #expect(try await store.memories() == [other], "\(name)")
        }
    }

    @Test func `a submission withdrawn or erased is forgotten, and a wipe forgets all`()
        async throws
    {
        try await Self.with { store in
            let all = try (1...3).map { PictureMemory.goal(try Sample.goalEvent($0, of: 1)) }
            try await store.remember(all)
            try await Self.apply(.withdraw(submission: try Sample.uuid(1)), to: store)
            try await Self.apply(.eraseSubmission(try Sample.uuid(2)), to: store)
            #expect(try await store.memories() == [all[2]])
            try await store.wipe()
            #expect(try await store.memories() == [])
        }
    }

    @Test func `a memory put in another's place does not open`() async throws {
        try await Self.with { store in
            try await store.remember(try (1...2).map { .goal(try Sample.goalEvent($0, of: 1)) })
            try await store.sql(
                "UPDATE memory SET sealed = (SELECT sealed FROM memory ORDER BY number LIMIT 1)"
            )
            await #expect(throws: StoreError.damagedRecord(.memory)) {
                try await store.memories()
            }
        }
    }
}
