public import FoundationEssentials

extension Interview {
    /// What stands for the questionnaires when the citizen says no to all of them: one response each,
    /// without answers, whatever was answered before.
    public func declined(at moment: Date) -> [Response] {
        zip(sessions, submissions).map { session, id in
            Response(
                id: id,
                visit: visit,
                instrument: session.questionnaire.reference,
                respondent: session.questionnaire.answeredBy,
                answers: [],
                finished: moment
            )
        }
    }

    /// How many questions have an answer so far, or a reason for having none.
    public var answered: Int {
        sessions.reduce(0) { sum, session in
            sum + session.relevantItems.count { session.answer(to: $0.id) != nil }
        }
    }
}
