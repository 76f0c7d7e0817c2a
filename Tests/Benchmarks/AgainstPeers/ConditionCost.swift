import Progression

/// What a condition costs.
///
/// A form with a thousand of them that look at the same item is asked for that item again and again,
/// with answers that change no condition's outcome; the same form without conditions is taken off.
enum ConditionCost {
    private static let count = 1_000

    static func nanoseconds() -> Double {
        let with = cost(conditions: count)
        let without = cost(conditions: 0)
        return (with - without) * 1_000_000 / Double(count)
    }

    /// Milliseconds a change takes, the least of several rounds.
    private static func cost(conditions: Int) -> Double {
        var session = SurveySession(
            of: questionnaire(conditions: conditions),
            on: CalendarDay(year: 2026, month: 1, day: 31)
        )
        try? session.answer(.integer(4))
        try? session.answer(.code("yes"))
        let clock = ContinuousClock()
        let times = (0..<200).map { round in
            session.revisit("a")
            return milliseconds(clock.measure { try? session.answer(.integer(4 + round % 2)) })
        }
        // The first answer is the one it has already.
        return times.dropFirst().min() ?? 0
    }

    private static func questionnaire(conditions: Int) -> Questionnaire {
        let condition = Formula.apply(
            .and,
            [
                .apply(.greaterOrEqual, [.item("a"), .literal(.number(2))]),
                .apply(.not, [.apply(.equal, [.item("b"), .literal(.text("no"))])]),
            ]
        )
        let text = LocalizedText([.danish: "Hvordan går det?"])
        let options = ["yes", "no"].map { Option(code: $0, text: text) }
        let asked = [
            Item(id: "a", text: text, kind: .integer(min: 0, max: 7)),
            Item(id: "b", text: text, kind: .choice(options)),
        ]
        let watching = (0..<count).map { number in
            Item(
                id: "q\(number)",
                text: text,
                kind: .integer(min: 0, max: 7),
                relevant: number < conditions ? condition : nil
            )
        }
        return Questionnaire.holding(asked + watching)
    }
}
