import FoundationEssentials
import GRDB
import Testing

@testable import SyncServer

/// What a database of an earlier version holds is there, and whole, after each migration.
@Suite struct MigrationTests {
    /// One municipality with everything an earlier version could store.
    private static let earlier = [
        "INSERT INTO tenant VALUES ('t', 'T', x'01')",
        """
        INSERT INTO employee (id, tenant, role, sealed_name) VALUES ('e', 't', 'mentor', x'01')
        """,
        "INSERT INTO citizen VALUES ('t', 'c', 'da', 'e', x'0102')",
        "INSERT INTO identity VALUES ('t', 'c', x'03')",
        "INSERT INTO log VALUES (7, 'grant', 't', 'e', 'c', NULL, 1)",
        "INSERT INTO log VALUES (9, 'submission', 't', NULL, 'c', NULL, 2)",
        "INSERT INTO caseload VALUES ('t', 'e', 'c', 7)",
        "INSERT INTO device VALUES ('d', 't', 'e', x'04', x'05', 3)",
        """
        INSERT INTO submission VALUES
            (9, 't', 'id', 'c', 'hash', 'form', 'd', 'life', 1, '', 9, 4, x'06')
        """,
        """
        INSERT INTO quarantine VALUES (1, 't', 'd', 'hash2', '403.2', 'id2', 'c', 5, x'07')
        """,
    ]

    private func migrated() throws -> DatabaseQueue {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: "v2")
        try database.write { db in
            for sql in Self.earlier { try db.execute(sql: sql) }
        }
        try Schema.migrator.migrate(database)
        return database
    }

    @Test func `v3 keeps citizens, log, submissions and quarantine`() throws {
        let database = try migrated()
        let rows = try database.read { db in
            try [
                "SELECT tenant || reference || language || caseworker || hex(wrapped_key) FROM citizen",
                "SELECT group_concat(log_seq || kind || citizen) FROM log ORDER BY log_seq",
                "SELECT employee || citizen || log_seq FROM caseload",
                "SELECT log_seq || id || citizen FROM submission WHERE amended_by IS NULL",
                "SELECT number || about FROM quarantine WHERE incarnation IS NULL",
                "SELECT id FROM device WHERE revoked_seq IS NULL",
            ]
            .map { try String.fetchOne(db, sql: $0) }
        }
        #expect(rows == ["tcdae0102", "7grantc,9submissionc", "ec7", "9idc", "1c", "d"])
    }

    @Test func `v3 goes on numbering where the log ended`() throws {
        let next = try migrated().write { db in
            try db.execute(sql: "INSERT INTO log (kind, tenant, at) VALUES ('wipe', 't', 9)")
            return db.lastInsertedRowID
        }
        #expect(next == 10)
    }

    @Test func `v3 holds to its references and to the kinds of the log`() throws {
        let database = try migrated()
        for sql in [
            "INSERT INTO log (kind, at) VALUES ('rumour', 1)",
            "INSERT INTO caseload VALUES ('t', 'e', 'nobody', 7)",
            "UPDATE citizen SET matched = 'nobody'",
            "INSERT INTO erased VALUES ('nowhere', 'citizen', 'c', 7)",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try database.write { try $0.execute(sql: sql) }
            }
        }
        let violations = try database.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
        #expect(violations.isEmpty)
    }
}
