import Foundation
import Progression
import Testing

@testable import QuestionnaireFormat

/// The instruments this repository ships.
@Suite struct ShippedQuestionnaireTests {
    @Test(arguments: Repository.names)
    func `a shipped file has no fault and no warning`(_ name: String) throws {
        let bytes = try Repository.bytes(name)
        let reading = QuestionnaireReader.read(bytes, path: name)
        #expect(reading.rendered(source: bytes) == "")
        #expect(reading.questionnaire?.id == String(name.dropLast(5)))
    }

    @Test func `the folder holds these files and no other`() throws {
        let found = try FileManager.default
            .contentsOfDirectory(atPath: Repository.questionnaires.path)
            .filter { $0.hasSuffix(".yaml") }
        let tests = Repository.names.map { $0.replacing(".yaml", with: ".tests.yaml") }
        #expect(Set(found) == Set(Repository.names + tests))
    }

    @Test(arguments: zip(Repository.measuring, Factor.allCases))
    func `each file measures its one factor, and asks the one whose view it is`(
        _ name: String,
        _ factor: Factor
    ) throws {
        let questionnaire = try Repository.questionnaire(name)
        #expect(questionnaire.scores.map(\.factor) == [factor])
        #expect(questionnaire.answeredBy == factor.respondent)
        #expect(questionnaire.languages == [.danish, .english])
        #expect(questionnaire.schedule == Schedule(weeks: 6, graceWeeks: 2))
        let rule = try #require(questionnaire.scores.first)
        #expect((4...6).contains(rule.items.count))
        #expect(rule.precision != nil)
        #expect(rule.provenance?.text(in: .english).contains("Provisional") == true)
    }

    @Test(arguments: Repository.measuring)
    func `the best answers score 100 and the worst 0`(_ name: String) throws {
        let questionnaire = try Repository.questionnaire(name)
        let rule = try #require(questionnaire.scores.first)
        for best in [true, false] {
            let answers = try rule.items.map { scored in
                let range = try #require(questionnaire.item(scored.item)?.scoreRange)
                let wanted = best != scored.isReversed ? range.high : range.low
                return ItemAnswer(item: scored.item, answer: .integer(Int(wanted)))
            }
            #expect(rule.score(answers, of: questionnaire).value == (best ? 100 : 0))
        }
    }

    @Test(arguments: Repository.measuring)
    func `every scored scale has five steps, each with words`(_ name: String) throws {
        let questionnaire = try Repository.questionnaire(name)
        for scored in questionnaire.scores.flatMap(\.items) {
            guard case .scale(let points)? = questionnaire.item(scored.item)?.kind else {
                Issue.record("\(scored.item) is no scale")
                continue
            }
            #expect(points.map(\.value) == [1, 2, 3, 4, 5])
            #expect(points.allSatisfy { $0.text != nil })
            #expect(Set(points.compactMap { $0.text?.text(in: .danish) }).count == 5)
        }
    }

    @Test(arguments: Repository.names)
    func `the tests beside a shipped file pass, and see all of it`(_ name: String) throws {
        let path = Repository.questionnaires.appending(path: name).path
        let file = try #require(try QuestionFile.find([path]).first)
        let report = TestReport(of: file, tests: file.tests)
        #expect(report.failures.map(\.summary) == [])
        #expect(report.uncovered.map(\.summary) == [])
    }

    @Test func `the preparation form is asked when somebody chooses it, and scores nobody`() throws
    {
        let form = try Repository.questionnaire("preparation-form.yaml")
        let library = QuestionnaireLibrary(try Repository.names.map(Repository.questionnaire))
        #expect(library.occasional(answeredBy: .citizen).map(\.id) == [form.id, "reasons-to-move"])
        #expect(form.scores.isEmpty)
        #expect(form.items.count(where: { $0.relevant == nil }) == 10)
        #expect(form.receipts.count == 3)
        #expect(form.receipts.last?.when == nil)
    }

    /// Statistical talk has no place in what a citizen is told.
    @Test(arguments: [
        "chance", "risiko", "sandsynlig", "odds", "målgruppe", "likely", "probab", "risk",
    ])
    func `no receipt speaks of chances`(_ word: String) throws {
        let receipts = try Repository.questionnaire("preparation-form.yaml").receipts
        for text in receipts.flatMap(\.text.texts.values) {
            #expect(!text.lowercased().contains(word))
        }
    }

    @Test(arguments: Repository.names)
    func `Danish questions are easy to read, to the citizen above all`(_ name: String) throws {
        let questionnaire = try Repository.questionnaire(name)
        let isCitizens = questionnaire.answeredBy == .citizen
        let helping = isCitizens ? questionnaire.items.compactMap(\.hint) : []
        let introduction = isCitizens ? [questionnaire.introduction].compactMap { $0 } : []
        let receipts = questionnaire.receipts.map(\.text)
        let spoken = questionnaire.items.map(\.text) + helping + introduction + receipts
        for text in spoken.map({ $0.text(in: .danish) }) {
            #expect(Wording(text).lix <= (isCitizens ? 30 : 40), "\(text)")
        }
        for item in questionnaire.items {
            let words = item.text.text(in: .danish).split(separator: " ")
            #expect(words.count <= 20, "\(item.id)")
            #expect(Set(words.map { $0.lowercased() }).isDisjoint(with: Self.hard), "\(item.id)")
        }
    }

    /// Negations and absolute words.
    private static let hard: Set<String> = ["ikke", "aldrig", "altid", "ingen", "alle", "og/eller"]
}
