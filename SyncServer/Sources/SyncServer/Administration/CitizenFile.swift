import FoundationEssentials

/// One line of a file of citizens.
public struct CitizenRow: Hashable, Sendable, Codable {
    /// The line it stands on, from 1.
    public let line: Int
    /// The municipality.
    public let tenant: String
    /// The name the employees know the citizen by.
    public let name: String
    /// The language the citizen reads.
    public let language: String
    /// The responsible caseworker.
    public let caseworker: String
    /// The mentors who visit.
    public let mentors: [String]

    /// A line of given parts.
    public init(
        line: Int,
        tenant: String,
        name: String,
        language: String,
        caseworker: String,
        mentors: [String]
    ) {
        self.line = line
        self.tenant = tenant
        self.name = name
        self.language = language
        self.caseworker = caseworker
        self.mentors = mentors
    }
}

extension CitizenRow {
    /// The complaint that its municipality is not there.
    var noTenant: String {
        "line \(line): there is no municipality with the id `\(tenant)`"
    }

    /// The complaint that its municipality has nobody like that.
    func no(_ role: Role, _ id: String) -> String {
        "line \(line): there is no \(role.rawValue) `\(id)` in `\(tenant)`"
    }
}

/// A CSV file of citizens: comma, UTF-8, the header `tenant,name,language,caseworker,mentors`, mentors
/// separated by semicolons.
public enum CitizenFile {
    /// The header such a file begins with.
    public static let header = ["tenant", "name", "language", "caseworker", "mentors"]

    /// Reads a file.
    ///
    /// - Throws: ``ServerError`` that tells every fault with its line; never a name.
    public static func read(_ text: String) throws(ServerError) -> [CitizenRow] {
        var rows: [CitizenRow] = []
        var complaints: [String] = []
        var records = CommaSeparated.records(of: text)
        if records.isEmpty || records.removeFirst().fields != header {
            throw .refusedFile([
                "line 1: the header must be `\(header.joined(separator: ","))`"
            ])
        }
        for record in records {
            if let complaint = complaint(about: record) {
                complaints.append("line \(record.line): \(complaint)")
            } else {
                rows.append(row(of: record))
            }
        }
        guard complaints.isEmpty else { throw .refusedFile(complaints) }
        return rows
    }

    private static func complaint(about record: CommaSeparated.Record) -> String? {
        let fields = record.fields
        if record.isOpen { return "a quotation mark is not closed" }
        guard fields.count == header.count else {
            return "\(fields.count) fields where \(header.count) belong"
        }
        let missing = zip(header, fields).prefix(4).first { $0.1.isEmpty }
        return missing.map { "`\($0.0)` is empty" }
    }

    private static func row(of record: CommaSeparated.Record) -> CitizenRow {
        CitizenRow(
            line: record.line,
            tenant: record.fields[0],
            name: record.fields[1],
            language: record.fields[2],
            caseworker: record.fields[3],
            mentors: record.fields[4].split(separator: ";").map { trimmed(String($0)) }
        )
    }
}

/// RFC 4180, with the line each record begins on.
enum CommaSeparated {
    struct Record: Hashable, Sendable {
        let line: Int
        var fields: [String]
        /// Whether the text ended inside quotation marks.
        var isOpen = false
    }

    static func records(of text: String) -> [Record] {
        var records: [Record] = []
        var line = 1
        var current = Record(line: 1, fields: [""])
        var isQuoted = false
        var rest = Substring(text.replacing("\r\n", with: "\n").drop { $0 == "\u{FEFF}" })
        while let character = rest.popFirst() {
            switch (character, isQuoted) {
            case ("\"", true) where rest.first == "\"":
                rest.removeFirst()
                current.fields[current.fields.count - 1].append("\"")
            case ("\"", _): isQuoted.toggle()
            case (",", false): current.fields.append("")
            case ("\n", false):
                records.append(current)
                line += 1
                current = Record(line: line, fields: [""])
            default:
                if character == "\n" { line += 1 }
                current.fields[current.fields.count - 1].append(character)
            }
        }
        current.isOpen = isQuoted
        return (records + [current]).map(tidy).filter { $0.fields != [""] }
    }

    private static func tidy(_ record: Record) -> Record {
        var record = record
        record.fields = record.fields.map(trimmed)
        return record
    }
}

/// `text` without blanks at its ends.
func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
}
