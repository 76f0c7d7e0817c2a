import Foundation
import GRDB
import Testing

@testable import ResponseStore

@Suite struct OutboxTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `the oldest are sent first, and the summary counts`() async throws {
        let store = try await Sample.store(in: folder)
        #expect(try await store.queue() == summary())
        try await store.finish(3, 1, 2)
        #expect(try await store.outbox(limit: 2).map(\.id) == [Sample.uuid(3), Sample.uuid(1)])
        #expect(try await store.outbox(limit: 0) == [])
        #expect(try await store.queue() == summary(pending: 3, oldest: Sample.day(1)))
    }

    @Test func `the bytes sent are those that were signed`() async throws {
        let store = try await Sample.store(in: folder)
        let content = SignedBytes(
            body: Data((0...255).map { UInt8($0) }),
            signature: Data(repeating: 9, count: 64)
        )
        _ = try await store.append([Sample.submission(1)], discardingDraft: nil) { _, _ in content }
        let item = try #require(try await store.outbox(limit: 1).first)
        #expect(item.body == content.body)
        #expect(item.signature == content.signature)
        #expect(item.sha256 == "40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880")
    }

    @Test func `noting an outcome twice changes nothing`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.finish(1, 2, 3)
        let outcomes = [
            Outcome(id: try Sample.uuid(1), state: try accepted(7)),
            Outcome(id: try Sample.uuid(2), state: try quarantined("422.2")),
            Outcome(id: try Sample.uuid(99), state: try accepted(8)),
        ]
        try await store.record(outcomes)
        let once = try await store.submissions()
        try await store.record(outcomes)
        #expect(try await store.submissions() == once)
        #expect(once.map(\.state) == [try accepted(7), try quarantined("422.2"), .pending])
        #expect(
            try await store.queue()
                == summary(pending: 1, accepted: 1, quarantined: 1, oldest: Sample.day(3))
        )
        #expect(try await store.outbox(limit: 9).map(\.id) == [Sample.uuid(3)])
    }

    @Test func `what was accepted stays accepted, what was put aside can still be`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.finish(1, 2)
        try await store.record([
            Outcome(id: try Sample.uuid(1), state: try accepted(7)),
            Outcome(id: try Sample.uuid(2), state: try quarantined("403.2")),
        ])
        try await store.record([
            Outcome(id: try Sample.uuid(1), state: try quarantined("409.1")),
            Outcome(id: try Sample.uuid(2), state: try accepted(8)),
        ])
        #expect(try await store.submissions().map(\.state) == [accepted(7), accepted(8)])
    }

    @Test func `a server restored from a backup gets everything again`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.finish(1, 2, 3)
        try await store.record([
            Outcome(id: try Sample.uuid(1), state: try accepted(7)),
            Outcome(id: try Sample.uuid(2), state: try quarantined("403.2")),
            Outcome(id: try Sample.uuid(3), state: try accepted(1, epoch: 2)),
        ])
        try await store.rewindToPending(notIn: Sample.uuid(5_002))
        let states = try await store.submissions().map(\.state)
        #expect(states == [.pending, .pending, try accepted(1, epoch: 2)])
        #expect(try await store.outbox(limit: 9).map(\.id) == [Sample.uuid(1), Sample.uuid(2)])
    }

    @Test func `a damaged submission does not hold up the others, and is counted`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.finish(1, 2, 3)
        try await store.sql(
            "UPDATE submission SET sealed = zeroblob(99) WHERE id = ?",
            [try Sample.uuid(1)]
        )
        #expect(try await store.outbox(limit: 2).map(\.id) == [Sample.uuid(2), Sample.uuid(3)])
        #expect(try await store.queue() == summary(pending: 3, damaged: 1, oldest: Sample.day(2)))
    }

    private func accepted(_ number: Int, epoch: Int = 1) throws -> DeliveryState {
        .accepted(try Sample.commit(number, epoch: epoch))
    }

    private func quarantined(_ reason: String) throws -> DeliveryState {
        .quarantined(reason: reason, epoch: try Sample.uuid(5_001))
    }

    private func summary(
        pending: Int = 0,
        accepted: Int = 0,
        quarantined: Int = 0,
        damaged: Int = 0,
        oldest: Date? = nil
    ) -> QueueSummary {
        let counts = [DeliveryState.Word.pending: pending, .accepted: accepted]
            .merging([.quarantined: quarantined]) { first, _ in first }
        return QueueSummary(
            counts: counts.filter { $0.value > 0 },
            damaged: damaged,
            oldestPending: oldest
        )
    }
}
