import Foundation
import Progression
import Testing

@testable import QuestionnaireFormat

/// A questionnaire that uses everything the format has, and its tests.
@Suite struct SampleTests {
    private func sample() throws -> QuestionFile {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Samples/everything.yaml").path
        return try #require(try QuestionFile.find([path]).first)
    }

    @Test func `it is read without a fault or a warning`() throws {
        let file = try sample()
        #expect(file.read().rendered(source: file.bytes) == "")
    }

    @Test func `its tests pass and see all of it`() throws {
        let file = try sample()
        let report = TestReport(of: file, tests: file.tests)
        #expect(report.failures.map(\.summary) == [])
        #expect(report.uncovered.map(\.summary) == [])
        #expect(report.count == 8)
    }

    @Test func `it leaves nothing out`() throws {
        let questionnaire = try #require(try sample().read().questionnaire)
        let kinds = Set(questionnaire.items.map(\.kind.name))
        #expect(kinds.count == 10, "\(kinds)")
        #expect(questionnaire.groups.contains { $0.rounds != nil })
        #expect(questionnaire.item("pet[3][2]")?.groups.count == 2)
        #expect(questionnaire.unvalidatedLanguages == [Language(rawValue: "ar")])
        #expect(questionnaire.recallPeriod == "P2W")
        #expect(Set(questionnaire.items.compactMap(\.constraint?.severity)).count == 2)
        #expect(questionnaire.scores.contains { !$0.bands.isEmpty })
        #expect(questionnaire.scores.contains { !$0.comparableWith.isEmpty })
        #expect(questionnaire.receipts.count == 3)
    }
}

extension Item.Kind {
    fileprivate var name: String {
        String("\(self)".prefix { $0 != "(" })
    }
}
