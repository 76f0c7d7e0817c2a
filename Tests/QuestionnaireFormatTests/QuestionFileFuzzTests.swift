import Foundation
import Fuzzing
import QuestionnaireFormat
import SeededNumbers
import Testing

/// Question files damaged at random: the reader always comes back, never with half a questionnaire, and
/// every fault it tells of is in the file.
@Suite struct QuestionFileFuzzTests {
    @Test func `a damaged file yields a questionnaire or faults inside it`() async throws {
        let sound = try Repository.names.map { try Repository.bytes($0) } + [Array(Sound.file.utf8)]
        let run = FuzzRun("question-files", inputs: 200)
        await #expect(processExitsWith: .success) {
            [run = run as FuzzRun, sound = sound as [[UInt8]]] in
            run.tried { random, keep in
                let damaged = FileDamage.done(to: sound, &random)
                keep(damaged)
                return FileVerdict.complaint(
                    about: QuestionnaireReader.read(damaged, path: "demo.yaml"),
                    of: damaged
                )
            }
        }
        #expect(run.report.hasPrefix("tried"), "\(run.report)")
        run.tell()
    }

    @Test func `a fault outside the file would be noticed`() {
        let bytes = Array("items: 3\n".utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        #expect(FileVerdict.complaint(about: reading, of: bytes) == nil)
        let shorter = Array("items:".utf8)
        #expect(
            FileVerdict.complaint(about: reading, of: shorter)
                == "1:8 is not in the file: `items` takes a list, but this is `3`"
        )
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "- - [", "a: {b: [", "!", "&a ", "*"])
    func `endless nesting comes back with an error`(_ piece: String) {
        let bytes = Array(String(repeating: piece, count: 5_000).utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        #expect(reading.questionnaire == nil)
        #expect(!reading.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("\r", "U+000D"), ("\u{85}", "U+0085"), ("\u{2028}", "U+2028"), ("\u{2029}", "U+2029"),
    ])
    func `a line end that editors do not count is told where it is`(_ end: String, _ name: String) {
        let bytes = Array("# æ\r\nitems: []\(end)items: []\n".utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        #expect(
            reading.diagnostics.map(\.summary) == [
                "demo.yaml:2:10: error: a line ends here with \(name), which editors do not count "
                    + "— put an ordinary line end there"
            ]
        )
    }
}

/// What must hold of any reading.
enum FileVerdict {
    /// What is wrong with `reading`, if anything is.
    static func complaint(about reading: Reading, of bytes: [UInt8]) -> String? {
        complaint(
            about: reading.diagnostics,
            isWhole: reading.questionnaire != nil,
            rendered: reading.rendered(source: bytes),
            of: bytes
        )
    }

    /// What is wrong with some faults and what was read beside them, if anything is.
    static func complaint(
        about diagnostics: [Diagnostic],
        isWhole: Bool,
        rendered: String,
        of bytes: [UInt8]
    ) -> String? {
        let hasErrors = diagnostics.contains { $0.severity == .error }
        if isWhole == hasErrors { return "half of what was to be read" }
        if rendered.isEmpty != diagnostics.isEmpty { return "faults that are not shown" }
        let lines = lengths(of: bytes)
        let outside = diagnostics.first { fault in
            !lines.indices.contains(fault.line - 1)
                || !(1...(lines[fault.line - 1] + 1)).contains(fault.column)
        }
        return outside.map { "\($0.line):\($0.column) is not in the file: \($0.what)" }
    }

    /// How many Unicode scalars each line has.
    private static func lengths(of bytes: [UInt8]) -> [Int] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self).unicodeScalars.count }
    }
}

/// What happens to files: to their bytes, lines or words.
enum FileDamage {
    /// One of `files` with one to six things done to it.
    static func done(to files: [[UInt8]], _ random: inout SeededNumbers) -> [UInt8] {
        var bytes = files.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes = toBytes(bytes, &random)
            case 1: bytes = toLines(bytes, &random)
            default: bytes = toWords(bytes, &random)
            }
        }
        return bytes
    }

    /// Takes out, puts in or exchanges some bytes, or cuts the rest off.
    private static func toBytes(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...4, using: &random))
        if Int.random(in: 0..<20, using: &random) == 0 { return Array(bytes[..<start]) }
        let new = (0..<Int.random(in: 0...3, using: &random)).flatMap { _ in
            Array((scraps.randomElement(using: &random) ?? "").utf8)
        }
        return Array(bytes[..<start]) + new + Array(bytes[end...])
    }

    private static let scraps =
        Array("{}[]:,-?!&*'\"|>%@`#\t\r\n\u{0}9~ $()ø\u{2028}\u{85}\u{FEFF}".unicodeScalars).map {
            String($0)
        }
        + ["${", "'\\''", "!!str ", "<<: ", "\\u0000", "---\n", "...\n"]

    /// Takes out, doubles, swaps or indents a line.
    private static func toLines(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let line = Int.random(in: 0..<lines.count, using: &random)
        let other = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: other)
        case 2: lines.swapAt(line, other)
        default: lines[line].insert(contentsOf: [0x20, 0x20], at: 0)
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// Puts another word of the file, or an odd one, in place of a word.
    private static func toWords(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
        let signs = Set(" \n:,{}[]()".utf8)
        let words = bytes.split { signs.contains($0) }
        guard let word = words.randomElement(using: &random) else { return bytes }
        let odd = ["", "-9223372036854775808", "1e999", "true", "~", "relevant", "group", "${x}"]
        let new =
            Bool.random(using: &random)
            ? Array(words.randomElement(using: &random) ?? [])
            : Array((odd.randomElement(using: &random) ?? "").utf8)
        return Array(bytes[..<word.startIndex]) + new + Array(bytes[word.endIndex...])
    }
}
