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
    /// Reads the packed courses once from end to end, by connections of its own that keep nobody waiting: two halves
    /// of the table beside each other, each as it is at one moment.
    ///
    /// - Parameters:
    ///   - tenant: the municipality; `nil` for all.
    ///   - keepsSums: whether the sums for growth models are kept.
    /// - Returns: the counts. Who is provisional is not among them: it may be somebody else.
    /// - Throws: ``ServerError``; also if a course cannot be read.
    func tally(of tenant: String?, keepsSums: Bool) async throws -> PopulationTally {
        let responsible = try await read { db in
            try self.checkTenant(tenant, in: db)
            return try Responsible(for: tenant, self, in: db)
        }
        let places = try await inHalves(of: "citizen") { rows, db in
            try responsible.places(of: rows, in: db)
        }
        .reduce(into: CitizenPlaces()) { $0.put($1) }
        let empty = PopulationTally(groups: responsible.units.groups, keepsSums: keepsSums)
        return try await inHalves(of: "packed_course") { rows, db in
            try Self.tally(rows, by: places, into: empty, in: db)
        }
        .reduce(into: empty) { $0.add($1) }
    }

    private static func tally(
        _ rows: ClosedRange<Int>,
        by places: CitizenPlaces,
        into empty: PopulationTally,
        in db: Database
    ) throws -> PopulationTally {
        var tally = empty
        let courses = try Row.fetchCursor(
            db,
            sql: "SELECT tenant, citizen, packed FROM packed_course WHERE rowid BETWEEN ? AND ?",
            arguments: [rows.lowerBound, rows.upperBound]
        )
        while let row = try courses.next() {
            guard let group = places[try CitizenPlaces.Name(row)] else { continue }
            let isCourse = try row.withUnsafeData(atIndex: 2) { packed in
                packed.map { tally.add($0.bytes, to: group) } ?? false
            }
            guard isCourse else { throw ServerError.damagedCourses }
        }
        return tally
    }

    /// Does the same with both halves of a table's rows beside each other, each by a connection of its own.
    ///
    /// What comes of them stands in the order of the rows: sums of the same numbers in another order may round
    /// differently.
    private func inHalves<Value: Sendable>(
        of table: String,
        _ work: @escaping @Sendable (ClosedRange<Int>, Database) throws -> Value
    ) async throws -> [Value] {
        let last = try await read {
            try Int.fetchOne($0, sql: "SELECT max(rowid) FROM \(table)") ?? 0
        }
        let halves = [0...last / 2, last / 2 + 1...Int.max]
        return try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            for (index, rows) in halves.enumerated() {
                group.addTask { (index, try await self.readAside { try work(rows, $0) }) }
            }
            let found = try await group.reduce(into: []) { $0.append($1) }
            return found.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

/// Which group the citizens of an employee are counted in: that of the employee's unit.
private struct Responsible {
    private(set) var units = ResponsibleUnits()
    private var employees = CitizenPlaces()

    init(for tenant: String?, _ store: SQLiteStore, in db: Database) throws {
        let tenants = try Row.fetchAll(
            db,
            sql: "SELECT id, name FROM tenant WHERE :id IS NULL OR id = :id ORDER BY name, id",
            arguments: ["id": tenant]
        )
        for row in tenants {
            let id: String = row["id"]
            let units = self.units.add(row["name"], try store.units(of: id, in: db))
            let sql = "SELECT tenant, id, unit FROM employee WHERE tenant = ?"
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [id])
            while let row = try rows.next() {
                let unit = units[row["unit"] as String?]
                if let unit { employees.put(try CitizenPlaces.Name(row), unit) }
            }
        }
    }

    /// The groups of the citizens in some rows of their table; those of other municipalities have nobody among the
    /// employees.
    func places(of rows: ClosedRange<Int>, in db: Database) throws -> CitizenPlaces {
        let citizens = try Row.fetchCursor(
            db,
            sql: """
                SELECT tenant, reference, caseworker FROM citizen
                WHERE caseworker IS NOT NULL AND rowid BETWEEN ? AND ?
                """,
            arguments: [rows.lowerBound, rows.upperBound]
        )
        var places = CitizenPlaces()
        while let row = try citizens.next() {
            guard let group = employees[try CitizenPlaces.Name(row, 0, 2)] else { continue }
            places.put(try CitizenPlaces.Name(row), group)
        }
        return places
    }
}

extension CitizenPlaces.Name {
    /// The name of whom two columns of a row tell: of a municipality, and of somebody in it.
    @inline(__always)
    fileprivate init(_ row: Row, _ tenant: Int = 0, _ id: Int = 1) throws {
        self.init()
        for column in [tenant, id] {
            try row.withUnsafeData(atIndex: column) { text in
                if let text { add(text.bytes) }
            }
        }
    }
}
