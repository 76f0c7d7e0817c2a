import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

/// The queue, counted and listed, and whoever is on no caseload.
@Suite struct QueueTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func filled() async throws -> ResponseStore {
        let store = try await Sample.store(in: folder)
        try await store.finish(1, 2, 3, about: 1)
        try await store.finish(4, 5, about: 2)
        let epoch = try Sample.uuid(5_001)
        try await store.record([
            Outcome(id: try Sample.uuid(1), state: .accepted(try Sample.commit(1))),
            Outcome(id: try Sample.uuid(4), state: .quarantined(reason: "403.2", epoch: epoch)),
        ])
        return store
    }

    @Test func `the tally says what the queue says, without opening a record`() async throws {
        let store = try await filled()
        #expect(try await store.tally() == [.pending: 3, .accepted: 1, .quarantined: 1])
        #expect(try await store.tally() == store.queue().counts)
        try await store.sql("UPDATE submission SET sealed = zeroblob(40)")
        #expect(try await store.tally() == [.pending: 3, .accepted: 1, .quarantined: 1])
    }

    @Test func `what waits is counted for each citizen`() async throws {
        let store = try await filled()
        let people = [1, 2, 3].map(Sample.citizen)
        let waiting = try await store.waiting(about: people)
        #expect(waiting == [Sample.citizen(1): 2, Sample.citizen(2): 1])
        #expect(try await store.waiting(about: []) == [:])
    }

    @Test func `what waits and what was put aside are listed, and nothing damaged`() async throws {
        let store = try await filled()
        let queued = try await store.queued()
        #expect(queued.map(\.id) == (try [2, 3, 4, 5].map(Sample.uuid)))
        #expect(queued.map(\.state.word) == [.pending, .pending, .quarantined, .pending])
        #expect(queued.map(\.citizen) == [1, 1, 2, 2].map(Sample.citizen))
        #expect(queued.map(\.finished) == [2, 3, 4, 5].map(Sample.day))
        #expect(
            queued.map(\.content.body) == (try await store.submissions().dropFirst().map(\.body))
        )
        let damage = "UPDATE submission SET sealed = zeroblob(40) WHERE id = ?"
        try await store.sql(damage, [try Sample.uuid(3)])
        #expect(try await store.queued().count == 3)
    }

    private func provisional(_ number: Int, _ name: String = "Amina") -> ProvisionalEntry {
        ProvisionalEntry(
            citizen: Sample.citizen(number),
            name: name,
            language: .danish,
            made: Sample.day(1)
        )
    }

    private func page(_ store: ResponseStore, _ changes: [CacheChange]) async throws {
        let epoch = try Sample.uuid(5_001)
        let next = try await store.cursor()?.next ?? 0
        _ = try await store.apply(
            changes,
            from: next,
            to: FeedCursor(epoch: epoch, next: next + changes.count)
        )
    }

    @Test func `somebody on no caseload is kept sealed until the caseload has them`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.addProvisional(provisional(7, "Amina Kanariefugl"))
        try await store.addProvisional(provisional(8, "Bahar Kanariefugl"))
        try await store.close()
        let again = try await Sample.reopen(folder)
        #expect(try await again.provisionals().map(\.citizen) == [7, 8].map(Sample.citizen))
        #expect(try folder.occurrences(of: ["Kanariefugl", "borger-7", "borger-8"]) == 0)
        try await page(again, [.grant(Sample.entry(7), history: [])])
        #expect(try await again.provisionals() == [provisional(8, "Bahar Kanariefugl")])
        #expect(try await again.caseload().map(\.citizen) == [Sample.citizen(7)])
    }

    @Test func `an erased one leaves the list, and with a revoked other one nothing happens`()
        async throws
    {
        let store = try await Sample.store(in: folder)
        for number in [7, 8] { try await store.addProvisional(provisional(number)) }
        try await page(store, [.revoke(Sample.citizen(7))])
        #expect(try await store.provisionals().count == 2)
        try await page(store, [.eraseCitizen(Sample.citizen(7))])
        #expect(try await store.provisionals() == [provisional(8)])
        try await store.removeProvisional(Sample.citizen(8))
        #expect(try await store.provisionals() == [])
    }

    @Test func `written down twice is written down once`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.addProvisional(provisional(7, "Amina"))
        try await store.addProvisional(provisional(7, "Amina B."))
        #expect(try await store.provisionals() == [provisional(7, "Amina B.")])
    }
}
