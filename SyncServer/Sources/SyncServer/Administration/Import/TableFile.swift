import Interchange
import Progression
public import WebPages

/// A table with headings, as a file or pasted from a spreadsheet: columns in any order, each by one of its
/// names.
struct TableFile {
    /// One column a table may have.
    struct Column: Hashable, Sendable {
        /// What it is called in English, and in complaints.
        let name: String
        /// What else it may be called.
        var others: [String] = []
        /// Whether there must be one, and something in it on every line.
        var isNeeded = false
    }

    /// One line.
    struct Record {
        let line: Int
        fileprivate let values: [String: String]

        /// What stands in a column; empty where there is none.
        subscript(column: Column) -> String { values[column.name] ?? "" }
    }

    /// More in one go would keep everybody else waiting.
    static let mostLines = 2_000

    /// The lines that are whole.
    private(set) var records: [Record] = []
    /// What is wrong with the others.
    private(set) var complaints: [ImportComplaint] = []

    init(_ text: String, columns: [Column]) {
        var lines = SeparatedValues.records(of: text)
        let heads = lines.isEmpty ? [] : lines.removeFirst().fields.map { $0.lowercased() }
        let found = heads.map { head in
            columns.first { $0.name == head || $0.others.contains(head) }
        }
        complaints = Self.complaints(about: heads, found, columns)
        if lines.count > Self.mostLines {
            let line = lines[Self.mostLines].line
            complaints.append(ImportComplaint(line: line, .tooManyLines(Self.mostLines)))
        }
        guard complaints.isEmpty else { return }
        for line in lines { take(line, found.compactMap { $0 }) }
    }

    private static func complaints(
        about heads: [String],
        _ found: [Column?],
        _ columns: [Column]
    ) -> [ImportComplaint] {
        let missing = columns.filter { $0.isNeeded && !found.contains($0) }.map(\.name)
        if !missing.isEmpty { return [ImportComplaint(line: 1, .missingColumns(missing))] }
        return zip(heads, found).filter { $0.1 == nil }
            .map { ImportComplaint(line: 1, .unknownColumn($0.0)) }
            + ImportComplaint.twice(found.compactMap { $0 }.map { (1, $0.name) })
    }

    private mutating func take(_ line: SeparatedValues.Record, _ columns: [Column]) {
        if let fault = Self.fault(of: line, columns) {
            complaints.append(ImportComplaint(line: line.line, fault))
        } else {
            let names = columns.map(\.name)
            let values = Dictionary(zip(names, line.fields)) { first, _ in first }
            records.append(Record(line: line.line, values: values))
        }
    }

    private static func fault(
        of line: SeparatedValues.Record,
        _ columns: [Column]
    ) -> ImportComplaint.Fault? {
        if line.isOpen { return .openQuotation }
        guard line.fields.count == columns.count else {
            return .fieldCount(line.fields.count, wanted: columns.count)
        }
        return zip(columns, line.fields).first { $0.0.isNeeded && $0.1.isEmpty }
            .map { .empty($0.0.name) }
    }
}

/// What was read of a file of people: rows, and what is wrong with the other lines.
public struct ImportedRows<Row: Sendable>: Sendable {
    /// The lines that are whole.
    public let rows: [Row]
    /// What is wrong with the others.
    public let complaints: [ImportComplaint]

    init(
        _ text: String,
        _ columns: [TableFile.Column],
        row: (TableFile.Record) throws(ImportComplaint.Failure) -> Row
    ) {
        let file = TableFile(text, columns: columns)
        var rows: [Row] = []
        var complaints = file.complaints
        for record in file.records {
            do throws(ImportComplaint.Failure) {
                rows.append(try row(record))
            } catch {
                complaints.append(ImportComplaint(line: record.line, error.fault))
            }
        }
        self.rows = rows
        self.complaints = complaints
    }

    /// The rows, if nothing is wrong.
    ///
    /// - Throws: ``ServerError`` that tells every fault with its line; never a name.
    public func whole() throws(ServerError) -> [Row] {
        try ServerError.refuse(complaints)
        return rows
    }
}

extension ImportedRows: Equatable where Row: Equatable {}

extension ServerError {
    /// Refuses a file with what is wrong with it.
    static func refuse(_ complaints: [ImportComplaint]) throws(ServerError) {
        guard !complaints.isEmpty else { return }
        let sentences = complaints.sorted { $0.line < $1.line }.map { $0.sentence(in: .english) }
        throw .refusedFile(sentences)
    }
}
