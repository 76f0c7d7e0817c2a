import Foundation
import Progression
import Testing

@testable import QuestionnaireFormat

/// What `Questionnaires/README.md` tells authors to write can be written.
@Suite struct ReadmeTests {
    /// The blocks marked as YAML, in order.
    private func blocks() throws -> [String] {
        let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
        return readme.components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
    }

    private func block(_ beginning: String) throws -> String {
        try #require(try blocks().first { $0.hasPrefix(beginning) })
    }

    @Test func `the file to begin with is read without a fault or a warning`() throws {
        let bytes = Array(try block("questionnaire:").utf8)
        let reading = QuestionnaireReader.read(bytes, path: "README.md")
        #expect(reading.rendered(source: bytes) == "")
        #expect(reading.questionnaire?.items.count == 3)
    }

    @Test func `the tests to begin with pass and see all of it`() throws {
        let report = TestReport(
            of: QuestionFile(
                path: "small-steps.yaml",
                bytes: Array(try block("questionnaire:").utf8)
            ),
            tests: QuestionFile(
                path: "small-steps.tests.yaml",
                bytes: Array(try block("tests:").utf8)
            )
        )
        #expect(report.failures.map(\.summary) == [])
        #expect(report.uncovered.map(\.summary) == [])
        #expect(report.count == 4)
    }

    @Test func `the slip it shows is told in those words`() throws {
        let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
        let slip = try block("questionnaire:").replacing(
            "    text: {da: Hvor nemt er det for dig at komme",
            with: "    label: {da: Hvor nemt er det for dig at komme"
        )
        let reading = QuestionnaireReader.read(Array(slip.utf8), path: "small-steps.yaml")
        let summary = try #require(reading.diagnostics.first?.summary)
        #expect(readme.contains(summary))
    }

    @Test func `all other examples together make a sound questionnaire`() throws {
        let items = try blocks().filter { $0.hasPrefix("- ") }
        let lines = items.joined().split(separator: "\n").map { "  \($0)" }
        let head = Sound.head.components(separatedBy: "option_lists:")[0]
        let text =
            head + "items:\n" + lines.joined(separator: "\n") + "\n" + (try block("receipts:"))
        let bytes = Array(text.utf8)
        let reading = QuestionnaireReader.read(bytes, path: "README.md")
        #expect(reading.rendered(source: bytes) == "")
        #expect(reading.questionnaire?.items.count ?? 0 > 20)
        let kinds: Set<Substring> = Set(
            items.joined().split(separator: "type: ").dropFirst().map { $0.prefix { $0.isLetter } }
        )
        #expect(kinds.isSuperset(of: ["date", "decimal", "text", "note", "calculate", "group"]))
        #expect(try blocks().count == items.count + 3, "every block is looked at")
    }
}
