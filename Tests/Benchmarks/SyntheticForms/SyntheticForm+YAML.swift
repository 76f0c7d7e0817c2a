extension SyntheticForm {
    /// The form as a question file.
    public var yaml: String {
        """
        questionnaire:
          id: synthetic
          url: https://example.org/questionnaires/synthetic
          version: 1.0.0
          status: active
          title: {da: Prøve, en: Trial}
          answered_by: citizen
          languages: [da, en]
        items:

        """ + (0..<count).map(entry).joined()
    }

    private func entry(_ item: Int) -> String {
        let reference = { "${\(name($0))}" }
        if let calculation = calculation(item, name: reference) {
            return """
                  - id: \(name(item))
                    type: calculate
                    calculation: \(calculation)

                """
        }
        let relevance = relevance(item, answered: { "answered(\($0))" }, name: reference)
        return """
              - id: \(name(item))
                type: \(kind(item))
                text:
                  da: \(Self.danish(item))
                  en: \(Self.english(item))
            \(relevance.map { "    relevant: \($0)\n" } ?? "")\(answers(kind(item)))
            """
    }

    private func answers(_ kind: Kind) -> String {
        switch kind {
        case .integer: "    min: 0\n    max: 7\n"
        case .scale:
            "    anchors:\n"
                + Self.points.enumerated()
                .map { "      \($0 + 1): {da: \($1.0), en: \($1.1)}\n" }.joined()
        case .choice:
            "    options:\n"
                + Self.codes.map {
                    "      - {code: \($0), text: {da: Valg \($0), en: Choice \($0)}}\n"
                }
                .joined()
        case .total: ""
        }
    }
}
