import Foundation
import GRDB
import Testing

@testable import ResponseStore

/// From accepted to dropped, in the real store.
@Suite struct RetentionTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `what is safe long enough loses its bytes, and in a year its stub`() async throws {
        let store = try await Sample.store(in: folder)
        let stored = try await accepted(1, 2, 3, in: store)
        try await sweep(store, safe: 2, day: 1)
        let archived = try await store.items()
        #expect(archived.map(\.state.word) == [.archived, .archived, .accepted])
        #expect(archived.map(\.sha256) == stored.map(\.sha256))
        #expect(archived.map(\.since) == Array(repeating: Sample.day(0), count: 3))
        #expect(try await store.submissions().map(\.body) == stored.map(\.body))
        try await sweep(store, safe: 2, day: 30)
        let items = try await store.items()
        #expect(items.map(\.state.word) == [.dropped, .dropped, .accepted])
        #expect(items.map(\.sha256) == stored.map(\.sha256))
        #expect(items.map(\.finished) == [nil, nil, Sample.day(3)])
        #expect(
            try await store.submissions()
                == [stored[2]].map { try $0.now(.accepted(Sample.commit(3))) }
        )
        #expect(try await store.submissions(about: Sample.citizen(1)).count == 1)
        try await sweep(store, safe: 2, day: 365)
        #expect(try await store.items().map(\.id) == [Sample.uuid(3)])
    }

    @Test func `the bytes are gone from every file, while the store is open`() async throws {
        let store = try await Sample.store(in: folder)
        try await accepted(1, 2, in: store)
        let sealed = try await store.sealedSubmissions()
        #expect(try folder.holds(sealed[0]) && folder.holds(sealed[1]))
        try await sweep(store, safe: 1, day: 30)
        #expect(try !folder.holds(sealed[0]))
        #expect(try folder.holds(sealed[1]))
    }

    @Test func `a municipality's rule keeps bytes longer, never shorter`() async throws {
        let store = try await Sample.store(in: folder)
        try await accepted(1, in: store)
        for (page, (days, day, word)) in [
            (90, 89, DeliveryState.Word.archived), (7, 29, .archived), (7, 30, .dropped),
        ].enumerated() {
            let rules = LaptopRules(lockAfterMinutes: 5, retentionDays: days)
            let cursor = FeedCursor(epoch: try Sample.uuid(5_001), next: page + 1)
            #expect(try await store.apply([.rules(rules)], from: page, to: cursor))
            #expect(try await store.rules() == rules)
            try await sweep(store, safe: 1, day: day)
            #expect(try await store.items().map(\.state.word) == [word])
        }
    }

    @Test func `a new life of the server gets everything but what was dropped`() async throws {
        let store = try await Sample.store(in: folder)
        try await accepted(1, 2, 3, in: store)
        try await store.record([
            Outcome(
                id: try Sample.uuid(3),
                state: .accepted(try Sample.commit(1, epoch: 2, day: 20))
            )
        ])
        try await sweep(store, safe: 1, day: 30)
        try await sweep(store, safe: 2, day: 29)
        try await store.rewindToPending(notIn: Sample.uuid(5_002))
        let words = try await store.items().map(\.state.word)
        #expect(words == [.dropped, .pending, .accepted])
        #expect(try await store.outbox(limit: 9).map(\.id) == [Sample.uuid(2)])
    }

    @Test func `a receipt that no longer opens is asked for again`() async throws {
        let store = try await Sample.store(in: folder)
        try await accepted(1, 2, in: store)
        try await store.sql("UPDATE submission SET receipt = zeroblob(99) WHERE number = 1")
        try await sweep(store, safe: 2, day: 1)
        #expect(try await store.items().map(\.state.word) == [.pending, .archived])
    }

    @Test func `the summary counts every state`() async throws {
        let store = try await Sample.store(in: folder)
        try await accepted(1, 2, in: store)
        try await store.finish(3, 4)
        try await store.record([Outcome(id: try Sample.uuid(4), state: .erased)])
        try await sweep(store, safe: 1, day: 30)
        let queue = try await store.queue()
        #expect(queue.counts == [.dropped: 1, .accepted: 1, .pending: 1, .erased: 1])
        #expect(queue.received == 2)
        #expect(queue.oldestPending == Sample.day(3))
    }

    @discardableResult
    private func accepted(
        _ numbers: Int...,
        in store: ResponseStore
    ) async throws
        -> [StoredSubmission]
    {
        var stored: [StoredSubmission] = []
        for number in numbers { stored += try await store.finish(number) }
        try await store.record(
            numbers.map {
                Outcome(id: try Sample.uuid($0), state: .accepted(try Sample.commit($0)))
            }
        )
        return stored
    }

    private func sweep(_ store: ResponseStore, safe: Int, day: Int) async throws {
        try await store.sweep(safe: safe, epoch: try Sample.uuid(5_001), now: Sample.day(day))
    }
}

extension StoredSubmission {
    fileprivate func now(_ state: DeliveryState) -> StoredSubmission {
        let content = SignedBytes(body: body, signature: signature)
        return StoredSubmission(
            id: id,
            citizen: citizen,
            content: content,
            sha256: sha256,
            state: state
        )
    }
}

extension ResponseStore {
    /// The sealed columns as they stand in the file, to be searched for.
    func sealedSubmissions() async throws -> [Data] {
        try await perform { db, _ in
            try Data.fetchAll(db, sql: "SELECT sealed FROM submission ORDER BY number")
        }
    }
}
