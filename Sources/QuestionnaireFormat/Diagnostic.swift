/// One fault of a question file: what it is, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
    /// The file, as the reader was told.
    public let path: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars: `ø` is one column.
    public let column: Int
    /// Whether it keeps the file from being used.
    public let severity: Severity
    /// What is wrong, in words for whoever wrote the file.
    public let what: String
    /// What to do about it.
    public let remedy: String

    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The file cannot be used.
        case error
        /// The file can be used, but is hardly meant so.
        case warning
    }

    /// A fault at a place; `line` and `column` count from 1.
    init(_ fault: Fault, path: String) {
        self.path = path
        line = fault.place.line
        column = fault.place.column
        severity = fault.severity
        what = fault.what
        remedy = fault.remedy
    }

    /// The fault in one line: `path:line:column: error: what — remedy`.
    public var summary: String {
        "\(path):\(line):\(column): \(severity.rawValue): \(what) — \(remedy)".withoutControls
    }

    /// The fault with the offending line and a caret under the place.
    ///
    /// Three lines without a final newline; only ``summary`` when `source` has no such line.
    ///
    /// `source` is the bytes of the file that was read.
    public func rendered(source: [UInt8]) -> String {
        rendered(lines: SourceLines(source))
    }

    func rendered(lines: SourceLines) -> String {
        guard let text = lines[line] else { return summary }
        let caret = SourceLines.caret(under: text, column: column)
        return "\(summary)\n\(text.withoutControls)\n\(caret)"
    }
}

extension String {
    /// The same, with a sign in place of each control character but the tab: what stands in a file from
    /// elsewhere cannot steer the terminal on which it is shown.
    fileprivate var withoutControls: String {
        let shown = unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control && scalar != "\t" ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(shown))
    }
}
