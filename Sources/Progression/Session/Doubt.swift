public import FoundationEssentials

/// Something about a visit's answers that somebody who was there should look at before saving them.
///
/// A question to the person asking, never a judgement of the one who answered, and never in the way.
public enum Doubt: Hashable, Sendable {
    /// An unusual answer that was confirmed.
    case unusual(questionnaire: String, item: String)
    /// Every scale of a questionnaire has the same answer.
    case sameThroughout(questionnaire: String)
    /// So many of the questions asked were answered "do not know".
    case manyUnknown(count: Int, asked: Int)
    /// So many questions were answered in so many seconds.
    case hasty(seconds: Int, questions: Int)
}

extension Doubt {
    /// So many scales at least must have the same answer before it is remarked on.
    static let fewestScales = 5
    /// So many "do not know" at least, and half of what was asked.
    static let fewestUnknown = 4
    /// Fewer seconds a question than nobody needs to read one.
    static let secondsPerQuestion = 2.0
    /// So many questions at least before the time is looked at.
    static let fewestTimed = 5
}

extension Interview {
    /// What to look at before the answers are saved at `moment`.
    ///
    /// How long it took is asked only of what was answered on the screen in one go: a correction or a
    /// printed form takes as long as it takes.
    public func doubts(at moment: Date) -> [Doubt] {
        let answers = sessions.flatMap { session in
            session.relevantItems.compactMap { session.answer(to: $0.id) }
        }
        return sessions.flatMap(\.doubts)
            + [unknown(among: answers), haste(of: answers, moment)]
            .compactMap(\.self)
    }

    private func unknown(among answers: [Answer]) -> Doubt? {
        let count = answers.count { $0 == .missing(.dontKnow) }
        guard count >= Doubt.fewestUnknown, count * 2 >= answers.count else { return nil }
        return .manyUnknown(count: count, asked: answers.count)
    }

    private func haste(of answers: [Answer], _ moment: Date) -> Doubt? {
        let seconds = moment.timeIntervalSince(visit.started)
        guard errand == nil, answers.count >= Doubt.fewestTimed, seconds >= 0,
            seconds < Double(answers.count) * Doubt.secondsPerQuestion
        else { return nil }
        return .hasty(seconds: Int(seconds.rounded()), questions: answers.count)
    }
}

extension SurveySession {
    fileprivate var doubts: [Doubt] {
        let unusual = confirmed.sorted().map { questionnaire.items[$0].id }.filter(isRelevant)
        let scales = relevantItems.filter { if case .scale = $0.kind { true } else { false } }
        let answers = scales.compactMap { answer(to: $0.id) }.filter { !$0.isMissing }
        let isSame = answers.count >= Doubt.fewestScales && Set(answers).count == 1
        return unusual.map { .unusual(questionnaire: questionnaire.id, item: $0) }
            + (isSame ? [.sameThroughout(questionnaire: questionnaire.id)] : [])
    }
}
