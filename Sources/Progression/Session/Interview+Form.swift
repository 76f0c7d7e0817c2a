extension Interview {
    /// Answers all questions at once, as they were sent from one page.
    ///
    /// Answers to questions that are not relevant as the form stands are left out.
    ///
    /// - Parameters:
    ///   - answers: the answers, by item, for each questionnaire; what is not among them is open.
    ///   - confirmed: the items whose unusual answers are meant as they are, for each questionnaire.
    /// - Returns: what is wrong, by item, for each questionnaire. With nothing wrong the interview is at its
    ///   end, and ``finish(at:)`` gives its responses.
    public mutating func answer(
        form answers: [[String: Answer]],
        confirmed: [Set<String>]
    ) -> [[String: AnswerError]] {
        precondition(answers.count == sessions.count && confirmed.count == sessions.count)
        current = sessions.count
        return sessions.indices.map { part in
            var session = SurveySession(of: sessions[part].questionnaire, on: visit.day)
            let faults = session.answer(form: answers[part], confirmed: confirmed[part])
            sessions[part] = session
            return faults
        }
    }

    /// Leaves every question without an answer, for one reason; where the question file does not offer it,
    /// as ``MissingReason/refused``.
    ///
    /// That nobody could answer is itself worth keeping: a response without a score.
    public mutating func leaveOut(all reason: MissingReason) {
        let answers = sessions.map { session in
            Dictionary(
                uniqueKeysWithValues: session.questionnaire.items.filter(\.kind.isAnswered).map {
                    ($0.id, Answer.missing($0.missing.contains(reason) ? reason : .refused))
                }
            )
        }
        _ = answer(form: answers, confirmed: answers.map { Set($0.keys) })
    }
}

extension SurveySession {
    /// Answers a whole form in the order of the questionnaire; returns what is wrong, by item.
    fileprivate mutating func answer(
        form answers: [String: Answer],
        confirmed: Set<String>
    ) -> [String: AnswerError] {
        var faults: [String: AnswerError] = [:]
        for item in questionnaire.items where item.kind.isAnswered && isRelevant(item.id) {
            guard let answer = answers[item.id] else { continue }
            do throws(AnswerError) {
                try self.answer(item.id, with: answer, confirming: confirmed.contains(item.id))
            } catch {
                faults[item.id] = error
            }
        }
        // An answer further down may have broken a rule of one further up.
        for item in relevantItems where faults[item.id] == nil && answer(to: item.id) != nil {
            if violation(of: item.id) == .warning, confirmed.contains(item.id) {
                set(answer(to: item.id), at: item.id)
            }
            faults[item.id] =
                switch violation(of: item.id) {
                case .error: .violated(items: [item.id])
                case .warning: .unconfirmed(items: [item.id])
                case nil: nil
                }
        }
        for item in openItems where faults[item.id] == nil {
            faults[item.id] = .unanswered(items: [item.id])
        }
        position = questionnaire.items.count
        return faults
    }
}
