/// RFC 4180, with the line each record begins on; what stands between the fields is a comma, or the semicolon
/// or tab that spreadsheets write in countries where the comma is the decimal mark.
enum SeparatedValues {
    struct Record: Hashable, Sendable {
        let line: Int
        var fields: [String]
        /// Whether the text ended inside quotation marks.
        var isOpen = false
    }

    static func records(of text: String) -> [Record] {
        let separator = separator(in: text)
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
            case (separator, false): current.fields.append("")
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

    /// Of the three the one that is most often on the first line.
    private static func separator(in text: String) -> Character {
        let first = text.prefix { !$0.isNewline }
        let counts = [",", ";", "\t"].map { sign in (sign, first.count { String($0) == sign }) }
        return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? Character($0.0) : nil } ?? ","
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
