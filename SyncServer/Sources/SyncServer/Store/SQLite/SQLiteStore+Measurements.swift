import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

extension SQLiteStore {
    /// The measurements an envelope yields by the questionnaires published.
    func measure(
        _ envelope: Envelope
    ) -> (measurements: [Measurement], reading: Intake.Facts.Reading) {
        let known = questionnaires.withLock { $0[envelope.instrument.sha256] }
        return Intake.measure(envelope, by: known)
    }

    /// Stores what was measured, as measurements of `citizen`, whoever the envelope says, and packs them into
    /// the citizen's course.
    func insert(
        _ measurements: [Measurement],
        of citizen: String,
        tenant: String,
        sequence: Int,
        in db: Database
    ) throws {
        try insertUnpacked(measurements, of: citizen, tenant: tenant, sequence: sequence, in: db)
        try PackedCourses(db).add(measurements, to: citizen, tenant: tenant)
    }

    /// Stores what was measured; the course is to be packed afterwards.
    func insertUnpacked(
        _ measurements: [Measurement],
        of citizen: String,
        tenant: String,
        sequence: Int,
        in db: Database
    ) throws {
        for measurement in measurements {
            try db.execute(
                sql: """
                    INSERT INTO measurement (tenant, citizen, factor, submission, occasion, log_seq,
                        instrument, informant, date, value, answered, total, sd, reliability,
                        continues)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    tenant, citizen, measurement.factor.rawValue,
                    measurement.submission.uuidString, measurement.occasion.uuidString, sequence,
                    measurement.instrument.sha256, measurement.informant.rawValue,
                    measurement.date.timeIntervalSince1970, measurement.score.value,
                    measurement.score.answered, measurement.score.total,
                    measurement.precision?.sd, measurement.precision?.reliability,
                    measurement.continues.map(String.init).joined(separator: " "),
                ]
            )
        }
    }

    /// Takes back what a submission says of a citizen; laptops that may know it are told.
    func withdrawMeasurements(
        of submission: String,
        about citizen: String,
        tenant: String,
        in db: Database
    ) throws {
        try deleteMeasurements(of: submission, about: citizen, tenant: tenant, in: db)
        let entry = LogEntry(
            .withdraw,
            tenant: tenant,
            citizen: citizen,
            submission: submission
        )
        _ = try log(entry, in: db)
    }

    func deleteMeasurements(
        of submission: String,
        about citizen: String,
        tenant: String,
        in db: Database
    ) throws {
        try db.execute(
            sql: "DELETE FROM measurement WHERE tenant = ? AND citizen = ? AND submission = ?",
            arguments: [tenant, citizen, submission]
        )
        if db.changesCount > 0 { try PackedCourses(db).pack(citizen, tenant: tenant) }
    }

    /// All measurements of a citizen, in the order they arrived.
    func measurements(
        of citizen: CitizenReference,
        tenant: String
    ) async throws -> [Measurement] {
        try await read {
            try self.measurements(of: citizen.rawValue, tenant: tenant, upTo: .max, in: $0)
        }
    }

    /// All measurements of the citizens in an employee's caseload.
    func measurements(
        ofCaseloadOf employee: Employee
    ) async throws -> [CitizenReference: [Measurement]] {
        try await read { db in
            try db.measurementsByCitizen(
                where: """
                    m.tenant = :tenant AND m.citizen IN
                        (SELECT citizen FROM caseload WHERE \(Self.isSeen))
                    """,
                ["tenant": employee.tenant, "reader": employee.id]
            )
        }
    }

    /// The quarters the measurements are from; `nil` if there is none.
    ///
    /// Whole quarters, since the day of the first or last measurement is a single citizen's. What a
    /// laptop with a wrong clock has dated is left out.
    func measuredPeriod() async throws -> DateInterval? {
        try await read { db in
            let sql = """
                SELECT min(m.date) AS first, max(m.date) AS last FROM measurement m
                JOIN submission s ON s.tenant = m.tenant AND s.id = m.submission
                WHERE instr(s.flags, 'clock') = 0
                """
            let row = try Row.fetchOne(db, sql: sql)
            guard let first: Double = row?["first"], let last: Double = row?["last"] else {
                return nil
            }
            return Quarters.around(
                Date(timeIntervalSince1970: first),
                Date(timeIntervalSince1970: last)
            )
        }
    }

    func measurements(
        of citizen: String,
        tenant: String,
        upTo sequence: Int,
        in db: Database
    ) throws -> [Measurement] {
        // The sign keeps SQLite from going through a whole municipality in the order of its log.
        let found = try db.measurementsByCitizen(
            where: "m.tenant = ? AND m.citizen = ? AND +m.log_seq <= ?",
            [tenant, citizen, sequence]
        )
        return found[CitizenReference(rawValue: citizen)] ?? []
    }

    func measurements(sequence: Int, tenant: String, in db: Database) throws -> [Measurement] {
        let found = try db.measurementsByCitizen(
            where: "m.tenant = ? AND m.log_seq = ?",
            [tenant, sequence]
        )
        return found.values.flatMap { $0 }
    }

    /// All measurements of a municipality, by citizen.
    func measurements(
        ofAllIn tenant: String,
        in db: Database
    ) throws -> [CitizenReference: [Measurement]] {
        try db.measurementsByCitizen(where: "m.tenant = ?", [tenant])
    }
}
