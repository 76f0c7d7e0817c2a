import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// What the laptop of `employee` should know after `cursor`, in commit order.
    ///
    /// A grant carries the measurements up to itself; later ones follow as items of their own. A page
    /// ends at a whole log number, and early when it carries much history.
    ///
    /// - Parameters:
    ///   - device: whose caseload.
    ///   - cursor: the log number of the last page's end; 0 for everything.
    ///   - limit: most log numbers on the page.
    /// - Returns: the page; its `next` is `from` when there is nothing new.
    /// - Throws: ``ServerError``.
    func feed(for device: EnrolledDevice, after cursor: Int, limit: Int) async throws -> FeedPage {
        try await read { db in
            let rows = try self.changes(for: device, after: cursor, limit: limit + 1, in: db)
            var items: [FeedItem] = []
            var next = cursor
            var weight = 0
            var isCut = rows.count > limit
            for row in rows.prefix(limit) {
                let found = try self.items(of: row, for: device, in: db)
                weight += found.reduce(0) { $0 + $1.weight }
                let isFull = items.count + found.count > WireLimit.feedItems
                if !items.isEmpty, isFull || weight > Self.pageWeight {
                    isCut = true
                    break
                }
                items += found
                next = row["log_seq"]
            }
            return FeedPage(epoch: self.epoch, from: cursor, next: next, items: items, more: isCut)
        }
    }

    /// Most measurements on a page, those inside grants included: about half a megabyte.
    private static let pageWeight = 1_500

    private func changes(
        for device: EnrolledDevice,
        after cursor: Int,
        limit: Int,
        in db: Database
    ) throws -> [Row] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT log_seq, kind, citizen, instrument FROM log
                WHERE log_seq > :cursor AND tenant = :tenant AND employee = :employee
                UNION ALL
                SELECT log_seq, kind, citizen, instrument FROM log
                WHERE log_seq > :cursor AND instrument IS NOT NULL
                UNION ALL
                SELECT DISTINCT m.log_seq, 'measurement', m.citizen, NULL FROM measurement m
                JOIN caseload c ON c.tenant = m.tenant AND c.citizen = m.citizen
                    AND c.employee = :employee
                WHERE m.tenant = :tenant AND m.log_seq > :cursor AND m.log_seq > c.log_seq
                ORDER BY log_seq LIMIT :limit
                """,
            arguments: [
                "cursor": cursor, "tenant": device.tenant, "employee": device.employee,
                "limit": limit,
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
        case "grant": return try grant(row, for: device, in: db).map { [.grant($0)] } ?? []
        case "revoke": return [.revoke(citizen: CitizenReference(rawValue: row["citizen"]))]
        case "instrument": return [.instrument(sha256: row["instrument"])]
        case "retire": return [.retire(sha256: row["instrument"])]
        default:
            return try measurements(sequence: sequence, tenant: device.tenant, in: db)
                .map { .measurement($0) }
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
            history: try measurements(of: citizen, tenant: device.tenant, upTo: sequence, in: db)
        )
    }
}

extension FeedItem {
    /// How many measurements it carries, and itself.
    fileprivate var weight: Int {
        if case .grant(let grant) = self { 1 + grant.history.count } else { 1 }
    }
}
