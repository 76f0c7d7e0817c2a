/// Tables in plain text by RFC 4180, with the line each record begins on.
///
/// What stands between the fields is a comma, or the semicolon or tab that spreadsheets write in countries
/// where the comma is the decimal mark: of the three the one that is most often on the first line. A mark
/// of the byte order before the first field is passed over, and so are lines with nothing on them.
public enum SeparatedValues {
    /// One record, its fields without blanks at their ends.
    public struct Record: Hashable, Sendable {
        /// The line it begins on, from 1.
        public let line: Int
        /// The fields, at least one.
        public internal(set) var fields: [String]
        /// Whether the text ended inside quotation marks.
        public internal(set) var isOpen = false
    }

    /// The records of `text`.
    public static func records(of text: String) -> [Record] {
        var reader = Reader(text)
        return reader.records()
    }

    private struct Reader {
        private let bytes: [UInt8]
        private let separator: UInt8
        private var line = 1
        private var field: [UInt8] = []
        private var isQuoted = false

        private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        private static let quotation = UInt8(ascii: "\"")
        private static let newline = UInt8(ascii: "\n")
        private static let carriageReturn = UInt8(ascii: "\r")

        init(_ text: String) {
            let all = Array(text.utf8)
            bytes = all.starts(with: Self.mark) ? Array(all.dropFirst(3)) : all
            let first = bytes.prefix { $0 != Self.newline }
            let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
            let counts = signs.map { sign in (sign, first.count { $0 == sign }) }
            // Of equally many the first.
            separator = counts.reduce(counts[0]) { $1.1 > $0.1 ? $1 : $0 }.0
        }

        mutating func records() -> [Record] {
            var records: [Record] = []
            var current = Record(line: 1, fields: [])
            var index = 0
            while index < bytes.count {
                index += take(&current, &records, at: index)
            }
            current.fields.append(taken())
            current.isOpen = isQuoted
            return (records + [current]).filter { $0.fields != [""] || $0.isOpen }
        }

        /// Takes what stands at `index`; how many bytes that were.
        private mutating func take(
            _ current: inout Record,
            _ records: inout [Record],
            at index: Int
        ) -> Int {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
            switch byte {
            case Self.quotation where isQuoted && next == Self.quotation:
                field.append(byte)
                return 2
            case Self.quotation: isQuoted.toggle()
            case separator where !isQuoted: current.fields.append(taken())
            case Self.carriageReturn where next == Self.newline: break
            case Self.newline where !isQuoted:
                current.fields.append(taken())
                records.append(current)
                line += 1
                current = Record(line: line, fields: [])
            default:
                if byte == Self.newline { line += 1 }
                field.append(byte)
            }
            return 1
        }

        /// The field as far as it was read, without blanks at its ends; the next begins.
        private mutating func taken() -> String {
            defer { field.removeAll(keepingCapacity: true) }
            let text = String(decoding: field, as: UTF8.self)
            let start = text.drop(while: \.isWhitespace)
            return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
        }
    }
}
