import Progression
public import WebPages

/// What was read of a file of people: rows, and what is wrong with the other lines.
public struct ImportedRows<Row: Sendable>: Sendable {
    /// The lines that are whole.
    public let rows: [Row]
    /// All lines that can be read, whole or not: to be looked up, so that everything wrong with a line is
    /// told in one go; never to be added.
    public let drafts: [Row]
    /// What is wrong with the file by itself.
    public let complaints: [ImportComplaint]

    init(
        _ text: String,
        _ columns: [TableFile.Column],
        row: (TableFile.Record, _ faults: inout [ImportComplaint.Fault]) -> Row
    ) {
        let file = TableFile(text, columns: columns)
        var rows: [Row] = []
        var drafts: [Row] = []
        var complaints = file.complaints
        for record in file.records {
            var faults = record.faults
            let row = row(record, &faults)
            drafts.append(row)
            if faults.isEmpty { rows.append(row) }
            complaints += faults.map { ImportComplaint(line: record.line, $0) }
        }
        self.rows = rows
        self.drafts = drafts
        self.complaints = complaints
    }

    /// Everything that is wrong, by line: with the file by itself, and by what is known of the municipality.
    ///
    /// - Parameter references: what looking ``drafts`` up came to.
    /// - Returns: the complaints, those of a line in the order they were found.
    public func complaints(with references: [ImportComplaint]) -> [ImportComplaint] {
        (complaints + references.filter { !$0.isAboutNothing }).sorted { $0.line < $1.line }
    }

    /// The rows, if nothing is wrong.
    ///
    /// - Parameters:
    ///   - references: what looking ``drafts`` up came to.
    ///   - file: what the file is called, to begin every sentence with.
    ///   - tenant: the municipality the whole file was said to be about; that there is none is told once.
    /// - Returns: all of them.
    /// - Throws: ``ServerError`` that tells every fault with its line; never a name of those in the file.
    public func whole(
        with references: [ImportComplaint] = [],
        in file: String? = nil,
        about tenant: String? = nil
    ) throws(ServerError) -> [Row] {
        let unknown = tenant.map { ImportComplaint.Fault.noTenant($0) }
        let others = references.filter { $0.fault != unknown }
        var sentences = complaints(with: others).map { $0.sentence(in: .english) }
        if let tenant, others.count < references.count {
            sentences.insert(ServerError.noTenant(tenant).message, at: 0)
        }
        guard sentences.isEmpty else {
            throw .refusedFile(
                sentences.map { sentence in file.map { "\($0): \(sentence)" } ?? sentence }
            )
        }
        return rows
    }
}

extension ImportedRows: Equatable where Row: Equatable {}

extension ImportComplaint {
    /// Whether nothing was found because nothing stands there, which is told as such already.
    fileprivate var isAboutNothing: Bool {
        switch fault {
        case .noTenant(let text), .nobody(_, let text), .twice(let text, _), .noLanguage(let text):
            text.isEmpty
        default: false
        }
    }
}

extension ServerError {
    /// Refuses a file with what is wrong with it.
    static func refuse(_ complaints: [ImportComplaint]) throws(ServerError) {
        guard !complaints.isEmpty else { return }
        let sentences = complaints.sorted { $0.line < $1.line }.map { $0.sentence(in: .english) }
        throw .refusedFile(sentences)
    }
}
