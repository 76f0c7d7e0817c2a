import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// What a laptop should know after `place`, in commit order.
    ///
    /// A grant carries the measurements up to itself; later ones follow as items of their own. What was
    /// withdrawn is told whenever that was: a laptop may remember it from a grant before. A
    /// revoked laptop is told to forget, and nothing else. A laptop that shows a cursor this database
    /// has forgotten brings a new epoch about.
    ///
    /// - Parameters:
    ///   - device: whose caseload.
    ///   - place: the end of the last page.
    ///   - limit: most items on the page.
    /// - Returns: the page.
    /// - Throws: ``ServerError``.
    func feed(
        for device: EnrolledDevice,
        after place: FeedPlace,
        limit: Int
    ) async throws -> FeedPage {
        let epoch = epoch
        let page = try await read { db -> FeedPage? in
            let head = try Int.fetchOne(db, sql: "SELECT max(log_seq) FROM log") ?? 0
            switch place.start(in: epoch, head: head, proofs: self.proofs) {
            case .forgotten: return nil
            case .after(let cursor):
                var pager = FeedPager(after: cursor, limit: limit)
                try self.fill(&pager, for: device, after: cursor, in: db)
                let safe = try self.safeSequence(in: db)
                return pager.page(in: epoch, head: head, safe: safe, proofs: self.proofs)
            }
        }
        if let page { return page }
        try await renewEpoch(insteadOf: epoch)
        return try await feed(for: device, after: .beginning, limit: limit)
    }

    private func fill(
        _ pager: inout FeedPager,
        for device: EnrolledDevice,
        after cursor: Int,
        in db: Database
    ) throws {
        let revoked = "SELECT revoked_seq FROM device WHERE id = ? AND revoked_seq IS NOT NULL"
        if let sequence = try Int.fetchOne(db, sql: revoked, arguments: [device.id]) {
            if sequence > cursor { _ = pager.take([.wipe], at: sequence) }
            return
        }
        let rows = try changes(for: device, after: cursor, in: db)
        while let row = try rows.next() {
            guard pager.take(try items(of: row, for: device, in: db), at: row["log_seq"]) else {
                return
            }
        }
    }

    private func changes(
        for device: EnrolledDevice,
        after cursor: Int,
        in db: Database
    ) throws -> RowCursor {
        try Row.fetchCursor(
            db,
            sql: """
                SELECT log_seq, kind, citizen, instrument, submission FROM log
                WHERE log_seq > :cursor AND tenant = :tenant AND employee = :employee
                UNION ALL
                SELECT log_seq, kind, citizen, instrument, submission FROM log
                WHERE log_seq > :cursor AND instrument IS NOT NULL
                    AND (tenant IS NULL OR tenant = :tenant)
                UNION ALL
                SELECT log_seq, kind, citizen, instrument, submission FROM log
                WHERE log_seq > :cursor AND tenant = :tenant AND kind IN ('erase', 'policy')
                UNION ALL
                SELECT l.log_seq, l.kind, l.citizen, NULL, l.submission FROM log l
                JOIN caseload c ON c.tenant = l.tenant AND c.citizen = l.citizen
                    AND c.employee = :employee
                WHERE l.tenant = :tenant AND l.kind = 'withdraw' AND l.log_seq > :cursor
                UNION ALL
                SELECT DISTINCT m.log_seq, 'measurement', m.citizen, NULL, NULL FROM measurement m
                JOIN caseload c ON c.tenant = m.tenant AND c.citizen = m.citizen
                    AND c.employee = :employee
                WHERE m.tenant = :tenant AND m.log_seq > :cursor AND m.log_seq > c.log_seq
                UNION ALL
                SELECT s.measured_seq, 'subgoal', s.goal_of, NULL, s.id FROM submission s
                JOIN caseload c ON c.tenant = s.tenant AND c.citizen = s.goal_of
                    AND c.employee = :employee
                WHERE s.tenant = :tenant AND s.goal_of IS NOT NULL AND s.measured_seq > :cursor
                    AND s.measured_seq > c.log_seq
                ORDER BY log_seq
                """,
            arguments: [
                "cursor": cursor, "tenant": device.tenant, "employee": device.employee,
            ]
        )
    }

    private func items(
        of row: Row,
        for device: EnrolledDevice,
        in db: Database
    ) throws -> [FeedItem] {
        let sequence: Int = row["log_seq"]
        switch row["kind"] as String {
        case "grant":
            guard let grant = try grant(row, for: device, in: db) else { return [] }
            let citizen = grant.citizen.rawValue
            return [.grant(grant)]
                + (try subGoals(of: citizen, tenant: device.tenant, upTo: sequence, in: db))
        case "subgoal": return try subGoals(sequence: sequence, tenant: device.tenant, in: db)
        case "revoke": return [.revoke(citizen: CitizenReference(rawValue: row["citizen"]))]
        case "instrument", "retire":
            let stands = (row["kind"] as String) == LogEntry.Kind.instrument.rawValue
            let news = Publications.News(sha256: row["instrument"], stands: stands)
            return try publications(in: db).told(of: news, in: device.tenant)
        case "withdraw": return submission(of: row).map { [.withdraw(submission: $0)] } ?? []
        case "erase": return erasure(in: row).map { [.erase($0)] } ?? []
        case "policy": return try policy(sequence, of: device.tenant, in: db)
        default:
            return try measurements(sequence: sequence, tenant: device.tenant, in: db)
                .map { .measurement($0) }
        }
    }

    private func submission(of row: Row) -> UUID? {
        let id: String? = row["submission"]
        return id.flatMap(UUID.init(uuidString:))
    }

    private func erasure(in row: Row) -> Erasure? {
        let citizen: String? = row["citizen"]
        return citizen.map { .citizen(CitizenReference(rawValue: $0)) }
            ?? submission(of: row).map { .submission($0) }
    }

    /// The policy in force, at the number it was set; one set over since is passed over.
    private func policy(_ sequence: Int, of tenant: String, in db: Database) throws -> [FeedItem] {
        let sql = "SELECT * FROM policy WHERE tenant = ? AND log_seq = ?"
        return try Row.fetchAll(db, sql: sql, arguments: [tenant, sequence]).map {
            .policy(
                LaptopPolicy(
                    lockAfterMinutes: $0["lock_after_minutes"],
                    retentionDays: $0["retention_days"]
                )
            )
        }
    }

    /// A grant that still holds; one taken back since is left out, name and all.
    private func grant(
        _ row: Row,
        for device: EnrolledDevice,
        in db: Database
    ) throws -> CaseloadGrant? {
        let citizen: String = row["citizen"]
        let sequence: Int = row["log_seq"]
        let sql = """
            SELECT 1 FROM caseload
            WHERE tenant = ? AND employee = ? AND citizen = ? AND log_seq = ?
            """
        let arguments: StatementArguments = [device.tenant, device.employee, citizen, sequence]
        guard try Int.fetchOne(db, sql: sql, arguments: arguments) != nil,
            let record = try self.citizen(citizen, of: device.tenant, in: db)
        else { return nil }
        return CaseloadGrant(
            citizen: record.reference,
            name: record.name,
            language: record.language,
            caseworker: record.caseworker,
            targetGroup: record.targetGroup,
            closed: record.ending?.day,
            history: try measurements(of: citizen, tenant: device.tenant, upTo: sequence, in: db)
        )
    }
}
