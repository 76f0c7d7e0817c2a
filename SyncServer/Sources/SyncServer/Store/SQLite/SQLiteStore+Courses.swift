import FoundationEssentials
import GRDB
import Progression

extension SQLiteStore {
    /// Holds every packed course against what the measurements give.
    func checkCourses() async throws -> CourseCheck {
        try await read { try PackedCourses($0).check() }
    }

    /// Counts the courses of the citizens somebody is responsible for, by unit.
    ///
    /// Reads the packed courses once from end to end; a hundred thousand take a fifth of a second, in which
    /// nothing else is read or written.
    ///
    /// - Parameters:
    ///   - tenant: the municipality; `nil` for all.
    ///   - keepsSums: whether the sums for growth models are kept.
    /// - Returns: the counts. Who is provisional is not among them: it may be somebody else.
    /// - Throws: ``ServerError``; also if a course cannot be read.
    func tally(of tenant: String?, keepsSums: Bool) async throws -> PopulationTally {
        try await read { db in
            try self.checkTenant(tenant, in: db)
            let responsible = try Responsible(for: tenant, self, in: db)
            var tally = PopulationTally(groups: responsible.units.groups, keepsSums: keepsSums)
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT tenant, citizen, packed FROM packed_course
                    WHERE :tenant IS NULL OR tenant = :tenant
                    """,
                arguments: ["tenant": tenant]
            )
            while let row = try rows.next() {
                guard let group = responsible.group(of: row[1], in: row[0]) else { continue }
                let isCourse = try row.withUnsafeData(atIndex: 2) { packed in
                    packed.map { tally.add($0.bytes, to: group) } ?? false
                }
                guard isCourse else { throw ServerError.damagedCourses }
            }
            return tally
        }
    }
}

/// Which group each citizen is counted in: that of the caseworker's unit.
private struct Responsible {
    private(set) var units = ResponsibleUnits()
    private var places: [String: [String: Int]] = [:]

    init(for tenant: String?, _ store: SQLiteStore, in db: Database) throws {
        let tenants = try Row.fetchAll(
            db,
            sql: "SELECT id, name FROM tenant WHERE :id IS NULL OR id = :id ORDER BY name, id",
            arguments: ["id": tenant]
        )
        for row in tenants {
            let id: String = row["id"]
            let units = self.units.add(row["name"], try store.units(of: id, in: db))
            let employees = try Row.fetchAll(
                db,
                sql: "SELECT id, unit FROM employee WHERE tenant = ?",
                arguments: [id]
            )
            let pairs = employees.map { ($0["id"] as String, units[$0["unit"] as String?]) }
            places[id] = try Self.places(of: id, Dictionary(uniqueKeysWithValues: pairs), in: db)
        }
    }

    /// The group of a citizen; `nil` if nobody is responsible.
    func group(of citizen: String, in tenant: String) -> Int? {
        places[tenant]?[citizen]
    }

    private static func places(
        of tenant: String,
        _ employees: [String: Int?],
        in db: Database
    ) throws -> [String: Int] {
        let sql = """
            SELECT reference, caseworker FROM citizen
            WHERE tenant = ? AND caseworker IS NOT NULL
            """
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [tenant])
        var places: [String: Int] = [:]
        while let row = try rows.next() { places[row[0]] = employees[row[1]] ?? nil }
        return places
    }
}
