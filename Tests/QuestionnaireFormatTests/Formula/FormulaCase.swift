import QuestionnaireFormat
import Testing

/// A formula as the `relevant` of the last item of a small questionnaire, and what is said about it.
struct FormulaCase: Sendable, CustomTestStringConvertible {
    let formula: String
    let expected: [String]

    /// `expected` is one sentence a fault: column in the formula, what, remedy.
    init(_ formula: String, _ expected: String...) {
        self.formula = formula
        self.expected = expected
    }

    var testDescription: String { String(formula.prefix(60)) }

    /// What the reader says: `column: what — remedy`, columns counted from 1.
    var said: [String] {
        let text = Self.file + "    relevant: |\n      \(formula)\n"
        return QuestionnaireReader.read(Array(text.utf8), path: "demo.yaml").diagnostics.map {
            "\($0.column - 6): \($0.what) — \($0.remedy)"
        }
    }

    static let head = """
        questionnaire:
          id: demo
          url: https://example.org/questionnaires/demo
          version: 1.0.0
          status: active
          title: {da: Prøve}
          answered_by: citizen
          languages: [da]

        """

    static let options = """
        options: [{code: none, text: {da: Ingen}}, {code: some, text: {da: Nogle}}]
        """

    /// One item of each type; the last is open.
    static let file =
        head + """
            items:
              - {id: days, type: integer, min: 0, max: 7, text: {da: Dage}}
              - {id: hours, type: decimal, text: {da: Timer}}
              - {id: one, type: choice, text: {da: Hvem?}, \(options)}
              - {id: many, type: choices, text: {da: Hvem?}, \(options)}
              - {id: walks, type: boolean, text: {da: Går du ture?}}
              - {id: word, type: text, text: {da: Ord}}
              - {id: day, type: date, min: 2020-01-01, text: {da: Dag}}
              - {id: intro, type: note, text: {da: Velkommen}}
              - id: last
                type: boolean
                text: {da: Sidste}

            """
}
