import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

/// Wrong passphrases: counted in the file, slowed down, and what the tenth of them costs.
@Suite struct LockOutTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test(arguments: [(0, 0.0), (5, 0), (6, 2), (7, 4), (9, 16), (10, 32), (40, 300)])
    func `each failure after the fifth doubles the pause`(count: Int, seconds: Double) {
        #expect(FailedAttempts(count: count).pause == seconds)
    }

    @Test func `failures are counted over closings, and the right passphrase begins anew`()
        async throws
    {
        try await filled().close()
        for count in 1...4 {
            await fail()
            #expect(try await failures() == count)
        }
        try await Sample.reopen(folder).close()
        #expect(try await failures() == 0)
    }

    @Test func `an attempt counts before it is tried, so killing the program buys nothing`()
        async throws
    {
        try await filled().close()
        let queue = try Connection.open(folder.store)
        try LockOut(queue: queue).begin(at: nil)
        try queue.close()
        #expect(try await failures() == 1)
    }

    @Test func `too soon is told with the seconds, and not counted`() async throws {
        try await filled().close()
        for _ in 1...7 { await fail() }
        await fail(at: Uptime(seconds: 100, boot: "a"))
        #expect(try await failures() == 8)
        for (uptime, seconds) in [
            (Uptime(seconds: 101, boot: "a"), 7), (Uptime(seconds: 107.5, boot: "a"), 1),
            // The machine was started again: what went by before is not believed.
            (Uptime(seconds: 3, boot: "b"), 5), (Uptime(seconds: 50, boot: "a"), -1),
        ] {
            let error = await refusal(at: uptime, passphrase: Sample.passphrase)
            #expect(error == (seconds < 0 ? nil : .tooSoon(seconds: seconds)), "\(uptime)")
            if seconds > 0 { #expect(try await failures() == 8) }
        }
    }

    @Test func `nine failures leave everything`() async throws {
        try await filled().close()
        for _ in 1...9 { await fail() }
        let store = try await Sample.reopen(folder)
        #expect(try await store.caseload().count == 2)
        #expect(try await !store.isEmptiedByLockOut())
    }

    @Test func `the tenth destroys the caseload and its key, and never what only the laptop has`()
        async throws
    {
        let store = try await filled()
        let kept = try await store.perform { db, _ in try WrappedKeys.read(db).keys.cache }
        let sealed = try #require(kept)
        try await store.close()
        for _ in 1...10 { await fail() }
        #expect(try !folder.holds(sealed))
        let again = try await Sample.reopen(folder)
        #expect(try await again.drafts().count == 1)
        #expect(
            try await again.submissions().map(\.id) == [try Sample.uuid(1), try Sample.uuid(2)]
        )
        #expect(try await again.queue().pending == 2)
        #expect(try await again.setting(SettingName(rawValue: "server")) == Data("server".utf8))
        #expect(try await again.caseload().isEmpty)
        #expect(try await again.cursor() == nil)
        #expect(try await again.isEmptiedByLockOut())
        try await again.close()
        #expect(try await failures() == 0)
    }

    @Test
    func `after a lock-out the caseload is fetched from the beginning, and is no secret kept`()
        async throws
    {
        try await filled().close()
        for _ in 1...10 { await fail() }
        let store = try await Sample.reopen(folder)
        #expect(try await store.apply(grants(), from: 0, to: cursor(4)))
        #expect(try await !store.isEmptiedByLockOut())
        try await store.close()
        let again = try await Sample.reopen(folder)
        #expect(try await again.caseload().count == 2)
        #expect(try await again.history(of: Sample.citizen(1)).count == 1)
    }

    @Test func `whoever was killed at the tenth failure empties it at the next attempt`()
        async throws
    {
        let store = try await filled()
        try await store.sql("UPDATE attempt SET failures = 10")
        try await store.close()
        let again = try await Sample.reopen(folder)
        #expect(try await again.isEmptiedByLockOut())
        #expect(try await again.caseload().isEmpty)
        #expect(try await again.drafts().count == 1)
    }

    private func filled() async throws -> ResponseStore {
        let store = try await Sample.store(in: folder)
        try await store.save(Sample.draft(10, answered: "svar"))
        try await store.finish(1, 2)
        try await store.setSetting(SettingName(rawValue: "server"), Data("server".utf8))
        _ = try await store.apply(grants(), from: 0, to: cursor(3))
        return store
    }

    private func grants() throws -> [CacheChange] {
        let history = [try Sample.measurement(9, of: 1, day: 0)]
        return [.grant(Sample.entry(1), history: history), .grant(Sample.entry(2), history: [])]
    }

    private func cursor(_ next: Int) throws -> FeedCursor {
        FeedCursor(epoch: try Sample.uuid(6_001), next: next)
    }

    private func failures() async throws -> Int {
        try await ResponseStore.failedAttempts(at: folder.store).count
    }

    private func fail(at uptime: Uptime? = nil) async {
        #expect(await refusal(at: uptime, passphrase: "fire helt andre ord") == .wrongPassphrase)
    }

    private func refusal(at uptime: Uptime?, passphrase: String) async -> StoreError? {
        do throws(StoreError) {
            try await ResponseStore.open(at: folder.store, passphrase: passphrase, uptime: uptime)
                .close()
            return nil
        } catch {
            return error
        }
    }
}
