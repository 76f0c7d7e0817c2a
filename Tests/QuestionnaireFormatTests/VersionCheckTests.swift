import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// Versions of one questionnaire side by side.
@Suite struct VersionCheckTests {
    private static func file(_ path: String, _ edits: [String: String]) -> QuestionFile {
        let text = edits.reduce(TrialFile.text) { text, edit in
            text.replacing(edit.key, with: edit.value)
        }
        return QuestionFile(path: path, bytes: Array(text.utf8))
    }

    private static let old = file("old.yaml", [:])

    private static func faults(_ files: [QuestionFile]) -> [String] {
        VersionCheck.readings(of: files).flatMap(\.diagnostics).map(\.summary)
    }

    @Test func `a number smaller than its change is told at its line, with the gravest change`() {
        let new = Self.file(
            "new.yaml",
            ["1.0.0": "1.0.1", "max: 7": "max: 5", "How glad": "How happy"]
        )
        #expect(
            Self.faults([new, Self.old]) == [
                "new.yaml:4:12: error: this version is too small a step from 1.0.0 (old.yaml): "
                    + "`max` of `days` is another — write at least 2.0.0; "
                    + "`skridt questionnaire diff old.yaml new.yaml` tells every change"
            ]
        )
    }

    @Test(arguments: [
        ["version: 1.0.0": "version: 1.0.1", "How glad": "How happy"],
        ["version: 1.0.0": "version: 2.0.0", "max: 7": "max: 5"],
        ["version: 1.0.0": "version: 3.1.4", "max: 7": "max: 5"],
        ["no such words": "no such words"],
        [
            "url: https://example.org/questionnaires/demo": "url: https://example.org/b",
            "max: 7": "max: 5",
        ],
    ])
    func `a number large enough is fine, and so are other questionnaires`(
        _ edits: [String: String]
    ) {
        #expect(Self.faults([Self.old, Self.file("new.yaml", edits)]) == [])
    }

    @Test func `more rounds of a group are one change`() throws {
        func form(_ atMost: Int) throws -> Questionnaire {
            let group = """
                  - id: walk
                    type: group
                    repeats: {at_most: \(atMost), count: '${days}'}
                    items:
                      - {id: place, type: text, text: {da: Hvor gik du?, en: Where did you go?}}
                scores:
                """
            let file = Self.file("demo.yaml", ["scores:": group])
            return try #require(file.read().questionnaire)
        }
        let changes = QuestionnaireChange.changes(from: try form(3), to: try form(4))
        #expect(changes.map(\.what) == ["`walk` is asked at most 4 times instead of 3"])
    }

    @Test func `the same number for different questions is a fault`() {
        let new = Self.file("new.yaml", ["How glad": "How happy"])
        let fault = Self.faults([Self.old, new]).first ?? ""
        #expect(fault.hasPrefix("new.yaml:4:12: error: old.yaml is version 1.0.0 too, "))
        #expect(
            fault.hasSuffix(
                "write at least 1.0.1; `skridt questionnaire diff old.yaml new.yaml` tells every change"
            )
        )
    }

    @Test func `the same number for other bytes is a fault, though nothing else differs`() {
        let new = QuestionFile(path: "new.yaml", bytes: Self.old.bytes + Array("# a note\n".utf8))
        #expect(
            Self.faults([Self.old, new]) == [
                "new.yaml:4:12: error: old.yaml is version 1.0.0 too, and another file: "
                    + "the bytes differ — write at least 1.0.1"
            ]
        )
        let renamed = QuestionFile(path: "new.yaml", bytes: Self.old.bytes)
        #expect(Self.faults([Self.old, renamed]) == [])
    }

    @Test func `each version is compared with the one before it`() {
        let second = Self.file("second.yaml", ["1.0.0": "2.0.0", "max: 7": "max: 5"])
        let third = Self.file(
            "third.yaml",
            ["1.0.0": "2.0.1", "max: 7": "max: 5", "How glad": "How happy"]
        )
        #expect(Self.faults([third, Self.old, second]) == [])
    }

    @Test func `a file that cannot be read is left to the reader`() {
        let faults = Self.faults([Self.old, Self.file("new.yaml", ["items:": "itmes:"])])
        #expect(faults.allSatisfy { !$0.contains("version") })
    }
}
