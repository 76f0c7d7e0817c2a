/// A YAML text in which repeated keys can be told apart.
///
/// The YAML library stops at the first object with a key twice. So that an author still sees all
/// faults at once, the first letter of the second key is exchanged for one of Unicode's private
/// letters, which keeps every line and column, and the text is read again. ``restored(_:)`` takes the
/// exchange back.
struct RepeatedKeys {
    /// The text to read now.
    private(set) var text: String
    private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]
    private static let first: UInt32 = 0xE000
    private static let most = 100

    init(_ text: String) {
        self.text = text
    }

    /// Marks the next thing after `place` that looks like `key`; in the same column if there is one.
    ///
    /// - Returns: false when nothing is left to mark.
    mutating func mark(repetitionOf key: String, after place: Place) -> Bool {
        let wanted = Array(key.unicodeScalars)
        var lines = text.unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        guard originals.count < Self.most, let letter = wanted.first,
            let substitute = Unicode.Scalar(Self.first + UInt32(originals.count)),
            let found = Self.find(wanted, in: lines, after: place, column: place.column)
                ?? Self.find(wanted, in: lines, after: place, column: nil)
        else { return false }
        lines[found.line - 1][found.column - 1] = substitute
        originals[substitute] = letter
        text = String(String.UnicodeScalarView(lines.joined(separator: ["\n"])))
        return true
    }

    /// `text` with the exchanges taken back.
    func restored(_ text: String) -> String {
        guard !originals.isEmpty else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { originals[$0] ?? $0 }))
    }

    private static func find(
        _ key: [Unicode.Scalar],
        in lines: [[Unicode.Scalar]],
        after place: Place,
        column: Int?
    ) -> Place? {
        for line in stride(from: place.line, through: lines.count, by: 1) {
            let scalars = lines[line - 1]
            let start = line == place.line ? place.column + 1 : 1
            for candidate in stride(from: start, through: scalars.count, by: 1)
            where column == nil || candidate == column || candidate == column.map({ $0 + 1 }) {
                if isKey(key, in: scalars, at: candidate - 1) {
                    return Place(line: line, column: candidate)
                }
            }
        }
        return nil
    }

    /// Whether `key` stands at `index`, followed by a colon, perhaps after a quote and spaces.
    private static func isKey(
        _ key: [Unicode.Scalar],
        in line: [Unicode.Scalar],
        at index: Int
    ) -> Bool {
        guard line[index...].starts(with: key) else { return false }
        let before = index == 0 ? " " : line[index - 1]
        let after = line[(index + key.count)...].drop { " \"'".unicodeScalars.contains($0) }
        return after.first == ":" && " \"'{,".unicodeScalars.contains(before)
    }
}
