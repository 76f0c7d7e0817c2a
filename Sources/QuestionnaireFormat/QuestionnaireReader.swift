import Crypto

/// Reads question files: YAML in, a checked questionnaire or all its faults out.
///
/// ```swift
/// let reading = QuestionnaireReader.read(bytes, path: "Questionnaires/network.yaml")
/// guard let questionnaire = reading.questionnaire else {
///     return reading.rendered(source: bytes)
/// }
/// ```
public enum QuestionnaireReader {
    /// The largest file that is read, in bytes.
    static let sizeLimit = 1_000_000

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - bytes: the exact bytes of the file; their SHA-256 becomes the questionnaire's name.
    ///   - path: the file's name as diagnostics shall show it.
    /// - Returns: the questionnaire, or every fault with line and column.
    public static func read(_ bytes: [UInt8], path: String) -> Reading {
        var (document, faults) = structure(of: bytes)
        if let mistake = MistakenFile.fault(path: path, document: document) {
            return Reading(
                questionnaire: nil,
                diagnostics: [Diagnostic(mistake, path: path)]
            )
        }
        guard let document else {
            return Reading(questionnaire: nil, diagnostics: faults.diagnostics(path: path))
        }
        let lines = SourceLines(bytes)
        faults.add(Lint.faults(of: document, in: lines))
        var draft = Draft(document, lines: lines, faults: faults)
        let questionnaire = draft.questionnaire(sha256: sha256(of: bytes))
        return Reading(
            questionnaire: questionnaire,
            diagnostics: draft.faults.diagnostics(path: path)
        )
    }

    /// What a file says, held against the table alone; the document is `nil` if it is not YAML.
    static func structure(
        of bytes: [UInt8],
        as root: ObjectName = .file
    ) -> (document: Value?, faults: FaultList) {
        var faults = FaultList()
        guard let text = text(of: bytes, faults: &faults),
            let written = YAMLDocument.parse(text, as: root, faults: &faults)
        else { return (nil, faults) }
        let document = Mending.mended(written, as: root)
        faults.add(StructureCheck.faults(of: document, as: root).faults)
        return (document, faults)
    }

    /// SHA-256 of a file's exact bytes, as 64 lower-case hexadecimal digits.
    public static func sha256(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let hexadecimal = SHA256.hash(data: bytes).flatMap {
            [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
        }
        return String(decoding: hexadecimal, as: UTF8.self)
    }

    private static func text(of bytes: [UInt8], faults: inout FaultList) -> String? {
        guard bytes.count <= sizeLimit else {
            faults.error(at: .start, "the file is larger than 1 MB", "divide the questionnaire")
            return nil
        }
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: plain, as: UTF8.self) {
            guard let odd = OddLineEnd.first(in: text) else { return text }
            faults.error(
                at: odd.place,
                "a line ends here with \(OddLineEnd.name(of: odd.scalar)), which editors do not count",
                "put an ordinary line end there"
            )
            return nil
        }
        faults.error(
            at: placeOfInvalidByte(in: Array(plain)),
            "this is not UTF-8",
            "save the file with the encoding UTF-8"
        )
        return nil
    }

    /// Where the first line that is not UTF-8 stops being so.
    private static func placeOfInvalidByte(in bytes: [UInt8]) -> Place {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            let sound = String(decoding: line, as: UTF8.self).unicodeScalars.prefix {
                $0 != "\u{FFFD}"
            }
            return Place(line: index + 1, column: sound.count + 1)
        }
        return .start
    }
}
