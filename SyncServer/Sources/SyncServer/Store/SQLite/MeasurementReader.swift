import FoundationEssentials
import GRDB
import Glibc
import Progression

/// Makes measurements of rows.
///
/// A caseworker's list reads some twenty thousand, a team's figures seven times as many. What stands in many rows
/// in a row, the citizen, the factor, the question file, is made once.
struct MeasurementReader {
    /// What to select of `measurement m` for ``measurement(_:)``.
    static let columns = """
        m.citizen, m.factor, m.submission, m.occasion, m.instrument, m.informant, m.date, m.value, m.answered,
        m.total, m.sd, m.reliability, m.continues
        """

    private let files: [String: InstrumentReference]
    private var citizen = Repeated<CitizenReference>()
    private var factor = Repeated<Factor>()
    private var file = Repeated<InstrumentReference>()
    private var informant = Repeated<Informant>()

    /// A reader that knows the question files there are.
    init(_ db: Database) throws {
        let sql = "SELECT sha256, url, version FROM instrument"
        let rows = try Row.fetchAll(db.cachedStatement(sql: sql))
        files = rows.reduce(into: [:]) { files, row in
            let sha256: String = row["sha256"]
            files[sha256] = InstrumentReference(
                url: row["url"],
                version: row["version"],
                sha256: sha256
            )
        }
    }

    /// The measurement of a row; one whose question file is not kept is none.
    mutating func measurement(_ row: BareRow) -> Measurement? {
        let files = files
        guard let submission = UUID(kept: row.bytes(2)), let occasion = UUID(kept: row.bytes(3)),
            let citizen = citizen.value(row.bytes(0), { CitizenReference(rawValue: $0) }),
            let factor = factor.value(row.bytes(1), Factor.init(rawValue:)),
            let file = file.value(row.bytes(4), { files[$0] }),
            let informant = informant.value(row.bytes(5), Informant.init(rawValue:))
        else { return nil }
        let continued = row.bytes(12).isEmpty ? "" : row.text(12)
        return Measurement(
            submission: submission,
            occasion: occasion,
            citizen: citizen,
            factor: factor,
            instrument: file,
            informant: informant,
            date: Date(timeIntervalSince1970: row.number(6) ?? 0),
            score: ScaleScore(
                value: row.number(7),
                answered: row.integer(8),
                total: row.integer(9)
            ),
            precision: row.number(10).flatMap { sd in
                row.number(11).map { Precision(sd: sd, reliability: $0) }
            },
            continues: continued.split(separator: " ").compactMap { Int($0) }
        )
    }
}

extension Database {
    /// The measurements `m` of a condition within one municipality, by citizen, each one's as they arrived.
    ///
    /// They are read as they are kept, citizen by citizen and factor by factor, and put in order here: in SQL all of
    /// them would be sorted among each other.
    func measurementsByCitizen(
        where condition: String,
        _ arguments: StatementArguments
    ) throws -> [CitizenReference: [Measurement]] {
        let sql = """
            SELECT \(MeasurementReader.columns), m.log_seq FROM measurement m
            WHERE \(condition) ORDER BY m.tenant, m.citizen, m.factor, m.submission
            """
        var reader = try MeasurementReader(self)
        var found: [CitizenReference: [Measurement]] = [:]
        var arrivals = Arrivals()
        try cachedStatement(sql: sql).forEachRow(arguments) { row in
            guard let measurement = reader.measurement(row) else { return }
            if let citizen = arrivals.citizen, citizen != measurement.citizen {
                found[citizen] = arrivals.ordered
                arrivals = Arrivals()
            }
            arrivals.add(measurement, row.integer(13))
        }
        arrivals.citizen.map { found[$0] = arrivals.ordered }
        return found
    }
}

/// The measurements of one citizen, with their numbers in the log.
private struct Arrivals {
    private var measurements: [Measurement] = []
    private var sequences: [Int] = []

    var citizen: CitizenReference? { measurements.first?.citizen }

    mutating func add(_ measurement: Measurement, _ sequence: Int) {
        measurements.append(measurement)
        sequences.append(sequence)
    }

    /// By their numbers; those of one number as they were added.
    var ordered: [Measurement] {
        sequences.indices
            .sorted { (sequences[$0], $0) < (sequences[$1], $1) }
            .map { measurements[$0] }
    }
}

/// A value by its text, made anew only when the text is another than the last time.
private struct Repeated<Value> {
    private var text: [UInt8] = []
    private var made: Value?

    @inline(__always)
    mutating func value(_ bytes: UnsafeRawBufferPointer, _ make: (String) -> Value?) -> Value? {
        let isSame = text.withUnsafeBytes { kept in
            guard let one = kept.baseAddress, let other = bytes.baseAddress else { return false }
            return kept.count == bytes.count && memcmp(one, other, bytes.count) == 0
        }
        if made == nil || !isSame {
            text = Array(bytes)
            made = make(String(decoding: bytes, as: UTF8.self))
        }
        return made
    }
}

extension UUID {
    /// Reads an id as it is kept, 36 letters: what the library does with them takes ten times as long.
    fileprivate init?(kept text: UnsafeRawBufferPointer) {
        guard text.count == 36 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for letter in text where letter != UInt8(ascii: "-") {
            // The last four bits of a digit are its value, those of a letter nine less than its own.
            let isDigit = letter &- UInt8(ascii: "0") < 10
            guard isDigit || (letter | 0x20) &- UInt8(ascii: "a") < 6 else { return nil }
            let digit = UInt64((letter & 15) &+ (isDigit ? 0 : 9))
            if digits < 16 {
                words.0 = words.0 << 4 | digit
            } else {
                words.1 = words.1 << 4 | digit
            }
            digits += 1
        }
        guard digits == 32 else { return nil }
        words = (words.0.bigEndian, words.1.bigEndian)
        self = withUnsafeBytes(of: words) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}
