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
    func measurements(ofCaseloadOf employee: Employee) async throws -> [Measurement] {
        try await read { db in
            try self.fetchMeasurements(
                where: """
                    m.tenant = :tenant AND m.citizen IN
                        (SELECT citizen FROM caseload WHERE \(Self.isSeen))
                    """,
                ["tenant": employee.tenant, "reader": employee.id],
                in: db
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
        try fetchMeasurements(
            where: "m.tenant = ? AND m.citizen = ? AND m.log_seq <= ?",
            [tenant, citizen, sequence],
            in: db
        )
    }

    func measurements(sequence: Int, tenant: String, in db: Database) throws -> [Measurement] {
        try fetchMeasurements(
            where: "m.tenant = ? AND m.log_seq = ?",
            [tenant, sequence],
            in: db
        )
    }

    /// All measurements of a municipality, by citizen.
    func measurements(
        ofAllIn tenant: String,
        in db: Database
    ) throws -> [CitizenReference: [Measurement]] {
        Dictionary(
            grouping: try fetchMeasurements(where: "m.tenant = ?", [tenant], in: db),
            by: \.citizen
        )
    }

    private func fetchMeasurements(
        where condition: String,
        _ arguments: StatementArguments,
        in db: Database
    ) throws -> [Measurement] {
        let sql = Measurement.selection + " WHERE \(condition) ORDER BY m.log_seq, m.factor"
        return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap(Measurement.init)
    }
}

extension Measurement {
    /// Selects what ``init(_:)`` reads, `m` being the measurement; one whose question file is not kept is none.
    ///
    /// A caseworker's list reads some twenty thousand: columns go by their place, for looking one up by its
    /// name takes longer than reading it.
    static let selection = """
        SELECT m.tenant, m.citizen, m.submission, m.occasion, m.factor, m.informant, m.instrument, m.date,
            m.value, m.answered, m.total, m.sd, m.reliability, m.continues, instrument.url, instrument.version
        FROM measurement m JOIN instrument ON instrument.sha256 = m.instrument
        """

    init?(_ row: Row) {
        guard let submission = UUID(kept: row[2]), let occasion = UUID(kept: row[3]),
            let factor = Factor(rawValue: row[4]), let informant = Informant(rawValue: row[5])
        else { return nil }
        let (sd, reliability): (Double?, Double?) = (row[11], row[12])
        let continues: String = row[13]
        self.init(
            submission: submission,
            occasion: occasion,
            citizen: CitizenReference(rawValue: row[1]),
            factor: factor,
            instrument: InstrumentReference(url: row[14], version: row[15], sha256: row[6]),
            informant: informant,
            date: Date(timeIntervalSince1970: row[7]),
            score: ScaleScore(value: row[8], answered: row[9], total: row[10]),
            precision: sd.flatMap { sd in
                reliability.map { Precision(sd: sd, reliability: $0) }
            },
            continues: continues.isEmpty
                ? [] : continues.split(separator: " ").compactMap { Int($0) }
        )
    }
}

extension UUID {
    /// Reads an id as it is kept, 36 letters: what the library does with them takes ten times as long.
    fileprivate init?(kept text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        var high: UInt8?
        for letter in text.utf8 where letter != UInt8(ascii: "-") {
            guard let digit = Self.digit(letter) else { return nil }
            if let upper = high {
                bytes.append(upper << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        guard bytes.count == 16, high == nil, text.utf8.count == 36 else { return nil }
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    private static func digit(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): letter - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): letter - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
