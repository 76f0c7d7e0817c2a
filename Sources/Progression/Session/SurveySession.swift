/// One questionnaire being answered: a value that knows which question comes next.
///
/// ```swift
/// var session = SurveySession(of: questionnaire, on: today)
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
    /// The items whose relevance the last step has changed, in the order it was found.
    public private(set) var changes: [RelevanceChange] = []
    var sheet: AnswerSheet
    var position: Int
    var returnsToEnd: Bool
    /// Items whose answers were confirmed although they violate a warning.
    var confirmed: Set<Int>
    var events: [RelevanceChange]

    /// A session at its first question; `today` is the day of the visit.
    public init(of questionnaire: Questionnaire, on today: CalendarDay) {
        self.init(of: questionnaire, resuming: State(), on: today)
        position = next(after: -1)
    }

    /// The question or note shown now, earlier answers filled into its words; `nil` at the end.
    public var question: Item? {
        questionnaire.items.indices.contains(position) ? shown(position) : nil
    }

    /// The questions that are relevant now, in document order, earlier answers filled into their words.
    ///
    /// Notes and calculated items are not among them.
    public var relevantItems: [Item] {
        slots { sheet.isRelevant[$0] && takesAnswer($0) }.map(shown)
    }

    /// How many questions are relevant now, and how many of them come before the one asked.
    var progress: (before: Int, total: Int) {
        var before = 0
        var total = 0
        for slot in sheet.isRelevant.indices where sheet.isRelevant[slot] && takesAnswer(slot) {
            total += 1
            if slot < position { before += 1 }
        }
        return (before, total)
    }

    /// The relevant questions that have neither an answer nor a reason for its absence.
    public var openItems: [Item] {
        slots { isOpen($0) }.map(shown)
    }

    /// The answer `item` has, if it is relevant and has one; that of a calculated item, too.
    public func answer(to item: String) -> Answer? {
        slot(of: item).flatMap { sheet.counting($0) }
    }

    /// Whether `item` is relevant now; false if there is no such item.
    public func isRelevant(_ item: String) -> Bool {
        slot(of: item).map { sheet.isRelevant[$0] } ?? false
    }

    /// What `item` is worth in expressions now.
    public func value(of item: String) -> FormulaValue {
        slot(of: item).map { sheet.values[$0] } ?? .unknown
    }

    /// What an expression over the items of the questionnaire comes to now.
    public func value(of expression: Formula) -> FormulaValue {
        sheet.value(of: expression)
    }

    /// Answers the question asked now and goes on to the next.
    ///
    /// - Parameters:
    ///   - answer: the answer, or the reason why there is none.
    ///   - confirming: whether to take it although it violates a constraint of severity `warning`.
    /// - Throws: ``AnswerError`` if the item cannot take it; the session is as it was.
    public mutating func answer(_ answer: Answer, confirming: Bool = false) throws(AnswerError) {
        guard questionnaire.items.indices.contains(position) else { throw .nothingAsked }
        let item = questionnaire.items[position]
        try item.check(answer)
        let answer = item.inDocumentOrder(answer)
        let isViolated = sheet.violates(position, with: answer)
        if isViolated, item.constraint?.severity == .error { throw .violated(items: [item.id]) }
        if isViolated, !confirming { throw .unconfirmed(items: [item.id]) }
        keep(answer, at: position)
        if isViolated { confirmed.insert(position) }
        goOn()
    }

    /// Answers a relevant question wherever it stands; the question asked stays the same unless it was
    /// that one, or this makes it irrelevant.
    ///
    /// - Parameters:
    ///   - item: the id of the question.
    ///   - answer: the answer, or the reason why there is none.
    ///   - confirming: as for ``answer(_:confirming:)``.
    /// - Throws: ``AnswerError`` if there is no such relevant question or it cannot take the answer; the
    ///   session is as it was.
    public mutating func answer(
        _ item: String,
        with answer: Answer,
        confirming: Bool = false
    ) throws(AnswerError) {
        guard let slot = slot(of: item), sheet.isRelevant[slot], takesAnswer(slot) else {
            throw .nothingAsked
        }
        guard slot != position else { return try self.answer(answer, confirming: confirming) }
        var elsewhere = self
        elsewhere.position = slot
        try elsewhere.answer(answer, confirming: confirming)
        elsewhere.position = position
        elsewhere.returnsToEnd = returnsToEnd
        if elsewhere.question == nil || !elsewhere.isShown(position) { elsewhere.goOn() }
        self = elsewhere
    }

    /// Leaves the question asked now unanswered, the citizen would rather not say; goes on from a note.
    public mutating func skip() throws(AnswerError) {
        guard let item = question else { throw .nothingAsked }
        guard item.kind.isAnswered else {
            changes = []
            return goOn()
        }
        try answer(.missing(.refused))
    }

    /// Forgets the answer of a question, which is open again.
    ///
    /// - Returns: false if there is no such question.
    @discardableResult
    public mutating func clear(_ item: String) -> Bool {
        changes = []
        guard let slot = slot(of: item), takesAnswer(slot) else { return false }
        keep(nil, at: slot)
        return true
    }

    /// Goes back one question or note; later answers are kept.
    ///
    /// - Returns: false at the first one, where there is nothing to go back to.
    @discardableResult
    public mutating func back() -> Bool {
        changes = []
        guard let earlier = (0..<position).last(where: isShown) else { return false }
        position = earlier
        return true
    }

    /// Goes to a relevant question in order to change its answer; afterwards the session returns to the
    /// end, or to what the change has opened.
    ///
    /// - Returns: false if there is no such relevant question.
    @discardableResult
    public mutating func revisit(_ item: String) -> Bool {
        changes = []
        guard let slot = slot(of: item), sheet.isRelevant[slot], takesAnswer(slot) else {
            return false
        }
        position = slot
        returnsToEnd = true
        return true
    }
}

