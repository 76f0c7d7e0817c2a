import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// One thing done to a sound file, and the whole message that must come of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: String
    let source: String

    enum Edit {
        /// Words of the sound file with what stands there instead.
        case replace([String: String])
        /// Something in place of all items.
        case items(String)
        /// Something after the end.
        case append(String)
        /// A whole other file.
        case whole(String)
    }

    init(_ name: String, _ edit: Edit, _ expected: String) {
        testDescription = name
        self.expected = expected
        source = Self.apply(edit)
    }

    /// What the reader says of the file.
    var rendered: String {
        let bytes = Array(source.utf8)
        return QuestionnaireReader.read(bytes, path: "demo.yaml").rendered(source: bytes)
    }

    private static func apply(_ edit: Edit) -> String {
        switch edit {
        case .replace(let words):
            words.reduce(Sound.file) { text, edit in
                text.replacingOccurrences(of: edit.key, with: edit.value)
            }
        case .items(let items):
            Sound.head + items + Sound.scores
        case .append(let more): Sound.file + more
        case .whole(let text): text
        }
    }
}

/// A small sound question file.
enum Sound {
    static let file = head + items + scores

    static let head = """
        questionnaire:
          id: demo
          url: https://example.org/questionnaires/demo
          version: 1.0.0
          status: active
          title: {da: Prøve, en: Trial}
          answered_by: citizen
          languages: [da, en]
          interval: P6W
          grace: P2W
        option_lists:
          answers:
            - {code: none, text: {da: Ingen, en: None}, score: 0}
            - {code: some, text: {da: Nogle, en: Some}, score: 1}
        anchor_lists:
          often:
            1: {da: Sjældent, en: Rarely}
            5: {da: Tit, en: Often}

        """

    static let items = """
        items:
          - id: q1
            type: scale
            text: {da: Hvor tit ler du?, en: How often do you laugh?}
            anchors: often
          - id: q2
            type: choice
            text: {da: Har du venner?, en: Do you have friends?}
            options: answers
          - id: q3
            type: choices
            text: {da: Hvem kender du?, en: Whom do you know?}
            options: answers
          - id: q4
            type: boolean
            text: {da: Går du ture?, en: Do you go for walks?}
            relevant: {all: [{question: q1, operator: '>=', answer: 3}]}
          - id: q5
            type: integer
            text: {da: Hvor mange dage?, en: How many days?}
            min: 0
            max: 7
          - id: q6
            type: text
            text: {da: Hvad tænker du?, en: What do you think?}

        """

    static let scores = """
        scores:
          - id: demo
            factor: network
            method: mean
            items: [q1, q2]
            min_answered: 1
            sd: 20
            reliability: 0.8
            provenance: {da: Gæt, en: Guess}

        """
}

/// Files of the repository.
enum Repository {
    static let questionnaires = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Questionnaires")

    /// The five that measure a factor each, in the order of the factors.
    static let measuring = [
        "self-efficacy.yaml", "self-rated-health.yaml", "network.yaml",
        "meaning-and-direction.yaml", "readiness.yaml",
    ]

    static let names =
        measuring + ["preparation-form.yaml", "reasons-to-move.yaml", "mentor-week.yaml"]

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: questionnaires.appending(path: name)))
    }

    static func questionnaire(_ name: String) throws -> Questionnaire {
        let bytes = try bytes(name)
        let reading = QuestionnaireReader.read(bytes, path: name)
        return try #require(reading.questionnaire, "\(reading.rendered(source: bytes))")
    }
}
