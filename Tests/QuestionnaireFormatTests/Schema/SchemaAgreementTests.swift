import SeededNumbers
import Testing

@testable import QuestionnaireFormat

/// Reader and schema take and refuse the same files, as far as structure goes.
///
/// The judge is a validator that knows nothing of the reader. What makes no sense, though every key and
/// value is in order, is sound to both.
@Suite struct SchemaAgreementTests {
    @Test func `the schema sees the faults of every planted file that are about structure`() throws
    {
        let cases =
            KeysFaultTests.cases + ValuesFaultTests.cases + TextsFaultTests.cases
            + ItemsFaultTests.cases + ConditionsFaultTests.cases + ScoresFaultTests.cases
            + GroupsFaultTests.cases + RulesFaultTests.cases + ShownAnswersFaultTests.cases
            + ReceiptsFaultTests.cases + ScoreValuesFaultTests.cases
        let judged = try Judged.all(cases.map { Structure($0.source) })
        let differing = zip(cases, judged).filter { !$1.agrees }.map(\.0.testDescription)
        #expect(Set(differing) == Self.beyondSchema)
        #expect(zip(cases, judged).allSatisfy { $1.agrees || $1.isAboutLanguagesAlone })
    }

    /// What a schema cannot say: which languages a file has declared stands in the file itself.
    private static let beyondSchema: Set = [
        "a missing translation", "a missing translation of an option",
        "a missing translation of an anchor", "a language that is not declared",
        "a country for a language",
    ]

    @Test func `sound files are sound to both`() throws {
        let shipped = try Repository.names.map {
            String(decoding: try Repository.bytes($0), as: UTF8.self)
        }
        let judged = try Judged.all((shipped + [Sound.file]).map { Structure($0) })
        #expect(judged.allSatisfy { $0.agrees && !$0.readerObjects })
    }

    @Test func `they agree on files changed at random`() throws {
        let judged = try Judged.all(Self.changed)
        let differing = judged.filter { !$0.agrees && !$0.isAboutLanguagesAlone }
        #expect(differing.isEmpty, "\(differing.prefix(3))")
        // Without both kinds in numbers, agreeing would mean nothing.
        #expect(judged.count { $0.readerObjects } > judged.count / 4)
        #expect(judged.count { !$0.readerObjects } > judged.count / 10)
    }

    @Test(arguments: [
        (#""additionalProperties": false"#, #""additionalProperties": true"#),
        (#""required": ["id", "type"]"#, #""required": ["id"]"#),
        (#""required": ["text"]"#, #""required": []"#),
        (#""anchors": false"#, #""anchors": true"#),
        (#""minItems": 1"#, #""minItems": 2"#),
        (#""type": "boolean""#, #""type": "string""#),
    ])
    func `a schema with a fault in it is noticed`(_ sound: String, _ faulty: String) throws {
        let schema = String(decoding: QuestionSchema.json, as: UTF8.self)
        let broken = schema.replacing(sound, with: faulty)
        #expect(broken != schema)
        let judged = try Judged.all(Self.changed, schema: broken)
        #expect(judged.contains { !$0.agrees && !$0.isAboutLanguagesAlone })
    }

    /// The reader looks at how a number is spelt, a schema at the number.
    @Test(arguments: [
        ("min: 0", "min: 0x0"), ("max: 7", "max: 7.0"), ("max: 7", "max: +7"),
        ("max: 7", "max: 007"), ("sd: 20", "sd: 2e1"), ("min: 0", "min: 0\n    required: True"),
    ])
    func `numbers in other spellings are refused by the reader alone`(
        _ sound: String,
        _ spelling: String
    ) throws {
        let judged = try Judged.all([Structure(Sound.file.replacing(sound, with: spelling))])
        #expect(judged.map(\.readerObjects) == [true])
        #expect(judged.map(\.schemaObjects) == [false])
    }

    /// Sound files with one to three changes each, from numbered seeds.
    private static let changed = (1...1_200).map { seed in
        let structure = QuestionnaireReader.structure(of: Array(Sound.file.utf8))
        var tree = structure.document.map { QuestionTree($0) } ?? .object([])
        var mutation = TreeMutation(random: SeededNumbers(seed: UInt64(seed)))
        for _ in 0..<Int.random(in: 1...3, using: &mutation.random) {
            tree = mutation.mutated(tree)
        }
        return Structure(tree.yaml)
    }
}

/// A file with what the reader says of its structure.
private struct Structure: Sendable {
    let file: String
    let faults: [Fault]
    /// What is left of the objections when nobody asks for languages.
    let faultsApartFromLanguages: [Fault]

    init(_ file: String) {
        self.file = file
        let (document, faults) = QuestionnaireReader.structure(of: Array(file.utf8))
        var check = StructureCheck(languages: [])
        if let document { check.checkObject(document, .file, key: nil) }
        self.faults = faults.faults.filter { $0.severity == .error }
        faultsApartFromLanguages = check.faults.faults
    }
}

/// A file with what reader and schema say of it.
private struct Judged: CustomStringConvertible {
    let structure: Structure
    let objection: String

    var readerObjects: Bool { !structure.faults.isEmpty }
    var schemaObjects: Bool { !objection.isEmpty }
    var agrees: Bool { readerObjects == schemaObjects }
    var isAboutLanguagesAlone: Bool {
        readerObjects && !schemaObjects && structure.faultsApartFromLanguages.isEmpty
    }

    var description: String {
        let reader = structure.faults.first?.what ?? "sound"
        return "reader: \(reader); schema: \(objection)\n\(structure.file)\n"
    }

    static func all(_ files: [Structure], schema: String? = nil) throws -> [Judged] {
        let schema = schema ?? String(decoding: QuestionSchema.json, as: UTF8.self)
        let objections = try SchemaOracle.objections(to: files.map(\.file), schema: schema)
        return zip(files, objections).map { Judged(structure: $0, objection: $1) }
    }
}
