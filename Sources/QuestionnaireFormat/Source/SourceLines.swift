/// The lines of a file, for showing one of them below a fault.
struct SourceLines {
    private let lines: [String]

    /// Splits at line feeds; a carriage return before one and a byte order mark are left out.
    init(_ source: [UInt8]) {
        let bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? source.dropFirst(3) : source[...]
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
    }

    /// A line by its number from 1; `nil` if there is none.
    subscript(number: Int) -> String? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    /// `place` itself, or the end of the text for a place behind it.
    ///
    /// The YAML library puts the end on a line of its own when the last line is not ended.
    func within(_ place: Place) -> Place {
        guard place.line > lines.count, let last = lines.last else { return place }
        return Place(line: lines.count, column: last.unicodeScalars.count + 1)
    }

    /// A caret under the column of a line, counted from 1 in Unicode scalars; tabs stay tabs.
    static func caret(under line: String, column: Int) -> String {
        let before = String(
            String.UnicodeScalarView(line.unicodeScalars.prefix(max(column - 1, 0)))
        )
        return String(before.map { $0 == "\t" ? "\t" : " " }) + "^"
    }
}
