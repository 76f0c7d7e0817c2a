extension SurveySession {
    /// The answers of all relevant items in document order, those of calculated items among them;
    /// answers of irrelevant items are purged.
    ///
    /// - Throws: ``AnswerError/unanswered(items:)`` while a required relevant item has neither an
    ///   answer nor a reason for its absence, ``AnswerError/violated(items:)`` and
    ///   ``AnswerError/unconfirmed(items:)`` while answers break a rule.
    public func finish() throws(AnswerError) -> [ItemAnswer] {
        let open = ids { isOpen($0) && questionnaire.items[$0].isRequired }
        guard open.isEmpty else { throw .unanswered(items: open) }
        let violated = ids { breaksRule($0) == .error }
        guard violated.isEmpty else { throw .violated(items: violated) }
        let unconfirmed = ids { breaksRule($0) == .warning }
        guard unconfirmed.isEmpty else { throw .unconfirmed(items: unconfirmed) }
        return answers
    }

    /// The answers that count as things stand, in document order.
    public var answers: [ItemAnswer] {
        questionnaire.items.indices.compactMap { slot in
            sheet.counting(slot).map {
                ItemAnswer(item: questionnaire.items[slot].id, answer: $0)
            }
        }
    }

    /// The rule that the answer to an item breaks: one of severity `warning` counts until it is confirmed.
    public func brokenRule(at item: String) -> Constraint.Severity? {
        slot(of: item).flatMap(breaksRule)
    }

    /// The scores as things stand, in the order of the questionnaire.
    public var scores: [(rule: ScoringRule, score: ScaleScore)] {
        let answers = answers
        return questionnaire.scores.map { ($0, $0.score(answers, of: questionnaire)) }
    }

    /// The receipt as things stand, earlier answers filled in: the first whose condition is true.
    public var receipt: Receipt? {
        let found = questionnaire.receipts.first { receipt in
            receipt.when.map { value(of: $0).truth == .true } ?? true
        }
        return found?.filled { id, language in shownAnswer(to: id, in: language) }
    }

    private func ids(where isWanted: (Int) -> Bool) -> [String] {
        slots(where: isWanted).map { questionnaire.items[$0].id }
    }
}

extension SurveySession {
    /// What a draft keeps of a session.
    public struct State: Hashable, Sendable, Codable {
        var given: [String: Answer] = [:]
        var position = 0
        var returnsToEnd = false
        var confirmed: [String] = []
        /// Each time a kept answer was masked or came back: the paradata of relevance.
        public internal(set) var events: [RelevanceChange] = []
    }

    /// Everything a draft must keep to go on from here.
    public var state: State {
        var given: [String: Answer] = [:]
        for (item, answer) in zip(questionnaire.items, sheet.given) { given[item.id] = answer }
        return State(
            given: given,
            position: position,
            returnsToEnd: returnsToEnd,
            confirmed: confirmed.sorted().map { questionnaire.items[$0].id },
            events: events
        )
    }

    /// A session at its end, with the answers of a response; `today` is the day it was begun.
    public init(of questionnaire: Questionnaire, answers: [ItemAnswer], on today: CalendarDay) {
        let given = answers.map { ($0.item, $0.answer) }
        let state = State(
            given: Dictionary(given, uniquingKeysWith: { first, _ in first }),
            position: questionnaire.items.count
        )
        self.init(of: questionnaire, resuming: state, on: today)
    }

    /// A session that goes on where `state` left off, on the same version of the questionnaire.
    public init(of questionnaire: Questionnaire, resuming state: State, on today: CalendarDay) {
        self.questionnaire = questionnaire
        sheet = AnswerSheet(
            questionnaire.logic,
            given: questionnaire.items.map { state.given[$0.id] },
            today: today
        )
        position = state.position
        returnsToEnd = state.returnsToEnd
        confirmed = Set(state.confirmed.compactMap { questionnaire.logic.slots[$0] })
        events = state.events
    }
}

/// The answer given to one item.
public struct ItemAnswer: Hashable, Sendable, Codable {
    /// The item's id.
    public let item: String
    /// What was answered, or why nothing was.
    public let answer: Answer

    /// The answer to one item.
    public init(item: String, answer: Answer) {
        self.item = item
        self.answer = answer
    }
}
