public import FoundationEssentials

/// A list somebody saved from a spreadsheet, as text, whatever the program made of its letters.
public struct ListFile: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Whether the letters were taken for Windows-1252, as Excel saves a CSV file unless asked for UTF-8.
    public let isGuessed: Bool

    /// Reads the bytes of a file: UTF-8, UTF-16 with its mark, else Windows-1252.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: what it is called, for the sentence that refuses it.
    /// - Throws: ``ServerError`` if it is a workbook, or no text at all.
    public init(_ bytes: Data, named name: String) throws(ServerError) {
        if Self.workbooks.contains(where: bytes.starts) { throw .workbook(name) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            (text, isGuessed) = (Self.wide(bytes), false)
        } else if let text = String(validating: bytes, as: UTF8.self) {
            (self.text, isGuessed) = (text, false)
        } else if bytes.contains(0) {
            throw .noText(name)
        } else {
            (text, isGuessed) = (Self.western(bytes), true)
        }
    }

    /// How an `.xlsx` or `.ods`, and an old `.xls` begin.
    private static let workbooks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
    ]

    private static func wide(_ bytes: Data) -> String {
        let isBig = bytes.first == 0xFE
        let all = [UInt8](bytes.dropFirst(2))
        let units = stride(from: 0, to: all.count - all.count % 2, by: 2).map { index in
            let (first, second) = (UInt16(all[index]), UInt16(all[index + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// What Windows-1252 has from 0x80 to 0x9F; elsewhere it is as Unicode.
    private static let between = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
    )

    private static func western(_ bytes: Data) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(
                (0x80...0x9F).contains(byte) ? between[Int(byte) - 0x80] : Unicode.Scalar(byte)
            )
        }
        return String(text)
    }
}

extension ServerError {
    fileprivate static func workbook(_ name: String) -> Self {
        Self(
            .badInput,
            "\(name) is a workbook of a spreadsheet program, not a list as text; nothing was read. Open it "
                + "there, save the sheet as “CSV UTF-8”, and name that file."
        )
    }

    fileprivate static func noText(_ name: String) -> Self {
        Self(
            .badInput,
            "\(name) is no text; nothing was read. Save the sheet as “CSV UTF-8”, and name that file."
        )
    }
}
