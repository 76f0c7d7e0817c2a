import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// A question file with one item of each kind that can be tried, and what belongs to it.
enum TrialFile {
    static let text = """
        questionnaire:
          id: demo
          url: https://example.org/questionnaires/demo
          version: 1.0.0
          status: active
          title: {da: Prøve, en: Trial}
          answered_by: citizen
          languages: [da, en]
        items:
          - id: mood
            type: scale
            text: {da: Hvor glad er du?, en: How glad are you?}
            anchors:
              1: {da: Lidt, en: A little}
              2: {da: Mere, en: More}
              3: {da: Meget, en: A lot}
            missing: [dont_know]
          - id: help
            type: choices
            text: {da: Hvem hjælper?, en: Who helps?}
            options:
              - {code: family, text: {da: Familie, en: Family}}
              - {code: friend, text: {da: Ven, en: Friend}}
              - {code: nobody, text: {da: Ingen, en: Nobody}, exclusive: true}
            relevant: {all: [{question: mood, operator: '>=', answer: 2}]}
          - id: days
            type: integer
            text: {da: Hvor mange dage?, en: How many days?}
            min: 0
            max: 7
          - id: walks
            type: boolean
            text: {da: Går du ture?, en: Do you go for walks?}
        scores:
          - id: demo
            factor: network
            method: mean
            items: [mood, days]
            min_answered: 2
            sd: 20
            reliability: 0.8
            provenance: {da: Gæt, en: Guess}

        """

    static let file = QuestionFile(path: "demo.yaml", bytes: Array(text.utf8))

    static func questionnaire() throws -> Questionnaire {
        let reading = file.read()
        return try #require(reading.questionnaire, "\(reading.rendered(source: file.bytes))")
    }

    /// What came of the steps, on `questionnaire` or on the file above.
    static func trace(_ script: String, of questionnaire: Questionnaire? = nil) throws -> Trace {
        let (read, diagnostics) = TrialScript.read(Array(script.utf8), path: "steps.json")
        let found = try #require(read, "\(diagnostics)")
        let questionnaire = try questionnaire ?? Self.questionnaire()
        return found.run(on: questionnaire, today: CalendarDay(year: 2026, month: 1, day: 5))
    }

    /// What came of these tests of the file above.
    static func report(_ tests: String) -> TestReport {
        TestReport(
            of: file,
            tests: QuestionFile(path: "demo.tests.yaml", bytes: Array(tests.utf8))
        )
    }
}
