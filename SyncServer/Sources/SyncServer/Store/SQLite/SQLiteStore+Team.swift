import FoundationEssentials
import GRDB
import Progression

extension SQLiteStore {
    /// The courses of a reach as the figures of a team count them: no names, no references.
    ///
    /// A whole municipality is read, by a connection of its own, so that nobody waits for it.
    ///
    /// - Parameters:
    ///   - reach: whose citizens count, by the unit of whoever is responsible.
    ///   - moment: up to when measurements count.
    /// - Returns: the courses, in an order that says nothing.
    /// - Throws: ``ServerError``.
    func teamCourses(in reach: Reach, asOf moment: Date) async throws -> [TeamCourse] {
        let (known, measurements) = try await readAside { db in
            let inUse = try self.inUse(in: reach.tenant, db)
            let known = try self.teamRows(in: reach, db).map { row in
                (
                    CitizenReference(rawValue: row["reference"]),
                    try self.circumstances(in: row, of: reach, inUse, asOf: moment, db)
                )
            }
            return (known, try self.measurements(ofAllIn: reach.tenant, in: db))
        }
        return known.map { citizen, circumstances in
            TeamCourse(of: measurements[citizen] ?? [], circumstances, asOf: moment)
        }
    }

    private func circumstances(
        in row: Row,
        of reach: Reach,
        _ inUse: InstrumentsInUse,
        asOf moment: Date,
        _ db: Database
    ) throws -> TeamCourse.Circumstances {
        let closed: Double? = row["closed_at"]
        let group = try targetGroup(in: row, of: reach.tenant)
        return TeamCourse.Circumstances(
            unit: row["unit"],
            schedule: inUse.schedule(of: group, at: moment),
            closed: closed.map(Date.init(timeIntervalSince1970:)),
            events: row["has_events"]
                ? try recorded(of: row["reference"], tenant: reach.tenant, in: db)
                : []
        )
    }

    func teamRows(in reach: Reach, _ db: Database) throws -> [Row] {
        let sql = """
            SELECT citizen.reference, citizen.closed_at, citizen.wrapped_key, employee.unit,
                identity.sealed_target_group,
                EXISTS (SELECT 1 FROM recorded_event WHERE tenant = citizen.tenant
                    AND citizen = citizen.reference AND sealed IS NOT NULL) AS has_events
            FROM citizen
            JOIN employee ON employee.tenant = citizen.tenant AND employee.id = caseworker
            JOIN identity ON identity.tenant = citizen.tenant AND identity.citizen = reference
            WHERE citizen.tenant = ? AND citizen.wrapped_key IS NOT NULL
                AND citizen.matched IS NULL
            ORDER BY citizen.reference
            """
        return try Row.fetchAll(db, sql: sql, arguments: [reach.tenant])
            .filter { reach.covers(tenant: reach.tenant, unit: $0["unit"]) }
    }

    /// The target group says how often somebody is measured; it may tell of an illness, and goes no further.
    func targetGroup(in row: Row, of tenant: String) throws -> String? {
        guard let sealed: Data = row["sealed_target_group"] else { return nil }
        let citizen: String = row["reference"]
        let key = try vault.unwrap(
            row["wrapped_key"],
            label: SealLabel.citizenKey(tenant, citizen)
        )
        let label = SealLabel.targetGroup(tenant, citizen)
        return String(decoding: try Vault.open(sealed, under: key, label: label), as: UTF8.self)
    }
}
