import FoundationEssentials
import GRDB
import Progression

/// The packed courses of a database, kept in the transactions that change measurements.
struct PackedCourses {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Packs new measurements, which are stored by now, into a citizen's course.
    func add(_ new: [Measurement], to citizen: String, tenant: String) throws {
        guard !new.isEmpty else { return }
        var course = PackedCourse()
        if let kept = try bytes(of: citizen, tenant: tenant) {
            guard let read = PackedCourse(bytes: kept) else {
                return try pack(citizen, tenant: tenant)
            }
            course = read
        }
        for measurement in new {
            guard course.append(measurement) else { return try pack(citizen, tenant: tenant) }
        }
        try save(course, of: citizen, tenant: tenant)
    }

    /// Packs a citizen's course anew from the measurements; without any there is none.
    func pack(_ citizen: String, tenant: String) throws {
        let found = try db.measurementsByCitizen(
            where: "m.tenant = ? AND m.citizen = ?",
            [tenant, citizen]
        )
        let measurements = found[CitizenReference(rawValue: citizen)] ?? []
        guard measurements.isEmpty else {
            return try save(PackedCourse(of: measurements), of: citizen, tenant: tenant)
        }
        try db.execute(
            sql: "DELETE FROM packed_course WHERE tenant = ? AND citizen = ?",
            arguments: [tenant, citizen]
        )
    }

    /// Packs the courses of everybody who has measurements.
    func packAll() throws {
        try forEachCourse { tenant, citizen, measurements in
            try save(PackedCourse(of: measurements), of: citizen, tenant: tenant)
        }
    }

    /// Holds every course against what the measurements give.
    func check() throws -> CourseCheck {
        var check = CourseCheck()
        try forEachCourse { tenant, citizen, measurements in
            let kept = try bytes(of: citizen, tenant: tenant)
            check.note(
                TenantCitizen(tenant: tenant, citizen: CitizenReference(rawValue: citizen)),
                isRight: kept == PackedCourse(of: measurements).bytes
            )
        }
        let sql = """
            SELECT p.tenant, p.citizen FROM packed_course p WHERE NOT EXISTS (
                SELECT 1 FROM measurement m JOIN instrument ON instrument.sha256 = m.instrument
                WHERE m.tenant = p.tenant AND m.citizen = p.citizen
            ) ORDER BY p.tenant, p.citizen
            """
        for row in try Row.fetchAll(db, sql: sql) {
            let citizen = CitizenReference(rawValue: row["citizen"])
            check.note(TenantCitizen(tenant: row["tenant"], citizen: citizen), isRight: false)
        }
        return check
    }

    private func bytes(of citizen: String, tenant: String) throws -> [UInt8]? {
        let sql = "SELECT packed FROM packed_course WHERE tenant = ? AND citizen = ?"
        let statement = try db.cachedStatement(sql: sql)
        return try Data.fetchOne(statement, arguments: [tenant, citizen]).map([UInt8].init)
    }

    private func save(_ course: PackedCourse, of citizen: String, tenant: String) throws {
        let sql = """
            INSERT INTO packed_course (tenant, citizen, packed) VALUES (?, ?, ?)
            ON CONFLICT (tenant, citizen) DO UPDATE SET packed = excluded.packed
            """
        try db.cachedStatement(sql: sql)
            .execute(arguments: [tenant, citizen, Data(course.bytes)])
    }

    /// Hands over the measurements of one citizen after another, in the order of the table's key.
    private func forEachCourse(
        _ body: (_ tenant: String, _ citizen: String, [Measurement]) throws -> Void
    ) throws {
        let sql = """
            SELECT \(MeasurementReader.columns), m.tenant FROM measurement m ORDER BY m.tenant, m.citizen
            """
        var reader = try MeasurementReader(db)
        var (tenant, citizen, measurements): (String, String, [Measurement]) = ("", "", [])
        try db.makeStatement(sql: sql).forEachRow([]) { row in
            guard let measurement = reader.measurement(row) else { return }
            let next = (row.text(Int32(13)), measurement.citizen.rawValue)
            if next != (tenant, citizen) {
                if !measurements.isEmpty { try body(tenant, citizen, measurements) }
                (tenant, citizen) = next
                measurements = []
            }
            measurements.append(measurement)
        }
        if !measurements.isEmpty { try body(tenant, citizen, measurements) }
    }
}
