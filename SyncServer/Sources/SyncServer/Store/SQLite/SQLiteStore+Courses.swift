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
        let empty = PopulationTally(groups: responsible.units.groups, keepsSums: keepsSums)
        return try await inHalves(of: "packed_course") { rows, db in
            try Self.tally(rows, by: places, into: empty, in: db)
        }
        .reduce(into: empty) { $0.add($1) }
    }

    /// Counts some rows; `places` holds one half of the citizens each, to be looked through in turn.
    private static func tally(
        _ rows: Range<Int>,
        by places: [CitizenPlaces],
        into empty: PopulationTally,
        in db: Database
    ) throws -> PopulationTally {
        var tally = empty
        let sql = "SELECT tenant, citizen, packed FROM packed_course WHERE rowid >= ? AND rowid < ?"
        try db.makeStatement(sql: sql).forEachRow([rows.lowerBound, rows.upperBound]) { row in
            let name = CitizenPlaces.Name(row)
            guard let group = places.firstPlace(of: name) else { return }
            guard tally.add(row.bytes(2).bytes, to: group) else { throw ServerError.damagedCourses }
        }
        return tally
    }

    /// Does the same with both halves of a table's rows beside each other, each by a connection of its own.
    ///
    /// What comes of them stands in the order of the rows: sums of the same numbers in another order may round
    /// differently.
    private func inHalves<Value: Sendable>(
        of table: String,
        _ work: @escaping @Sendable (Range<Int>, Database) throws -> Value
    ) async throws -> [Value] {
        let last = try await read {
            try Int.fetchOne($0, sql: "SELECT max(rowid) FROM \(table)") ?? 0
        }
        let middle = last / 2 + 1
        async let first = readAside { try work(0..<middle, $0) }
        async let second = readAside { try work(middle..<last + 1, $0) }
        return try await [first, second]
    }
}

extension [CitizenPlaces] {
    @inline(__always)
    fileprivate func firstPlace(of name: CitizenPlaces.Name) -> Int? {
        for places in self {
            if let place = places[name] { return place }
        }
        return nil
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
            try db.makeStatement(sql: sql).forEachRow([id]) { row in
                let unit = units[row.bytes(2).isEmpty ? nil : row.text(2)]
                if let unit { employees.put(CitizenPlaces.Name(row), unit) }
            }
        }
    }

    /// The groups of the citizens in some rows of their table; those of other municipalities have nobody among the
    /// employees.
    func places(of rows: Range<Int>, in db: Database) throws -> CitizenPlaces {
        let sql = """
            SELECT tenant, reference, caseworker FROM citizen
            WHERE caseworker IS NOT NULL AND rowid >= ? AND rowid < ?
            """
        var places = CitizenPlaces(expecting: min(rows.count, 1 << 20))
        try db.makeStatement(sql: sql).forEachRow([rows.lowerBound, rows.upperBound]) { row in
            guard let group = employees[CitizenPlaces.Name(row, 0, 2)] else { return }
            places.put(CitizenPlaces.Name(row), group)
        }
        return places
    }
}

extension CitizenPlaces.Name {
    /// The name of whom two columns of a row tell: of a municipality, and of somebody in it.
    @inline(__always)
    fileprivate init(_ row: BareRow, _ tenant: Int32 = 0, _ id: Int32 = 1) {
        self.init()
        add(row.bytes(tenant).bytes)
        add(row.bytes(id).bytes)
    }
}
