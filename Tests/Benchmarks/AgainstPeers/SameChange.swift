import Progression
import QuestionnaireFormat
import SyntheticForms

/// The same change in forms of different lengths must cost the same.
enum SameChange {
    static func measure() -> [(name: String, value: Double)] {
        [60, 600, 2_000].map { count in ("change_in_\(count)_us", microseconds(in: count)) }
    }

    /// What it takes to change one answer on which four items depend; the median of many.
    private static func microseconds(in count: Int) -> Double {
        let form = SyntheticForm(count: count)
        let reading = QuestionnaireReader.read(Array(form.yaml.utf8), path: "synthetic.yaml")
        guard let questionnaire = reading.questionnaire else { fatalError("the form has faults") }
        var session = SurveySession(
            of: questionnaire,
            on: CalendarDay(year: 2026, month: 1, day: 31)
        )
        while let item = session.question {
            try? session.answer(form.answer(to: item.id, run: 0))
        }
        let clock = ContinuousClock()
        let times = (0..<2_000).map { round in
            session.revisit("q11")
            return milliseconds(
                clock.measure { try? session.answer(.integer(1 + 3 * (round % 2))) }
            )
        }
        return times.quantile(0.5) * 1_000
    }
}

extension Questionnaire {
    /// A questionnaire that consists of its items.
    static func holding(_ items: [Item]) -> Questionnaire {
        Questionnaire(
            reference: InstrumentReference(
                url: "https://example.org/questionnaires/synthetic",
                version: "1.0.0",
                sha256: ""
            ),
            id: "synthetic",
            status: .active,
            title: LocalizedText([:]),
            introduction: nil,
            answeredBy: .citizen,
            languages: [.danish],
            schedule: nil,
            items: items,
            scores: []
        )
    }
}
