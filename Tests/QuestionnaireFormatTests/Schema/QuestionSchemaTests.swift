import Foundation
import Progression
import SeededNumbers
import Testing

@testable import QuestionnaireFormat

/// What the schema file says, apart from what it takes and refuses.
@Suite struct QuestionSchemaTests {
    @Test func `the file beside the questionnaires is the one that is generated`() throws {
        let committed = try Repository.bytes("questionnaire.schema.json")
        #expect(
            committed == QuestionSchema.json,
            """
            The table has changed. Write the file anew:
            swift run skridt questionnaire schema > Questionnaires/questionnaire.schema.json
            """
        )
    }

    @Test(arguments: Repository.names)
    func `every shipped file names the schema to editors`(_ name: String) throws {
        let first = try Repository.bytes(name).prefix { $0 != UInt8(ascii: "\n") }
        #expect(
            String(decoding: first, as: UTF8.self)
                == "# yaml-language-server: $schema=questionnaire.schema.json"
        )
    }

    @Test func `every key of every object is there with its summary`() throws {
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(QuestionSchema.json)) as? [String: Any]
        )
        let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
        for name in ObjectName.allCases where !name.isOfTrials && !name.isOfProgrammes {
            let object = name == .file ? schema : try #require(definitions[name.rawValue])
            let properties = try #require(object["properties"] as? [String: [String: Any]])
            let keys = FormatTable.shape(of: name).keys
            #expect(Set(properties.keys) == Set(keys.map(\.name)))
            for key in keys {
                #expect(properties[key.name]?["description"] as? String == key.summary)
            }
        }
    }

    @Test func `an example is one only if the reader would take it`() throws {
        let text = String(decoding: QuestionSchema.json, as: UTF8.self)
        #expect(text.contains(#""examples": [[da, en]]"#) == false)
        #expect(text.contains(#""examples": ["P6W"]"#))
        #expect(text.contains(#""examples": [0.8]"#))
        #expect(!text.contains(#""operator": "…""#))
    }

    @Test(arguments: Form.allCases)
    func `a form and its pattern take the same words`(_ form: Form) throws {
        let pattern = try Pattern(String(form.pattern.dropFirst().dropLast()))
        var random = SeededNumbers(seed: 7)
        var taken = 0
        for word in Self.words + (0..<4_000).map({ _ in Self.word(&random) }) {
            #expect(form.accepts(word) == pattern.matches(word), "\(word)")
            taken += form.accepts(word) ? 1 : 0
        }
        #expect(taken > 3)
    }

    private static let words = [
        "", "a", "A", "a-b", "a_b", "1", "-1", "0", "-0", "01", "999999999", "1000000000",
        "-9223372036854775808", "1.0.0",
        "1.0", "01.0.0", "P6W", "P0W", "P1000W", "PW", "da", "pt-BR", "zh-Hant-TW", "d", "da-",
        "https://a.b/", "http://a.b.c/d?e=f", "https://a/", "https://.a/", "https://a./",
        "https://a.b", "urn:oid:1.2", "urn:x", "urn::a:b", "urn:a:", "https://a.b/ø",
        "2026-01-31", "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "0000-02-29",
        "2026-04-31", "2026-00-01", "2026-1-31", String(repeating: "a", count: 64),
        String(repeating: "a", count: 65),
    ]

    /// One of the words above with a sign taken out, put in or exchanged.
    private static func word(_ random: inout SeededNumbers) -> String {
        var word = Array(words.randomElement(using: &random) ?? "")
        let sign = "aZ09-_.:/ ø|#P~W".randomElement(using: &random) ?? "a"
        let place = Int.random(in: 0...word.count, using: &random)
        let end = min(word.count, place + Int.random(in: 0...1, using: &random))
        word.replaceSubrange(place..<end, with: Bool.random(using: &random) ? [sign] : [])
        return String(word)
    }
}
