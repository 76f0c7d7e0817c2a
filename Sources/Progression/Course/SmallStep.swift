public import FoundationEssentials

/// One answer that is another than it was: a step of one question, even when no score moved.
///
/// A single step may be chance; it is told in the answers' own words and never counted or added up.
public struct SmallStep: Hashable, Sendable {
    /// The question file of the later answer.
    public let instrument: InstrumentReference
    /// The question.
    public let item: Item
    /// The factor whose score counts it.
    public let factor: Factor
    /// What was answered then.
    public let before: Answer
    /// What is answered now.
    public let after: Answer
    /// When it was answered then.
    public let since: Date
    /// Which way it went.
    public let direction: Direction

    /// Which way an answer went, a turned question turned back.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// Towards more of what the factor measures.
        case forward
        /// Towards less.
        case back
    }
}

/// The answers that moved since last time and since the start.
public struct SmallSteps: Hashable, Sendable {
    /// Since the time before the latest, in the order asked.
    public let sinceLast: [SmallStep]
    /// Since the first time, in the order asked; empty where the first time was the last time before.
    public let sinceStart: [SmallStep]

    /// Steps of given parts.
    public init(sinceLast: [SmallStep] = [], sinceStart: [SmallStep] = []) {
        self.sinceLast = sinceLast
        self.sinceStart = sinceStart
    }

    /// The steps of one citizen.
    ///
    /// Each instrument's latest answers are held against those before and the first ones. Answers to
    /// another version count only where that version measures the same and the question takes the same
    /// answers; a missing answer, then or now, is no step.
    ///
    /// - Parameters:
    ///   - forms: what was answered, in any order.
    ///   - questionnaire: the question file with a hash, if it is at hand.
    public init(
        in forms: [AnsweredForm],
        questionnaire: (_ sha256: String) -> Questionnaire?
    ) {
        var last: [SmallStep] = []
        var start: [SmallStep] = []
        let ordered = forms.sorted {
            ($0.date, $0.submission) < ($1.date, $1.submission)
        }
        for forms in Self.byInstrument(ordered) {
            guard let now = forms.last, let file = questionnaire(now.instrument.sha256) else {
                continue
            }
            let comparison = StepComparison(now: now, questionnaire: file)
            let versions = Set(forms.map(\.instrument.sha256)).filter { sha256 in
                questionnaire(sha256).map(file.measuresTheSame) ?? false
            }
            let earlier = forms.dropLast().filter { versions.contains($0.instrument.sha256) }
            guard let before = earlier.last, let first = earlier.first else { continue }
            last += comparison.steps(
                since: before,
                in: questionnaire(before.instrument.sha256) ?? file
            )
            guard earlier.count > 1 else { continue }
            start += comparison.steps(
                since: first,
                in: questionnaire(first.instrument.sha256) ?? file
            )
        }
        self.init(sinceLast: last, sinceStart: start)
    }

    /// The forms of each instrument, in the order in which they were first answered.
    private static func byInstrument(_ forms: [AnsweredForm]) -> [[AnsweredForm]] {
        var order: [String] = []
        var byAddress: [String: [AnsweredForm]] = [:]
        for form in forms {
            if byAddress[form.instrument.url] == nil { order.append(form.instrument.url) }
            byAddress[form.instrument.url, default: []].append(form)
        }
        return order.compactMap { byAddress[$0] }
    }
}

/// One instrument's latest answers, to be held against earlier ones.
private struct StepComparison {
    let now: AnsweredForm
    let questionnaire: Questionnaire

    func steps(since then: AnsweredForm, in old: Questionnaire) -> [SmallStep] {
        let counted = questionnaire.scores.flatMap { rule in
            rule.factor.map { factor in rule.items.map { (scored: $0, factor: factor) } } ?? []
        }
        return questionnaire.items.compactMap { item in
            guard let rule = counted.first(where: { $0.scored.item == item.id }),
                let before = then.answers[item.id], let after = now.answers[item.id],
                takesSameAnswers(old.item(item.id), item),
                let low = item.share(of: before), let high = item.share(of: after), low != high
            else { return nil }
            let rises = (high > low) != rule.scored.isReversed
            return SmallStep(
                instrument: questionnaire.reference,
                item: item,
                factor: rule.factor,
                before: before,
                after: after,
                since: then.date,
                direction: rises ? .forward : .back
            )
        }
    }

    private func takesSameAnswers(_ old: Item?, _ new: Item) -> Bool {
        guard let old else { return false }
        return !ItemComparison(old: old, new: new, isScored: true).changes.contains {
            $0.grade == .measurement
        }
    }
}
