import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// What a sound file becomes, and how faults come together.
@Suite struct ReaderTests {
    private func read(_ text: String) -> Reading {
        QuestionnaireReader.read(Array(text.utf8), path: "demo.yaml")
    }

    @Test func `a sound file becomes the questionnaire it describes`() throws {
        let questionnaire = try #require(read(Sound.file).questionnaire)
        #expect(questionnaire.reference.url == "https://example.org/questionnaires/demo")
        #expect(questionnaire.reference.version == "1.0.0")
        #expect(questionnaire.title.text(in: .english) == "Trial")
        #expect(questionnaire.items.map(\.id) == ["q1", "q2", "q3", "q4", "q5", "q6"])
        #expect(
            questionnaire.items[3].relevant
                == .apply(.greaterOrEqual, [.item("q1"), .literal(.number(3))])
        )
        #expect(questionnaire.items[4].kind == .integer(min: 0, max: 7))
        #expect(questionnaire.items[5].kind == .text(maxLength: 500))
        #expect(questionnaire.scores.first?.precision == Precision(sd: 20, reliability: 0.8))
    }

    @Test func `a scale has every whole number between its ends, with words or without`() throws {
        let questionnaire = try #require(read(Sound.file).questionnaire)
        guard case .scale(let points) = questionnaire.items[0].kind else {
            Issue.record("not a scale")
            return
        }
        #expect(points.map(\.value) == [1, 2, 3, 4, 5])
        #expect(points.map { $0.text?.text(in: .danish) } == ["Sjældent", nil, nil, nil, "Tit"])
    }

    @Test func `numbers with decimals, days and notes are read, with their limits`() throws {
        let text = Sound.file
            .replacingOccurrences(of: "type: integer", with: "type: decimal")
            .replacingOccurrences(of: "max: 7", with: "max: 7.5")
            .replacingOccurrences(of: "type: boolean", with: "type: note")
            .replacingOccurrences(of: "type: text", with: "type: date\n    min: 2026-01-31")
        let items = try #require(read(text).questionnaire).items
        #expect(items[3].kind == .note)
        #expect(items[4].kind == .decimal(min: 0, max: 7.5))
        #expect(items[5].kind == .date(min: CalendarDay(year: 2026, month: 1, day: 31), max: nil))
    }

    @Test func `the default language comes first`() throws {
        let text = Sound.file.replacingOccurrences(
            of: "  interval:",
            with: "  default_language: en\n  interval:"
        )
        #expect(read(text).questionnaire?.languages == [.english, .danish])
    }

    @Test func `conditions nest, and a missing answer can be asked for`() throws {
        let text = Sound.file.replacingOccurrences(
            of: "{question: q1, operator: '>=', answer: 3}",
            with: "any: [{question: q2, operator: answered, answer: false}, "
                + "{question: q3, operator: selected, answer: some}, "
                + "{question: q3, operator: '=', answer: [some, none]}]"
        ).replacingOccurrences(of: "[any:", with: "[{any:")
            .replacingOccurrences(of: "none]}]]", with: "none]}]}]")
        let condition = try #require(read(text).questionnaire?.items[3].relevant)
        #expect(
            condition.text
                == "not(answered(${q2})) or selected(${q3}, 'some') or "
                + "selected(${q3}, 'none') and selected(${q3}, 'some') and length(${q3}) = 2"
        )
    }

    @Test func `all faults of a file come at once, in its order, and nothing is loaded`() {
        let text = Sound.file
            .replacingOccurrences(of: "version: 1.0.0", with: "version: one")
            .replacingOccurrences(
                of: "    type: boolean",
                with: "    type: boolean\n    type: scale"
            )
            .replacingOccurrences(of: "    min: 0", with: "    minimum: 0")
            .replacingOccurrences(of: "items: [q1, q2]", with: "items: [q1, q6]")
        let reading = read(text)
        #expect(reading.questionnaire == nil)
        #expect(reading.diagnostics.map(\.line) == [4, 34, 40, 49])
    }

    @Test func `a warning alone does not keep a file from being used`() {
        let text = Sound.file.replacingOccurrences(
            of: "    anchors: often",
            with: "    anchors: seldom"
        )
        .replacingOccurrences(
            of: "anchor_lists:",
            with: "anchor_lists:\n  seldom:\n    1: {da: A, en: A}\n    5: {da: B, en: B}"
        )
        let reading = read(text)
        #expect(reading.questionnaire != nil)
        #expect(reading.diagnostics.map(\.severity) == [.warning])
    }

    @Test func `the hash is over the exact bytes`() throws {
        let plain = try #require(read(Sound.file).questionnaire)
        let commented = try #require(read(Sound.file + "# a comment\n").questionnaire)
        #expect(plain.items == commented.items)
        #expect(plain.reference.sha256 != commented.reference.sha256)
        // FIPS 180-2, the one-block example.
        #expect(
            QuestionnaireReader.sha256(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }

    @Test func `line ends of other systems and a byte order mark are read, and hashed`() throws {
        let crlf = Sound.file.replacingOccurrences(of: "\n", with: "\r\n")
        let plain = try #require(read(Sound.file).questionnaire)
        let foreign = try #require(read("\u{FEFF}" + crlf).questionnaire)
        #expect(foreign.items == plain.items)
        #expect(foreign.reference.sha256 != plain.reference.sha256)
    }

    @Test func `bytes that are not UTF-8 are said so, with their place`() {
        let bytes = Array("items:\n  - Tr".utf8) + [0xF8] + Array("je\n".utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        #expect(
            reading.diagnostics.map(\.summary) == [
                "demo.yaml:2:7: error: this is not UTF-8 — save the file with the encoding UTF-8"
            ]
        )
    }

    @Test func `a file of endless size or depth is refused`() {
        let large = [UInt8](repeating: 0x61, count: 1_000_001)
        #expect(
            QuestionnaireReader.read(large, path: "demo.yaml").diagnostics.map(\.summary) == [
                "demo.yaml:1:1: error: the file is larger than 1 MB — divide the questionnaire"
            ]
        )
        let deep = String(repeating: "[", count: 20_000)
        #expect(read(deep).questionnaire == nil)
    }

    @Test func `a planted wrong key in a real file is found where it stands`() throws {
        let text = String(decoding: try Repository.bytes("network.yaml"), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0 == "    options: helpers" })
        let planted = text.replacingOccurrences(
            of: "    options: helpers",
            with: "    choices: helpers"
        )
        let bytes = Array(planted.utf8)
        let reading = QuestionnaireReader.read(bytes, path: "Questionnaires/network.yaml")
        #expect(reading.questionnaire == nil)
        #expect(
            reading.rendered(source: bytes)
                == """
                Questionnaires/network.yaml:\(line + 1):5: error: `choices` is not a key of an item — did you mean `options`?
                    choices: helpers
                    ^
                """
        )
    }
}
