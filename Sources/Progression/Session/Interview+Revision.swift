extension Interview {
    /// The same interview on other questionnaires of the same number, or in another language.
    ///
    /// Answers the items still take are kept, and the question asked is the same one if it is still
    /// there. For whoever writes a question file and looks at it under way; a real visit finishes on the
    /// version it began.
    public func revised(_ questionnaires: [Questionnaire], visit: Visit) -> Interview {
        var revised = Interview(of: questionnaires, visit: visit, submissions: submissions)
        revised.sessions = zip(sessions, questionnaires).map { session, questionnaire in
            SurveySession(of: questionnaire, continuing: session, on: visit.day)
        }
        revised.errand = errand
        revised.current = current
        revised.goOn()
        return revised
    }
}

extension SurveySession {
    init(of questionnaire: Questionnaire, continuing other: SurveySession, on today: CalendarDay) {
        let asked = other.question?.id
        var state = other.state
        state.given = state.given.filter { id, answer in
            questionnaire.item(id).map { (try? $0.check(answer)) != nil } ?? false
        }
        state.position = questionnaire.items.firstIndex { $0.id == asked } ?? -1
        self.init(of: questionnaire, resuming: state, on: today)
        if question.map({ !isRelevant($0.id) }) ?? true { position = firstUnsettled() }
    }
}
