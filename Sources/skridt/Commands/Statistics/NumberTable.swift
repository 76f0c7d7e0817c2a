import Foundation
import Interchange

/// A table with a heading, as researchers have them: names and numbers.
struct NumberTable {
    /// Where it came from, for messages.
    let path: String
    /// The headings.
    let heads: [String]
    /// The lines below them, each with as many fields as there are headings.
    let records: [SeparatedValues.Record]

    /// Reads a file; `-` is standard input.
    ///
    /// - Throws: ``Failure``.
    init(at path: String) throws {
        guard path != "-" else {
            try self.init(
                String(decoding: Console.standardInput, as: UTF8.self),
                path: "standard input"
            )
            return
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.noInput, "\(path): there is no such file.")
        }
        guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, "\(path): the file cannot be read.")
        }
        guard let text = String(bytes: data, encoding: .utf8) else {
            throw Failure(
                .badQuestionFile,
                "\(path): the file is not text in UTF-8; save it as “CSV UTF-8”."
            )
        }
        try self.init(text, path: path)
    }

    /// Reads a text.
    ///
    /// - Throws: ``Failure``.
    init(_ text: String, path: String) throws {
        self.path = path
        var records = SeparatedValues.records(of: text)
        guard records.count > 1 else {
            throw Failure(.badQuestionFile, "\(path): a heading and at least one line are needed.")
        }
        heads = records.removeFirst().fields
        self.records = records
        for record in records {
            if record.isOpen {
                throw fault(record, "a quotation mark is not closed; close it, or take it away.")
            }
            guard record.fields.count == heads.count else {
                let counts = "\(record.fields.count) columns where the heading has \(heads.count)"
                throw fault(record, "there are \(counts); give each line as many.")
            }
        }
    }

    /// The place of the column with a heading, however it is capitalised.
    ///
    /// - Throws: ``Failure`` if there is none, or more than one.
    func column(_ name: String) throws -> Int {
        let places = heads.indices.filter { heads[$0].lowercased() == name }
        guard places.count == 1 else {
            let found = places.isEmpty ? "there is no column" : "there is more than one column"
            throw Failure(
                .badQuestionFile,
                "\(path):1: \(found) “\(name)”; the heading has \(heads.joined(separator: ", "))."
            )
        }
        return places[0]
    }

    /// The number in a column of a line; `nil` where it is missing.
    ///
    /// - Throws: ``Failure`` for anything else.
    func number(_ record: SeparatedValues.Record, _ column: Int) throws -> Double? {
        let text = record.fields[column]
        if ["", "NA", "."].contains(text) { return nil }
        guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            throw fault(
                record,
                "“\(heads[column])” is not a number; leave it empty if it is missing."
            )
        }
        return number
    }

    /// What is wrong with a line, by its number; what stands in it is not told, for it may be somebody's.
    func fault(_ record: SeparatedValues.Record, _ sentence: String) -> Failure {
        Failure(.badQuestionFile, "\(path):\(record.line): \(sentence)")
    }
}
