import Foundation
import GRDB
import Glibc
import Testing

@testable import ResponseStore

@Suite struct DurabilityTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test(arguments: [false, true])
    func `every commit waits for the disk, on the very connection that writes`(
        _ reopened: Bool
    ) async throws {
        var store = try await Sample.store(in: folder)
        if reopened {
            try await store.close()
            store = try await Sample.reopen(folder)
        }
        try await store.save(Sample.draft(10))
        let (synchronous, mode, temporary, secure) = try await store.perform { db, _ in
            (
                try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(db, sql: "PRAGMA temp_store"),
                try Int.fetchOne(db, sql: "PRAGMA secure_delete")
            )
        }
        #expect(synchronous == 2)
        #expect(mode == "wal")
        #expect(temporary == 2)
        #expect(secure == 1)
    }

    @Test func `asking for it while the connection is prepared is not enough`() throws {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let queue = try DatabaseQueue(path: folder.store, configuration: configuration)
        let synchronous = try queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(synchronous == 1)
        let isDurable = try queue.read(Connection.isDurable)
        #expect(!isDurable)
    }

    @Test(arguments: [15, 40, 75, 130])
    func `what was acknowledged is there after the process is killed`(
        _ milliseconds: Int
    ) async throws {
        let path = folder.store
        let acknowledged = folder.path + "/acknowledged"
        try await Sample.store(in: folder).close()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [
                path = path as String, acknowledged = acknowledged as String,
                milliseconds = milliseconds as Int
            ] in
            try await Victim(path: path, acknowledged: acknowledged).run(for: milliseconds)
        }
        let store = try await Sample.reopen(folder)
        let promised = try Data(contentsOf: URL(fileURLWithPath: acknowledged)).count
        let drafts = try await store.drafts().count
        let bodies = try await store.submissions().map { String(decoding: $0.body, as: UTF8.self) }
        #expect(promised > 0)
        #expect(drafts + bodies.count >= promised)
        #expect(drafts <= 1)
        // The chain has no gap and no fork: every submission stands at its own number.
        #expect(
            bodies.map { $0.split(separator: "|")[1] } == (0..<bodies.count).map { "\($0 + 1)" }
        )
        try await store.finish(900_000)
        #expect(try await store.queue().pending == bodies.count + 1)
    }

    @Test func `a cancelled task does not take a saved answer with it`() async throws {
        let store = try await Sample.store(in: folder)
        let draft = try Sample.draft(10, answered: "ja")
        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask { try? await store.save(draft) }
        }
        #expect(try await store.drafts() == [draft])
    }

    @Test func `a full disk is said so, and what was saved before is safe`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.save(Sample.draft(10, answered: "ja"))
        let pages = try await store.perform { db, _ in
            try Int.fetchOne(db, sql: "PRAGMA page_count")
        }
        try await store.sql("PRAGMA max_page_count = \(try #require(pages))")
        let long = String(repeating: "x", count: 9_000)
        await #expect(throws: StoreError.diskFull) {
            for number in 2...20 { try await store.save(Sample.draft(number * 10, answered: long)) }
        }
        await #expect(throws: StoreError.diskFull) {
            _ = try await store.append([try Sample.submission(1)], discardingDraft: Sample.uuid(10))
            {
                _,
                _ in SignedBytes(body: Data(count: 60_000), signature: Data())
            }
        }
        let kept = try await store.drafts()
        #expect(kept.first == (try Sample.draft(10, answered: "ja")))
        #expect(kept.count < 20)
        try await store.sql("PRAGMA max_page_count = 100000")
        try await store.save(Sample.draft(900, answered: long))
        #expect(try await store.drafts().count == kept.count + 1)
    }
}

/// A process that saves and finishes until it is killed, and notes each call that has returned.
struct Victim {
    let path: String
    let acknowledged: String

    func run(for milliseconds: Int) async throws {
        let store = try await ResponseStore.open(at: path, passphrase: Sample.passphrase)
        let notes = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var number = 0
        var started = ContinuousClock.now
        while true {
            number += 10
            let occasion = try Sample.uuid(number)
            try await store.save(Sample.draft(number, answered: "svar \(number)"))
            _ = try await store.append(
                [try Sample.submission(number + 1)],
                discardingDraft: occasion
            ) { new, link in
                SignedBytes(body: Data("\(new.id)|\(link.sequence)".utf8), signature: Data())
            }
            _ = write(notes, "+", 1)
            if number == 10 {
                started = .now
                killSoon(milliseconds)
            }
            if started.duration(to: .now) > .seconds(30) { return }
        }
    }

    private func killSoon(_ milliseconds: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
            kill(getpid(), SIGKILL)
        }
    }
}
