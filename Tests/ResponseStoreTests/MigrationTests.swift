import Foundation
import GRDB
import Testing

@testable import ResponseStore

@Suite struct MigrationTests {
    @Test func `migration 1 makes strict tables`() throws {
        let db = try migrated(upTo: "1 keys, drafts, submissions, outbox, cache")
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
                "chain 1", "citizen 1", "cursor 1", "draft 1", "instrument 1", "measurement 1",
                "outbox 1", "setting 1", "store 1", "submission 1", "wrapped_key 1",
            ]
        )
    }

    @Test func `migrating again changes nothing`() throws {
        let db = try migrated(upTo: "1 keys, drafts, submissions, outbox, cache")
        let before = try schema(of: db)
        try Schema.migrator.migrate(db)
        #expect(try schema(of: db) == before)
    }

    @Test(arguments: [
        "INSERT INTO wrapped_key (name, sealed) VALUES ('spare', zeroblob(60))",
        "INSERT INTO wrapped_key (name, sealed) VALUES ('work', zeroblob(59))",
        "INSERT INTO setting (name, sealed) VALUES ('server', zeroblob(28))",
        "INSERT INTO draft (id, sealed) VALUES (zeroblob(15), zeroblob(99))",
        "INSERT INTO submission (id, citizen, sealed) VALUES (zeroblob(16), 'Test', zeroblob(99))",
        "INSERT INTO outbox (submission, state) VALUES (77, 'pending')",
        "INSERT INTO outbox (submission, state) VALUES (1, 'lost')",
        "INSERT INTO outbox (submission, state) VALUES (1, 'accepted')",
        "INSERT INTO outbox (submission, state, epoch) VALUES (1, 'pending', zeroblob(16))",
        "INSERT INTO measurement (id, citizen, sealed) VALUES (zeroblob(32), zeroblob(32), zeroblob(99))",
        "INSERT INTO instrument (sha256, content, is_retired) VALUES (hex(zeroblob(32)), x'00', 2)",
        "INSERT INTO cursor (only, sealed) VALUES (2, zeroblob(99))",
    ])
    func `the tables themselves refuse what makes no sense`(_ sql: String) throws {
        let db = try migrated(upTo: "1 keys, drafts, submissions, outbox, cache")
        try db.write { db in
            try db.execute(
                sql: """
                    INSERT INTO submission (id, citizen, sealed)
                    VALUES (randomblob(16), zeroblob(32), zeroblob(99))
                    """
            )
        }
        let refusal = #expect(throws: DatabaseError.self) {
            try db.write { try $0.execute(sql: sql) }
        }
        #expect(refusal?.resultCode == .SQLITE_CONSTRAINT)
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
