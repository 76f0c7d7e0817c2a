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
        #expect(Set(found) == Set(Repository.names))
    }

    @Test(arguments: zip(Repository.names, Factor.allCases))
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

    @Test(arguments: Repository.names)
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

    @Test(arguments: Repository.names)
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
    func `Danish questions are easy to read, to the citizen above all`(_ name: String) throws {
        let questionnaire = try Repository.questionnaire(name)
        let isCitizens = questionnaire.answeredBy == .citizen
        let helping = isCitizens ? questionnaire.items.compactMap(\.hint) : []
        let introduction = isCitizens ? [questionnaire.introduction].compactMap { $0 } : []
        let spoken = questionnaire.items.map(\.text) + helping + introduction
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
