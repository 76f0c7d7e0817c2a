import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

/// What is erased at the server is erased on the laptop, and does not come back.
@Suite struct ErasureTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `an erased citizen leaves ids and hashes, and nothing else`() async throws {
        let store = try await filled()
        let stored = try await store.submissions()
        let sealed = try await store.sealedSubmissions()
        try await page(store, [.eraseCitizen(Sample.citizen(1))])
        #expect(try await store.caseload() == [Sample.entry(2)])
        #expect(try await store.history(of: Sample.citizen(1)) == [])
        #expect(try await store.history(of: Sample.citizen(2)).count == 1)
        #expect(try await store.drafts() == [Sample.draft(2)])
        let items = try await store.items()
        #expect(items.map(\.state) == [.erased, .erased, .erased, .pending])
        #expect(items.map(\.sha256) == stored.map(\.sha256))
        #expect(items.map(\.finished) == [nil, nil, nil, Sample.day(4)])
        #expect(try await store.submissions(about: Sample.citizen(1)) == [])
        #expect(try sealed.map(folder.holds) == [false, false, false, true])
    }

    @Test func `an erased submission goes with its measurements`() async throws {
        let store = try await filled()
        try await page(store, [.eraseSubmission(try Sample.uuid(1))])
        #expect(
            try await store.items().map(\.state.word) == [
                .erased, .accepted, .quarantined, .pending,
            ]
        )
        #expect(
            try await store.history(of: Sample.citizen(1)).map(\.submission) == [Sample.uuid(2)]
        )
        #expect(try await store.drafts().count == 2)
    }

    @Test func `what was erased stays so, whatever the server says and whichever it is`()
        async throws
    {
        let store = try await filled()
        try await page(store, [.eraseCitizen(Sample.citizen(1))])
        for id in [1, 2, 3] {
            let outcome = Outcome(
                id: try Sample.uuid(id),
                state: .accepted(try Sample.commit(7, epoch: 2))
            )
            try await store.record([outcome])
        }
        try await store.rewindToPending(notIn: Sample.uuid(5_003))
        try await store.sweep(safe: .max, epoch: Sample.uuid(5_002), now: .distantFuture)
        let words = try await store.items().map(\.state.word)
        #expect(words == [.erased, .erased, .erased, .pending])
        #expect(try await store.outbox(limit: 9).map(\.id) == [Sample.uuid(4)])
    }

    @Test func `the answer to a submission can be that it is erased`() async throws {
        let store = try await filled()
        let sealed = try await store.sealedSubmissions()
        try await store.record([Outcome(id: try Sample.uuid(4), state: .erased)])
        #expect(try await store.items().last?.state == .erased)
        #expect(try !folder.holds(sealed[3]))
    }

    @Test func `erasing what is not here, or twice, does no harm`() async throws {
        let store = try await filled()
        let changes: [CacheChange] = [
            .eraseCitizen(Sample.citizen(9)), .eraseSubmission(try Sample.uuid(99)),
            .eraseSubmission(try Sample.uuid(1)), .eraseSubmission(try Sample.uuid(1)),
        ]
        try await page(store, changes)
        #expect(
            try await store.items().map(\.state.word) == [
                .erased, .accepted, .quarantined, .pending,
            ]
        )
    }

    @Test func `a submission whose bytes are damaged is erased too`() async throws {
        let store = try await filled()
        try await store.sql("UPDATE submission SET sealed = zeroblob(99) WHERE number = 1")
        try await page(store, [.eraseSubmission(try Sample.uuid(1))])
        let item = try #require(try await store.items().first)
        #expect(item.state == .erased)
        #expect(item.sha256.isEmpty)
    }

    @Test func `an amended submission's measurements count no longer`() async throws {
        let store = try await filled()
        try await page(store, [.withdraw(submission: try Sample.uuid(1))])
        #expect(
            try await store.history(of: Sample.citizen(1)).map(\.submission) == [Sample.uuid(2)]
        )
        #expect(
            try await store.items().map(\.state.word) == [
                .accepted, .accepted, .quarantined, .pending,
            ]
        )
    }

    @Test func `a revoked laptop forgets whom it knew, and keeps what waits`() async throws {
        let store = try await filled()
        let before = try await store.items()
        try await store.wipe()
        #expect(try await store.caseload() == [])
        #expect(try await store.history(of: Sample.citizen(1)) == [])
        #expect(try await store.cursor() == nil)
        #expect(try await store.items() == before)
        #expect(try await store.outbox(limit: 9).map(\.id) == [Sample.uuid(4)])
        try await store.wipe()
        #expect(try await store.items() == before)
    }

    /// Two citizens with a draft each; of the first one two accepted submissions and one put aside, of
    /// the second one that waits.
    private func filled() async throws -> ResponseStore {
        let store = try await Sample.store(in: folder)
        for citizen in [1, 2] { try await store.save(Sample.draft(citizen)) }
        for number in 1...4 { try await store.finish(number, about: number == 4 ? 2 : 1) }
        let aside = DeliveryState.quarantined(reason: "403.2", epoch: try Sample.uuid(5_001))
        try await store.record([
            Outcome(id: try Sample.uuid(1), state: .accepted(try Sample.commit(1))),
            Outcome(id: try Sample.uuid(2), state: .accepted(try Sample.commit(2))),
            Outcome(id: try Sample.uuid(3), state: aside),
        ])
        let history = [
            try Sample.measurement(1, of: 1, day: 0), try Sample.measurement(2, of: 1, day: 42),
        ]
        let changes: [CacheChange] = [
            .grant(Sample.entry(1), history: history),
            .grant(Sample.entry(2), history: [try Sample.measurement(9, of: 2, day: 0)]),
        ]
        let cursor = FeedCursor(epoch: try Sample.uuid(5_001), next: 1)
        #expect(try await store.apply(changes, from: 0, to: cursor))
        return store
    }

    private func page(_ store: ResponseStore, _ changes: [CacheChange]) async throws {
        let cursor = FeedCursor(epoch: try Sample.uuid(5_001), next: 2)
        #expect(try await store.apply(changes, from: 1, to: cursor))
    }
}
