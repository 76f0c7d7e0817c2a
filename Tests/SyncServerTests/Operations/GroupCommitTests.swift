import Foundation
import GRDB
import SyncProtocol
import Testing

@testable import SyncServer

/// Batches that wait together are committed together, and each gets its own answer.
@Suite struct GroupCommitTests {
    private typealias Intake = GroupCommit<ReceivedBatch, [ItemResult]>

    private func batches(_ count: Int, of size: Int, _ town: Town) throws -> [ReceivedBatch] {
        try (0..<count).map { _ in
            let items = try (0..<size).map { _ in
                let signed = try town.mette.finished(about: town.asta, at: town.world.clock.now)
                return ReceivedItem(signed, from: town.mette.device)
            }
            return ReceivedBatch(device: town.mette.device, items: items)
        }
    }

    private func sendAtOnce(
        _ batches: [ReceivedBatch],
        to group: Intake,
        _ store: SQLiteStore
    ) async throws -> [Int: [ItemResult]] {
        try await withThrowingTaskGroup(of: (Int, [ItemResult]).self) { tasks in
            for (index, batch) in batches.enumerated() {
                tasks.addTask {
                    (index, try await group.append(batch) { try await store.append($0) })
                }
            }
            return try await tasks.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    @Test func `forty batches at once need fewer commits, and each waiter gets its own results`()
        async throws
    {
        let town = try await Town()
        let batches = try batches(40, of: 3, town)
        let store = try town.world.store
        let group = Intake(limit: 4_000) { $0.items.count }
        let results = try await sendAtOnce(batches, to: group, store)
        for (index, batch) in batches.enumerated() {
            let own = try #require(results[index])
            #expect(own.map(\.sha256) == batch.items.map(\.sha256))
            #expect(own.allSatisfy { $0.status == .accepted })
        }
        #expect(try await store.submissions().count == 120)
        #expect(await group.commits < 40)
    }

    @Test func `no batch is divided and no commit holds more than the limit`() async throws {
        let town = try await Town()
        let batches = try batches(12, of: 3, town)
        let store = try town.world.store
        // Room for two batches of three.
        let group = Intake(limit: 7) { $0.items.count }
        let results = try await sendAtOnce(batches, to: group, store)
        #expect(results.values.allSatisfy { $0.count == 3 })
        #expect(await group.commits >= 6)
    }

    @Test func `a batch larger than the limit goes alone`() async throws {
        let town = try await Town()
        let batches = try batches(4, of: 5, town)
        let store = try town.world.store
        let group = Intake(limit: 2) { $0.items.count }
        _ = try await sendAtOnce(batches, to: group, store)
        #expect(await group.commits == 4)
        #expect(try await store.submissions().count == 20)
    }

    @Test func `a commit that fails reaches all who waited in it, and the next one goes well`()
        async throws
    {
        let town = try await Town()
        let store = try town.world.store
        let batches = try batches(10, of: 2, town)
        let group = Intake(limit: 4_000) { $0.items.count }
        try await store.write { try $0.execute(sql: "ALTER TABLE log RENAME TO gone") }
        let failures = await withTaskGroup(of: Bool.self) { tasks in
            for batch in batches {
                tasks.addTask {
                    do {
                        _ = try await group.append(batch) { try await store.append($0) }
                        return false
                    } catch { return true }
                }
            }
            return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 10)
        try await store.write { try $0.execute(sql: "ALTER TABLE gone RENAME TO log") }
        #expect(try await store.submissions().isEmpty)
        let results = try await sendAtOnce(batches, to: group, store)
        #expect(results.values.joined().allSatisfy { $0.status == .accepted })
    }
}
