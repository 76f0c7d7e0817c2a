import FoundationEssentials
import GRDB
import Progression
import Testing
import WebPages

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

    @Test func `v5 tells responses from what no server knew`() throws {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: "v3")
        let kinds = try database.write { db in
            try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
            for (number, flags) in [(1, ""), (2, "clock kind"), (3, "held")] {
                try db.execute(
                    sql: """
                        INSERT INTO submission (log_seq, tenant, id, citizen, sha256, instrument,
                            device, incarnation, sequence, flags, received_at, sealed)
                        VALUES (?, 't', ?, 'c', 'h', 'f', 'd', 'life', 1, ?, 1, x'06')
                        """,
                    arguments: [number, "id\(number)", flags]
                )
            }
            for statement in Schema.kinds { try db.execute(sql: statement) }
            let kinds = try String.fetchAll(db, sql: "SELECT kind FROM submission ORDER BY log_seq")
            try db.execute(sql: "DELETE FROM submission")
            return kinds
        }
        #expect(kinds == ["response", SubmissionRecord.unknownKind, "response"])
    }

    @Test func `v6 leaves municipalities without a recovery key, and takes none that is no key`()
        throws
    {
        let database = try migrated()
        let rows = try database.read { try Row.fetchAll($0, sql: "SELECT * FROM tenant") }
        #expect(rows.map { $0["name"] as String } == ["T"])
        #expect(rows.allSatisfy { ($0["recovery_key"] as Data?) == nil })
        #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute(sql: "UPDATE tenant SET recovery_key = x'0102'") }
        }
    }

    @Test func `v14 takes judgements of known employees on the scale alone`() throws {
        let database = try migrated()
        let kept = "INSERT INTO vignette_rating VALUES ('t', 'x', 'e', 'v', 10)"
        try database.write { try $0.execute(sql: kept) }
        for sql in [
            kept, "INSERT INTO vignette_rating VALUES ('t', 'x', 'e', 'w', 11)",
            "INSERT INTO vignette_rating VALUES ('t', 'x', 'nobody', 'v', 1)",
            "INSERT INTO calibration_finished VALUES ('nowhere', 'x', 'e')",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try database.write { try $0.execute(sql: sql) }
            }
        }
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

    @Test func `v10 publishes for every municipality what was published, and retires what was`()
        throws
    {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: "v8")
        try database.write { db in
            for sql in [
                "INSERT INTO instrument VALUES ('b', 'u', '1.0.0', 1, x'01')",
                "INSERT INTO instrument VALUES ('a', 'u', '1.1.0', 0, x'02')",
            ] { try db.execute(sql: sql) }
        }
        try Schema.migrator.migrate(database)
        let rows = try database.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT instrument || version || is_retired || hex(content) FROM publication
                    JOIN instrument ON sha256 = instrument WHERE tenant IS NULL AND weeks IS NULL
                        AND target_group IS NULL AND first_day IS NULL ORDER BY number
                    """
            )
        }
        #expect(rows == ["b1.0.0101", "a1.1.0002"])
        let columns = try database.read { try $0.columns(in: "instrument").map(\.name) }
        #expect(columns == ["sha256", "url", "version", "content"])
    }

    @Test(arguments: [
        "INSERT INTO publication (instrument, is_retired) VALUES ('a', 0)",
        "INSERT INTO publication (instrument, is_retired) VALUES ('nothing', 0)",
        "INSERT INTO publication (tenant, instrument, is_retired) VALUES ('nowhere', 'a', 0)",
        """
        INSERT INTO publication (tenant, instrument, target_group, is_retired)
        VALUES ('t', 'a', 'nobody', 0)
        """,
        "UPDATE publication SET target_group = 'g'", "UPDATE publication SET weeks = 0",
        "UPDATE publication SET first_day = '4 January'",
        "INSERT INTO target_group VALUES ('nowhere', 'g')",
        "INSERT INTO target_group VALUES ('t', '')",
    ])
    func `v10 holds to its references and to one publication of a file in a scope`(
        sql: String
    ) throws {
        let database = try migrated()
        try database.write { db in
            for sql in [
                "INSERT INTO instrument VALUES ('a', 'u', '1.0.0', x'01')",
                "INSERT INTO target_group VALUES ('t', 'g')",
                "INSERT INTO publication (instrument, is_retired) VALUES ('a', 0)",
                """
                INSERT INTO publication (tenant, instrument, target_group, is_retired)
                VALUES ('t', 'a', 'g', 0)
                """,
            ] { try db.execute(sql: sql) }
        }
        #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute(sql: sql) }
        }
    }

    @Test func `v10 knows of no target group of anybody`() throws {
        let groups = try migrated().read { db in
            try Row.fetchAll(db, sql: "SELECT sealed_target_group FROM identity")
        }
        #expect(groups.count == 1 && groups.allSatisfy { ($0[0] as Data?) == nil })
    }

    @Test func `v12 gives every municipality the usual kinds of events, and nobody an event`()
        throws
    {
        let database = try migrated()
        let (kinds, events) = try database.read { db in
            (
                try String.fetchAll(
                    db,
                    sql:
                        "SELECT name FROM event_kind WHERE tenant = 't' AND is_retired = 0 ORDER BY id"
                ),
                try Int.fetchOne(db, sql: "SELECT count(*) FROM recorded_event")
            )
        }
        #expect(kinds == UsualEventKinds.danish.map(\.name))
        #expect(events == 0)
    }

    @Test(arguments: [
        "INSERT INTO event_kind VALUES ('nowhere', 99, 'effort', 'x', 0)",
        "INSERT INTO event_kind VALUES ('t', 1, 'effort', 'x', 0)",
        "INSERT INTO event_kind VALUES ('t', 99, 'effort', 'Mentor', 0)",
        "INSERT INTO event_kind VALUES ('t', 99, 'cure', 'x', 0)",
        "INSERT INTO event_kind VALUES ('t', 99, 'effort', '', 0)",
        "INSERT INTO recorded_event (tenant, citizen, id, recorded_at) VALUES ('t', 'nobody', 'x', 1)",
    ])
    func `v12 holds to its references and to one kind of a name in a category`(sql: String) throws {
        let database = try migrated()
        #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute(sql: sql) }
        }
    }

    @Test func `v13 packs the courses of those who have measurements`() throws {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: "v12")
        try database.write { db in
            for sql in [
                "INSERT INTO instrument VALUES ('h', 'u', '1.0.0', x'01')",
                """
                INSERT INTO measurement VALUES
                    ('t', 'c', 'network', 'E621E1F8-C36C-495A-93FC-0C247A3E6E5F',
                     'E621E1F8-C36C-495A-93FC-0C247A3E6E5F', 1, 'h', 'citizen', 1.5, 50, 4, 4, 20, 0.8, '')
                """,
                """
                INSERT INTO measurement VALUES
                    ('t', 'd', 'network', 's', 'o', 2, 'gone', 'citizen', 0, 50, 4, 4, NULL, NULL, '')
                """,
            ] { try db.execute(sql: sql) }
        }
        try Schema.migrator.migrate(database)
        let rows = try database.read { try Row.fetchAll($0, sql: "SELECT * FROM packed_course") }
        #expect(rows.map { $0["citizen"] as String } == ["c"])
        let course = PackedCourse(bytes: [UInt8](rows[0]["packed"] as Data))
        #expect(course?.series.map(\.factor) == [.network])
        #expect(course?.series.first?.scores.map(\.score) == [50])
        #expect(course?.series.first?.scores.map(\.milliseconds) == [1_500])
    }

    @Test func `v4 keeps submissions, and says of none that it is about a sub-goal`() throws {
        let goals = try migrated().read { db in
            try String.fetchAll(db, sql: "SELECT id FROM submission WHERE goal_of IS NULL")
        }
        #expect(goals == ["id"])
    }
}