extension SurveySession {
    private mutating func keep(_ answer: Answer?, at slot: Int) {
        confirmed.remove(slot)
        changes = sheet.set(answer, at: slot).map { changed in
            RelevanceChange(
                item: questionnaire.items[changed].id,
                isRelevant: sheet.isRelevant[changed]
            )
        }
        events += changes.filter { change in
            self.slot(of: change.item).map { sheet.given[$0] != nil } ?? false
        }
    }

    private mutating func goOn() {
        position = returnsToEnd ? firstUnsettled() : next(after: position)
        if question == nil { returnsToEnd = false }
    }

    private func next(after position: Int) -> Int {
        let later = (position + 1)..<max(position + 1, questionnaire.items.count)
        return later.first(where: isShown) ?? firstUnsettled()
    }

    /// The first question that is open or whose answer breaks a rule; the end if there is none.
    func firstUnsettled() -> Int {
        let end = questionnaire.items.count
        let open = (0..<end).first(where: isOpen) ?? end
        let broken = questionnaire.logic.constrained.first { breaksRule($0) != nil }
        return min(open, broken ?? end)
    }

    /// The severity of the constraint that the answer to an item violates as things stand, unless it was
    /// confirmed; `nil` when it violates none.
    public func violation(of item: String) -> Constraint.Severity? {
        slot(of: item).flatMap(breaksRule)
    }

    /// The severity of the constraint that the answer to an item violates, unless it was confirmed.
    func breaksRule(_ slot: Int) -> Constraint.Severity? {
        guard let constraint = questionnaire.items[slot].constraint, sheet.isRelevant[slot],
            sheet.violates(slot, with: sheet.given[slot])
        else { return nil }
        return constraint.severity == .warning && confirmed.contains(slot)
            ? nil : constraint.severity
    }

    func isOpen(_ slot: Int) -> Bool {
        sheet.isRelevant[slot] && takesAnswer(slot) && sheet.given[slot] == nil
    }

    func takesAnswer(_ slot: Int) -> Bool { questionnaire.logic.isAnswered[slot] }

    func slots(where isWanted: (Int) -> Bool) -> [Int] {
        questionnaire.items.indices.filter(isWanted)
    }

    func slot(of item: String) -> Int? { questionnaire.logic.slots[item] }

    private func isShown(_ slot: Int) -> Bool {
        sheet.isRelevant[slot] && questionnaire.logic.isShown[slot]
    }

    private func shown(_ slot: Int) -> Item {
        let item = questionnaire.items[slot]
        guard questionnaire.logic.isPiped[slot] else { return item }
        return item.filled { id, language in shownAnswer(to: id, in: language) }
    }
}

/// That an item has become relevant, or has ceased to be.
public struct RelevanceChange: Hashable, Sendable, Codable {
    /// The item's id.
    public let item: String
    /// Whether it is relevant from now on.
    public let isRelevant: Bool

    /// A change of the item with this id.
    public init(item: String, isRelevant: Bool) {
        self.item = item
        self.isRelevant = isRelevant
    }
}
