import Interchange
import WebPages

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
        /// What is wrong with the line by itself: something is missing.
        let faults: [ImportComplaint.Fault]
        fileprivate let values: [String: String]

        /// What stands in a column; empty where there is none.
        subscript(column: Column) -> String { values[column.name] ?? "" }
    }

    /// More in one go would keep everybody else waiting.
    static let mostLines = 2_000

    /// The lines that can be read, whole or not.
    private(set) var records: [Record] = []
    /// What is wrong with the headings, and with lines that cannot be read.
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
            return
        }
        // Without a heading that is needed nobody knows what stands where; one too many does no harm.
        guard columns.allSatisfy({ !$0.isNeeded || found.contains($0) }) else { return }
        for line in lines { take(line, found) }
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

    private mutating func take(_ line: SeparatedValues.Record, _ columns: [Column?]) {
        if let fault = Self.fault(of: line, wanted: columns.count) {
            return complaints.append(ImportComplaint(line: line.line, fault))
        }
        let cells = zip(columns, line.fields).compactMap { column, field in
            column.map { (column: $0, field: field) }
        }
        let empty = cells.filter { $0.column.isNeeded && $0.field.isEmpty }
        records.append(
            Record(
                line: line.line,
                faults: empty.map { .empty($0.column.name) },
                values: Dictionary(cells.map { ($0.column.name, $0.field) }) { first, _ in first }
            )
        )
    }

    /// Why a line cannot be read, if it cannot.
    private static func fault(
        of line: SeparatedValues.Record,
        wanted: Int
    ) -> ImportComplaint.Fault? {
        if line.isOpen { return .openQuotation }
        return line.fields.count == wanted ? nil : .fieldCount(line.fields.count, wanted: wanted)
    }
}
