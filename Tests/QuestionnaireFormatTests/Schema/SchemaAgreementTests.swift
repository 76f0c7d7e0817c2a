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
        let judged = try Judged.all(cases.map(\.source))
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
        let judged = try Judged.all(shipped + [Sound.file])
        #expect(judged.allSatisfy { $0.agrees && !$0.readerObjects })
    }

    @Test func `they agree on files changed at random`() throws {
        let files = try Self.mutations(1_200)
        let judged = try Judged.all(files)
        let differing = judged.filter { !$0.agrees && !$0.isAboutLanguagesAlone }
        #expect(differing.isEmpty, "\(differing.prefix(3))")
        // Without both kinds in numbers, agreeing would mean nothing.
        #expect(judged.count { $0.readerObjects } > files.count / 4)
        #expect(judged.count { !$0.readerObjects } > files.count / 10)
    }

    @Test(arguments: [
        (#""additionalProperties": false"#, #""additionalProperties": true"#),
        (#""required": ["id", "type", "text"]"#, #""required": ["id", "type"]"#),
        (#""anchors": false"#, #""anchors": true"#),
        (#""minItems": 1"#, #""minItems": 2"#),
        (#""type": "boolean""#, #""type": "string""#),
    ])
    func `a schema with a fault in it is noticed`(_ sound: String, _ faulty: String) throws {
        let schema = String(decoding: QuestionSchema.json, as: UTF8.self)
        let broken = schema.replacing(sound, with: faulty)
        #expect(broken != schema)
        let judged = try Judged.all(try Self.mutations(300), schema: broken)
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
        let judged = try Judged.all([Sound.file.replacing(sound, with: spelling)])
        #expect(judged.map(\.readerObjects) == [true])
        #expect(judged.map(\.schemaObjects) == [false])
    }

    /// Files with one to three changes each, from numbered seeds.
    private static func mutations(_ count: Int) throws -> [String] {
        let structure = QuestionnaireReader.structure(of: Array(Sound.file.utf8))
        let sound = QuestionTree(try #require(structure.document))
        return (1...count).map { seed in
            var mutation = TreeMutation(random: SeededNumbers(seed: UInt64(seed)))
            var tree = sound
            for _ in 0..<Int.random(in: 1...3, using: &mutation.random) {
                tree = mutation.mutated(tree)
            }
            return tree.yaml
        }
    }
}

/// A file with what reader and schema say of its structure.
private struct Judged: CustomStringConvertible {
    let file: String
    let readerFaults: [Fault]
    /// What is left of the reader's objections when nobody asks for languages.
    let faultsApartFromLanguages: [Fault]
    let objection: String

    var readerObjects: Bool { !readerFaults.isEmpty }
    var schemaObjects: Bool { !objection.isEmpty }
    var agrees: Bool { readerObjects == schemaObjects }
    var isAboutLanguagesAlone: Bool {
        readerObjects && !schemaObjects && faultsApartFromLanguages.isEmpty
    }

    var description: String {
        "reader: \(readerFaults.first?.what ?? "sound"); schema: \(objection)\n\(file)\n"
    }

    static func all(_ files: [String], schema: String? = nil) throws -> [Judged] {
        let schema = schema ?? String(decoding: QuestionSchema.json, as: UTF8.self)
        let objections = try SchemaOracle.objections(to: files, schema: schema)
        return zip(files, objections).map { file, objection in
            let (document, faults) = QuestionnaireReader.structure(of: Array(file.utf8))
            var check = StructureCheck(languages: [])
            if let document { check.checkObject(document, .file, key: nil) }
            return Judged(
                file: file,
                readerFaults: faults.faults.filter { $0.severity == .error },
                faultsApartFromLanguages: check.faults.faults,
                objection: objection
            )
        }
    }
}
