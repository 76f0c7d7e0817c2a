import Foundation
import Progression
import QuestionnaireFormat
import SyntheticForms

/// One form answered again and again; what `JavaRosaRun.java` does, with our engine.
struct FormRun {
    let form: SyntheticForm
    let bytes: [UInt8]
    private var answers: [Double] = []
    private let clock = ContinuousClock()
    private static let day = CalendarDay(year: 2026, month: 1, day: 31)

    init(form: SyntheticForm, bytes: [UInt8]) {
        self.form = form
        self.bytes = bytes
    }

    /// Medians over `duration`, the first half of which only warms up.
    mutating func measure(for duration: Duration) -> [(name: String, value: Double)] {
        let began = clock.now
        let first = questionnaire()
        let cold = milliseconds(clock.now - began)
        let firstRun = answerAll(first, run: 0)
        let early = (1..<20).map { answerAll(questionnaire(), run: $0) }
        _ = times(for: duration / 2)
        answers = []
        let times = times(for: duration / 2)
        let condition = ConditionCost.nanoseconds()
        return [
            ("parse_cold", cold), ("parse", times.reading.quantile(0.5)),
            ("answer_p50", answers.quantile(0.5)), ("answer_p95", answers.quantile(0.95)),
            ("whole_first", firstRun), ("whole_early", early.quantile(0.5)),
            ("whole", times.whole.quantile(0.5)),
            ("condition_ns", condition),
        ] + [0, 1].flatMap { checksums($0) }
    }

    private mutating func times(for duration: Duration) -> (reading: [Double], whole: [Double]) {
        var reading: [Double] = []
        var whole: [Double] = []
        let end = clock.now + duration
        while reading.count < 3 || clock.now < end {
            let began = clock.now
            let questionnaire = questionnaire()
            reading.append(milliseconds(clock.now - began))
            // Reading is slow beside answering, so several runs go with each.
            for _ in 0..<20 { whole.append(answerAll(questionnaire, run: whole.count)) }
        }
        return (reading, whole)
    }

    private func questionnaire() -> Questionnaire {
        let reading = QuestionnaireReader.read(bytes, path: "synthetic.yaml")
        guard let questionnaire = reading.questionnaire else {
            fatalError(reading.rendered(source: bytes))
        }
        return questionnaire
    }

    /// One whole run; what it took without the preparation of the answers.
    private mutating func answerAll(_ questionnaire: Questionnaire, run: Int) -> Double {
        var spent = Duration.zero
        var began = clock.now
        var session = SurveySession(of: questionnaire, on: Self.day)
        var question = session.question
        spent += clock.now - began
        while let item = question {
            let answer = form.answer(to: item.id, run: run)
            began = clock.now
            try? session.answer(answer)
            question = session.question
            let took = clock.now - began
            spent += took
            answers.append(milliseconds(took))
        }
        began = clock.now
        _ = try? session.finish()
        return milliseconds(spent + (clock.now - began))
    }

    /// What was asked and calculated in a run, to compare with the peer.
    private func checksums(_ run: Int) -> [(name: String, value: Double)] {
        var session = SurveySession(of: questionnaire(), on: Self.day)
        var asked = 0
        while let item = session.question {
            try? session.answer(form.answer(to: item.id, run: run))
            asked += 1
        }
        let totals = session.answers.reduce(0.0) { sum, answer in
            guard answer.item.hasPrefix("t"), case .decimal(let total) = answer.answer else {
                return sum
            }
            return sum + total
        }
        return [("asked_\(run)", Double(asked)), ("totals_\(run)", totals)]
    }
}

func milliseconds(_ duration: Duration) -> Double {
    duration / .milliseconds(1)
}

extension [Double] {
    func quantile(_ share: Double) -> Double {
        sorted()[Swift.max(0, Int((share * Double(count)).rounded(.up)) - 1)]
    }
}
