/// One questionnaire being answered: a value that knows which question comes next.
///
/// ```swift
/// var session = SurveySession(of: questionnaire)
/// while let item = session.question {
///     try session.answer(ask(item))
/// }
/// let answers = try session.finish()
/// ```
///
/// Going back keeps later answers; skipping is the answer `refused`.
public struct SurveySession: Hashable, Sendable {
    /// What is being answered.
    public let questionnaire: Questionnaire
    /// Everything a draft must keep to go on from here.
    public private(set) var state: State

    /// A session at its first question.
    public init(of questionnaire: Questionnaire) {
        self.init(of: questionnaire, resuming: State())
        state.position = next(after: -1)
    }

    /// A session that goes on where `state` left off, on the same version of the questionnaire.
    public init(of questionnaire: Questionnaire, resuming state: State) {
        self.questionnaire = questionnaire
        self.state = state
    }

    /// The question asked now; `nil` at the end.
    public var question: Item? {
        questionnaire.items.indices.contains(state.position)
            ? questionnaire.items[state.position] : nil
    }

    /// The questions that are relevant now, in document order.
    public var relevantItems: [Item] {
        state.answers.relevantItems(of: questionnaire)
    }

    /// The answer `item` has, if it is relevant and has one.
    public func answer(to item: String) -> Answer? {
        state.answers.counting(in: questionnaire)[item]
    }

    /// Answers the question asked now and goes on to the next.
    ///
    /// - Throws: ``AnswerError`` if the item cannot take it; the session is as it was.
    public mutating func answer(_ answer: Answer) throws(AnswerError) {
        guard let item = question else { throw .nothingAsked }
        try item.check(answer)
        state.answers[kept: item.id] = answer
        state.position = state.returnsToEnd ? firstOpen() : next(after: state.position)
        if question == nil { state.returnsToEnd = false }
    }

    /// Leaves the question asked now unanswered: the citizen would rather not say.
    public mutating func skip() throws(AnswerError) {
        try answer(.missing(.refused))
    }

    /// Goes back to the question before; later answers are kept.
    ///
    /// - Returns: false at the first question, where there is nothing to go back to.
    @discardableResult
    public mutating func back() -> Bool {
        let relevant = Set(relevantItems.map(\.id))
        let earlier = questionnaire.items[..<state.position].lastIndex { relevant.contains($0.id) }
        guard let earlier else { return false }
        state.position = earlier
        return true
    }

    /// Goes to a relevant item in order to change its answer; afterwards the session returns to the
    /// end, or to what the change has opened.
    ///
    /// - Returns: false if there is no such relevant item.
    @discardableResult
    public mutating func revisit(_ item: String) -> Bool {
        guard relevantItems.contains(where: { $0.id == item }),
            let index = questionnaire.items.firstIndex(where: { $0.id == item })
        else { return false }
        state.position = index
        state.returnsToEnd = true
        return true
    }

    /// The answers of all relevant items in document order; answers of irrelevant items are purged.
    ///
    /// - Throws: ``AnswerError/unanswered(items:)`` while a relevant item has neither an answer nor
    ///   a reason for its absence.
    public func finish() throws(AnswerError) -> [ItemAnswer] {
        let counting = state.answers.counting(in: questionnaire)
        let relevant = relevantItems
        let open = relevant.filter { counting[$0.id] == nil }.map(\.id)
        guard open.isEmpty else { throw .unanswered(items: open) }
        return relevant.compactMap { item in
            counting[item.id].map { ItemAnswer(item: item.id, answer: $0) }
        }
    }

    private func next(after position: Int) -> Int {
        let relevant = Set(relevantItems.map(\.id))
        let later = questionnaire.items.indices.dropFirst(position + 1)
        return later.first { relevant.contains(questionnaire.items[$0].id) } ?? firstOpen()
    }

    private func firstOpen() -> Int {
        let counting = state.answers.counting(in: questionnaire)
        let open = Set(relevantItems.map(\.id).filter { counting[$0] == nil })
        return questionnaire.items.firstIndex { open.contains($0.id) } ?? questionnaire.items.count
    }

    /// What a draft keeps of a session.
    public struct State: Hashable, Sendable, Codable {
        var answers = AnswerSheet()
        var position = 0
        var returnsToEnd = false
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
