import FoundationEssentials
import GRDB
import Progression

extension SQLiteStore {
    /// Gives citizens to another caseworker, all or none: as one act, which stands in each course.
    ///
    /// Who visits a citizen is told of the new caseworker by the feed.
    ///
    /// - Throws: ``ServerError``; also if a citizen is somebody else's by now.
    func handOver(_ handOver: HandOver) async throws {
        try await write { db in
            let caseworker = try handOver.receiver(try self.employee(handOver.to, in: db))
            for citizen in handOver.citizens {
                try self.handOver(citizen.rawValue, by: handOver, to: caseworker, in: db)
            }
        }
    }

    private func handOver(
        _ citizen: String,
        by handOver: HandOver,
        to caseworker: HandOver.Receiver,
        in db: Database
    ) throws {
        let tenant = caseworker.tenant
        try handOver.check(try self.citizen(citizen, of: tenant, in: db), citizen: citizen)
        try db.execute(
            sql: "UPDATE citizen SET caseworker = ? WHERE tenant = ? AND reference = ?",
            arguments: [caseworker.id, tenant, citizen]
        )
        try revoke(citizen, from: handOver.from, tenant: tenant, in: db)
        let reference = CitizenReference(rawValue: citizen)
        try grant(reference, to: caseworker.id, tenant: tenant, in: db)
        try releaseGranted(reference, of: caseworker.id, tenant: tenant, in: db)
        try grantAnew(citizen, tenant: tenant, in: db)
        try noteEvent(
            "hand-over",
            of: citizen,
            tenant: tenant,
            (handOver.from, caseworker.id, handOver.by),
            in: db
        )
    }

    /// Tells everybody who has a citizen in the caseload of the citizen anew.
    func grantAnew(_ citizen: String, tenant: String, in db: Database) throws {
        let sql = """
            SELECT employee FROM caseload WHERE tenant = ? AND citizen = ? ORDER BY log_seq
            """
        for employee in try String.fetchAll(db, sql: sql, arguments: [tenant, citizen]) {
            let entry = LogEntry(.grant, tenant: tenant, employee: employee, citizen: citizen)
            try db.execute(
                sql: """
                    UPDATE caseload SET log_seq = ?
                    WHERE tenant = ? AND employee = ? AND citizen = ?
                    """,
                arguments: [try log(entry, in: db), tenant, employee, citizen]
            )
        }
    }

    /// Closes a citizen's case, or opens it again, and tells everybody who visits; a second time changes
    /// nothing.
    func setClosed(
        _ isClosed: Bool,
        _ citizen: CitizenReference,
        of tenant: String,
        by employee: String?
    ) async throws {
        let now = environment.now().timeIntervalSince1970
        try await write { db in
            guard let known = try self.citizen(citizen.rawValue, of: tenant, in: db) else {
                throw ServerError.noCitizen(citizen.rawValue)
            }
            guard isClosed == (known.ending == nil) else { return }
            try db.execute(
                // A clock that is behind must not make the case look older than what was done since.
                sql: """
                    UPDATE citizen SET closed_at = max(?, ifnull((SELECT max(at) FROM log), 0))
                    WHERE tenant = ? AND reference = ?
                    """,
                arguments: [isClosed ? now : nil, tenant, citizen.rawValue]
            )
            try self.noteEvent(
                isClosed ? "closed" : "reopened",
                of: citizen.rawValue,
                tenant: tenant,
                (nil, nil, employee),
                in: db
            )
            try self.grantAnew(citizen.rawValue, tenant: tenant, in: db)
        }
    }

    /// Says how long a municipality keeps closed cases, those closed before too; nothing is erased by it
    /// until ``CaseEnding/reconsideration`` has gone by.
    func setRetention(_ days: Int, tenant: String) async throws {
        try ServerError.checkRetention(days)
        try await write { db in
            try self.checkTenant(tenant, in: db)
            try db.execute(
                sql: "UPDATE tenant SET retention_days = ?, retention_set_at = ? WHERE id = ?",
                arguments: [days, self.environment.now().timeIntervalSince1970, tenant]
            )
        }
    }

    /// The citizens whose closed cases are to be erased by now.
    ///
    /// None, if nothing was logged for ``CaseEnding/longestQuiet``: then the clock may be far ahead, and what
    /// is erased does not come back.
    func citizensToErase() async throws -> [TenantCitizen] {
        let now = environment.now().timeIntervalSince1970
        return try await read { db in
            let sql = """
                SELECT tenant, reference FROM citizen JOIN tenant ON tenant.id = tenant
                WHERE closed_at + retention_days * 86400.0 <= :now
                    AND retention_set_at + :reconsideration <= :now
                    AND (SELECT max(at) FROM log) + :quiet >= :now
                ORDER BY tenant, reference
                """
            let arguments: StatementArguments = [
                "now": now, "reconsideration": CaseEnding.reconsideration,
                "quiet": CaseEnding.longestQuiet,
            ]
            return try Row.fetchAll(db, sql: sql, arguments: arguments).map {
                TenantCitizen(
                    tenant: $0["tenant"],
                    citizen: CitizenReference(rawValue: $0["reference"])
                )
            }
        }
    }

    private func noteEvent(
        _ kind: String,
        of citizen: String,
        tenant: String,
        _ employees: (before: String?, after: String?, by: String?),
        in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO course_event (tenant, citizen, kind, before, after, decided_by, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                tenant, citizen, kind, employees.before, employees.after, employees.by,
                environment.now().timeIntervalSince1970,
            ]
        )
    }

    func events(of citizen: String, tenant: String, in db: Database) throws -> [CourseEvent] {
        let sql = """
            SELECT kind, before, after, at FROM course_event
            WHERE tenant = ? AND citizen = ? ORDER BY number
            """
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: [tenant, citizen]).compactMap { row in
            let kind: CourseEvent.Kind? =
                switch row["kind"] as String {
                case "hand-over":
                    .handedOver(
                        from: try self.name(of: row["before"], in: db),
                        to: try self.name(of: row["after"], in: db)
                    )
                case "closed": .closed
                case "reopened": .reopened
                default: nil
                }
            return kind.map { CourseEvent(kind: $0, at: Date(timeIntervalSince1970: row["at"])) }
        }
    }

    private func name(of employee: String?, in db: Database) throws -> String {
        try employee.flatMap { try self.employee($0, in: db)?.name } ?? ""
    }
}
