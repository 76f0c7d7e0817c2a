import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// What becomes of constraints, calculations, receipts and the rules of scores.
@Suite struct RulesTests {
    private func read(_ edits: [String: String], _ more: String = "") throws -> Questionnaire {
        let text = edits.reduce(Sound.file) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        let bytes = Array((text + more).utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        return try #require(reading.questionnaire, "\(reading.rendered(source: bytes))")
    }

    @Test func `a constraint comes with its message and its severity`() throws {
        let form = try read([
            "    max: 7": """
                max: 7
                constraint: . <= ${q1} + 2
                constraint_message: {da: 'Du svarede ${q1}', en: Too many}
                severity: warning
            """,
            "    type: text":
                "    type: text\n    pattern: '[a-z]+'\n    constraint: length(.) > 2",
        ])
        let constraint = try #require(form.item("q5")?.constraint)
        #expect(constraint.expression.text == ". <= ${q1} + 2")
        #expect(constraint.severity == .warning)
        #expect(constraint.message?.text(in: .danish) == "Du svarede ${q1}")
        #expect(form.item("q6")?.constraint?.severity == .error)
        #expect(form.item("q6")?.constraint?.message == nil)
        #expect(form.item("q6")?.kind == .text(maxLength: 500, pattern: try Pattern("[a-z]+")))
    }

    @Test func `a calculated item needs no words and is worked out from the others`() throws {
        let form = try read([
            "  - id: q6": "  - {id: twice, type: calculate, calculation: '${q5} * 2'}\n  - id: q6"
        ])
        #expect(form.item("twice")?.text == LocalizedText([:]))
        var session = SurveySession(of: form, on: CalendarDay(year: 2026, month: 1, day: 5))
        session.revisit("q5")
        try session.answer(.integer(3))
        #expect(session.answer(to: "twice") == .decimal(6))
    }

    @Test func `receipts are read in their order, the last for everybody else`() throws {
        let receipts = """
            receipts:
              - id: good
                when: {any: [{question: q1, operator: '>', answer: 3}]}
                text: {da: 'Godt, ${q2}', en: Good}
              - {id: otherwise, text: {da: Tak, en: Thanks}}

            """
        let form = try read([:], receipts)
        #expect(form.receipts.map(\.id) == ["good", "otherwise"])
        #expect(form.receipts.map(\.when?.text) == ["${q1} > 3", nil])
        var session = SurveySession(of: form, on: CalendarDay(year: 2026, month: 1, day: 5))
        #expect(session.receipt?.id == "otherwise")
        try session.answer(.integer(5))
        try session.answer(.code("some"))
        #expect(session.receipt?.text.text(in: .danish) == "Godt, \u{2068}Nogle\u{2069}")
    }

    @Test func `the head says what the questions ask about, and which texts nobody has checked`()
        throws
    {
        let form = try read([
            "  interval: P6W":
                "  recall_period: P2W\n  translation_status: {da: validated, en: unvalidated}\n  interval: P6W"
        ])
        #expect(form.recallPeriod == "P2W")
        #expect(form.unvalidatedLanguages == [.english])
        let plain = try read([:])
        #expect(plain.recallPeriod == nil)
        #expect(plain.unvalidatedLanguages.isEmpty)
    }

    @Test func `a sum has the range of its items, and a direction and bands of its own`() throws {
        let form = try read([
            "    factor: network\n": "",
            "method: mean": """
            method: sum
                direction: lower_is_better
                bands:
                  - {from: 1, text: {da: Lidt, en: Little}}
                  - {from: 4.5, text: {da: Meget, en: Much}}
                comparable_with: [{version: 0.9.0, because: {da: Ens, en: Same}}]
            """,
            "    sd: 20": "    sd: 2",
        ])
        let rule = try #require(form.scores.first)
        #expect(rule.method == .sum)
        #expect(rule.range == 1...6)
        #expect(rule.direction == .lowerIsBetter)
        #expect(rule.bands.map(\.from) == [1, 4.5])
        #expect(rule.bands.last?.text.text(in: .english) == "Much")
        #expect(rule.comparableWith.map(\.version) == ["0.9.0"])
        #expect(rule.comparableWith.first?.because.text(in: .danish) == "Ens")
    }

    @Test func `a mean without a factor runs over the range declared`() throws {
        let form = try read([
            "    factor: network\n": "", "method: mean": "method: mean\n    range: [1, 5]",
            "    sd: 20": "    sd: 2",
        ])
        #expect(form.scores.first?.range == 1...5)
    }
}
