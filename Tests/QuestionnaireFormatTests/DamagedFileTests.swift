import Progression
import QuestionnaireFormat
import SeededNumbers
import Testing

/// Files damaged at random: the reader must always come back, and never with half a questionnaire.
@Suite struct DamagedFileTests {
    @Test(arguments: 1...40)
    func `a damaged file yields a questionnaire or errors, never both`(_ seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let name = Repository.names[Int(seed) % Repository.names.count]
        let sound = try Repository.bytes(name)
        for _ in 0..<4 {
            let bytes = damage(sound, &random)
            let reading = QuestionnaireReader.read(bytes, path: name)
            let hasErrors = reading.diagnostics.contains { $0.severity == .error }
            #expect((reading.questionnaire == nil) == hasErrors)
            #expect(reading.rendered(source: bytes).isEmpty == reading.diagnostics.isEmpty)
        }
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "- - [", "a: {b: [", "!", "&a ", "*"])
    func `endless nesting comes back with an error`(_ piece: String) {
        let bytes = Array(String(repeating: piece, count: 5_000).utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        #expect(reading.questionnaire == nil)
        #expect(!reading.diagnostics.isEmpty)
    }

    @Test(arguments: ["\r", "\u{2028}", "\u{85}"])
    func `a key twice is found between line ends of any kind`(_ end: String) {
        let bytes = Array("items: []\(end)items: []\(end)".utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        #expect(reading.diagnostics.contains { $0.what.contains("`items`") })
    }

    /// Takes out, doubles or swaps a line, or puts a sign of YAML's somewhere.
    private func damage(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let line = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: lines.remove(at: line)
            case 1: lines.insert(lines[line], at: line)
            case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
            default:
                let place = Int.random(in: 0...lines[line].count, using: &random)
                let sign =
                    "{}[]:,-?!&*'\"|>%@`#\t\u{0}9~".utf8.randomElement(using: &random) ?? 0x20
                lines[line].insert(sign, at: place)
            }
        }
        return Array(lines.joined(separator: [0x0A]))
    }
}
