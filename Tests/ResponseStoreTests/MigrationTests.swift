import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

@Suite struct MigrationTests {
    private static let last = "5 the terms of an instrument"

    @Test func `the tables are strict`() throws {
        let db = try migrated(upTo: Self.last)
        let tables = try db.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name || ' ' || strict FROM pragma_table_list
                    WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    ORDER BY name
                    """
            )
        }
        #expect(
            tables == [
                "attempt 1", "chain 1", "citizen 1", "cursor 1", "draft 1", "instrument 1",
                "measurement 1", "memory 1", "recovery 1", "recovery_key 1", "recovery_request 1",
                "setting 1", "store 1", "submission 1", "wrapped_key 1",
            ]
        )
    }

    @Test func `migrating again changes nothing`() throws {
        let db = try migrated(upTo: Self.last)
        let before = try schema(of: db)
        try Schema.migrator.migrate(db)
        #expect(try schema(of: db) == before)
    }

    @Test(arguments: [
        "INSERT INTO wrapped_key (name, sealed) VALUES ('spare', zeroblob(60))",
        "INSERT INTO wrapped_key (name, sealed) VALUES ('work', zeroblob(59))",
        "INSERT INTO setting (name, sealed) VALUES ('server', zeroblob(28))",
        "INSERT INTO draft (id, sealed) VALUES (zeroblob(15), zeroblob(99))",
        """
        INSERT INTO submission (id, citizen, sealed, state)
        VALUES (zeroblob(16), 'Test', zeroblob(99), 'pending')
        """,
        "UPDATE submission SET state = 'lost'",
        "UPDATE submission SET state = 'accepted'",
        "UPDATE submission SET state = 'accepted', receipt = zeroblob(99)",
        "UPDATE submission SET state = 'accepted', epoch = zeroblob(16)",
        "UPDATE submission SET epoch = zeroblob(16)",
        "UPDATE submission SET receipt = zeroblob(99)",
        "UPDATE submission SET citizen = NULL",
        "UPDATE submission SET state = 'erased', receipt = zeroblob(99)",
        "UPDATE submission SET state = 'erased', citizen = NULL",
        """
        UPDATE submission SET state = 'dropped', receipt = zeroblob(99), epoch = zeroblob(16)
        """,
        """
        UPDATE submission
        SET state = 'archived', receipt = zeroblob(99), epoch = zeroblob(16), citizen = NULL
        """,
        "INSERT INTO measurement (id, citizen, sealed) VALUES (zeroblob(32), zeroblob(32), zeroblob(99))",
        "INSERT INTO instrument (sha256, content, is_retired) VALUES (hex(zeroblob(32)), x'00', 2)",
        "INSERT INTO instrument VALUES (1, hex(zeroblob(32)), x'00', 0, zeroblob(28))",
        "INSERT INTO cursor (only, sealed) VALUES (2, zeroblob(99))",
        "UPDATE attempt SET failures = -1",
        "INSERT INTO attempt VALUES (2, 0, '', 0, 0)",
        "INSERT INTO recovery VALUES (1, zeroblob(31), 'd')",
        "INSERT INTO recovery_key VALUES ('spare', zeroblob(80))",
        "INSERT INTO recovery_key VALUES ('work', zeroblob(79))",
    ])
    func `the tables themselves refuse what makes no sense`(_ sql: String) throws {
        let db = try migrated(upTo: Self.last)
        try db.write { db in
            try db.execute(
                sql: """
                    INSERT INTO submission (id, citizen, sealed, state)
                    VALUES (randomblob(16), zeroblob(32), zeroblob(99), 'pending')
                    """
            )
        }
        let refusal = #expect(throws: DatabaseError.self) {
            try db.write { try $0.execute(sql: sql) }
        }
        #expect(refusal?.resultCode == .SQLITE_CONSTRAINT)
    }

    @Test func `version 3 remembers for citizens of the caseload alone, and forgets with them`()
        throws
    {
        let db = try migrated(upTo: "3 what the picture of a citizen remembers")
        try db.write { db in
            try db.execute(
                sql: "INSERT INTO citizen (id, sealed) VALUES (zeroblob(32), zeroblob(99))"
            )
            try db.execute(
                sql: """
                    INSERT INTO memory (id, citizen, sealed)
                    VALUES (zeroblob(32), zeroblob(32), zeroblob(99))
                    """
            )
        }
        for sql in [
            "INSERT INTO memory (id, citizen, sealed) VALUES (randomblob(32), randomblob(32), zeroblob(99))",
            "INSERT INTO memory (id, citizen, sealed) VALUES (randomblob(9), zeroblob(32), zeroblob(99))",
            "INSERT INTO memory (id, citizen, sealed) VALUES (zeroblob(32), zeroblob(32), zeroblob(99))",
        ] {
            let refusal = #expect(throws: DatabaseError.self) {
                try db.write { try $0.execute(sql: sql) }
            }
            #expect(refusal?.resultCode == .SQLITE_CONSTRAINT)
        }
        let left = try db.write { db in
            try db.execute(sql: "DELETE FROM citizen")
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM memory")
        }
        #expect(left == 0)
    }

    private func migrated(upTo name: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: name)
        return queue
    }

    private func schema(of queue: DatabaseQueue) throws -> [String] {
        try queue.read { db in
            try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        }
    }
}

/// A file as version 1 of the store left it, opened by this version.
@Suite struct OldFileTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `everything of version 1 is there, and waits to be sent once more`() async throws {
        try writeVersion1()
        let store = try await Sample.reopen(folder)
        #expect(try await store.drafts() == [Sample.draft(10, answered: "ja")])
        let kept = try await store.submissions()
        #expect(kept.map(\.id) == [try Sample.uuid(1), try Sample.uuid(2), try Sample.uuid(3)])
        #expect(kept.map(\.state) == [.pending, .pending, .pending])
        #expect(kept.map(\.body) == (1...3).map { Data("body \($0)".utf8) })
        #expect(try await store.submissions(about: Sample.citizen(2)).map(\.id) == [kept[1].id])
        // The feed may have told of terms that version 1 passed over: it is read anew.
        #expect(try await store.cursor() == nil)
        #expect(try await store.chain().sequence == 0)
        #expect(try await store.rules() == LaptopRules())
    }

    @Test func `a store of an earlier version has failed at nothing, and has no recovery key`()
        async throws
    {
        try writeVersion1()
        #expect(try await ResponseStore.failedAttempts(at: folder.store).count == 0)
        let store = try await Sample.reopen(folder)
        #expect(try await store.recoveryKey() == nil)
        #expect(try await !store.isEmptiedByLockOut())
    }

    private func writeVersion1() throws {
        let options = try Sample.options()
        let (wrapped, keys) = try WrappedKeys.make(passphrase: Sample.passphrase, options: options)
        let queue = try Connection.open(folder.store)
        try Schema.migrator.migrate(queue, upTo: "1 keys, drafts, submissions, outbox, cache")
        try queue.write { db in
            try wrapped.write(to: db, installation: options.installation)
            try Chain.begin(options, in: db, keys: keys)
            let draft = try Sample.draft(10, answered: "ja")
            let occasion = draft.visit.occasion
            try db.execute(
                sql: "INSERT INTO draft (id, sealed) VALUES (?, ?)",
                arguments: [
                    occasion, try keys.work.seal(draft, as: .draft, id: occasion.uuidString),
                ]
            )
            let cursor = OldCursor(epoch: try Sample.uuid(6_001), next: 7)
            let sealed = try keys.cache.seal(cursor, as: .cursor, id: "1")
            try db.execute(
                sql: "INSERT INTO cursor (only, sealed) VALUES (1, ?)",
                arguments: [sealed]
            )
            for number in 1...3 { try insert(number, into: db, keys: keys) }
        }
        try queue.close()
    }

    /// The first waits, the second is accepted, the third put aside.
    private func insert(_ number: Int, into db: Database, keys: KeyRing) throws {
        let id = try Sample.uuid(number)
        let record = SubmissionRecord(
            citizen: Sample.citizen(number),
            finished: Sample.day(number),
            body: Data("body \(number)".utf8),
            signature: Data()
        )
        try db.execute(
            sql: "INSERT INTO submission (id, citizen, sealed) VALUES (?, ?, ?)",
            arguments: [
                id, keys.work.lookup(record.citizen.rawValue, as: .submission),
                try keys.work.seal(record, as: .submission, id: id.uuidString),
            ]
        )
        let isPending = number == 1
        try db.execute(
            sql: "INSERT INTO outbox (submission, state, epoch, sealed) VALUES (?, ?, ?, ?)",
            arguments: [
                number, ["pending", "accepted", "quarantined"][number - 1],
                isPending ? nil : try Sample.uuid(5_001),
                isPending ? nil : Data(count: 60),
            ]
        )
    }

    private struct OldCursor: Encodable {
        let epoch: UUID
        let next: Int
    }
}
