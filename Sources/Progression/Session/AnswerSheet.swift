/// What has been answered so far, and what of it counts.
///
/// The answer to an item that is not relevant is *masked*: unknown to everyone else, kept here so that
/// it comes back if the item becomes relevant again, and never part of a response. A change costs as much
/// as what depends on it, however long the questionnaire is.
struct AnswerSheet: Hashable, Sendable {
    private let logic: Logic
    private let today: CalendarDay
    /// The answers kept, masked ones too, by position.
    private(set) var given: [Answer?]
    /// Whether each item is relevant.
    private(set) var isRelevant: [Bool]
    /// What each item is worth to everyone else.
    private(set) var values: [FormulaValue]

    /// A sheet over items with this logic, with the answers `given` so far.
    init(_ logic: Logic, given: [Answer?], today: CalendarDay) {
        self.logic = logic
        self.today = today
        self.given = given
        isRelevant = given.map { _ in false }
        values = given.map { _ in .unknown }
        for slot in logic.order { _ = settle(slot) }
    }

    /// The answer that counts: that of a relevant item, a calculated one too.
    func counting(_ slot: Int) -> Answer? {
        guard isRelevant[slot] else { return nil }
        return logic.calculation[slot] == nil ? given[slot] : values[slot].answer
    }

    /// Keeps an answer, or forgets it, and works out what depends on it.
    ///
    /// - Returns: the items whose relevance has changed, in the order it was found.
    mutating func set(_ answer: Answer?, at slot: Int) -> [Int] {
        given[slot] = answer
        let before = values[slot]
        _ = settle(slot)
        guard values[slot] != before else { return [] }
        return cascade(from: slot)
    }

    /// Whether the answer to an item violates its constraint.
    func violates(_ slot: Int, with answer: Answer?) -> Bool {
        guard let constraint = logic.constraint[slot], let answer, !answer.isMissing else {
            return false
        }
        return constraint.truth(in: scope(itself: FormulaValue(answer))) == .false
    }

    /// What an expression comes to as things stand.
    func value(of expression: Formula) -> FormulaValue {
        Program(expression) { logic.slots[$0] }.value(in: scope())
    }

    private func scope(itself: FormulaValue = .unknown) -> Program.Scope {
        Program.Scope(values: values, isRelevant: isRelevant, itself: itself, today: today)
    }

    /// Works out one item; true if anyone else could notice.
    private mutating func settle(_ slot: Int) -> Bool {
        let new = standing(of: slot)
        guard new.isRelevant != isRelevant[slot] || new.value != values[slot] else { return false }
        isRelevant[slot] = new.isRelevant
        values[slot] = new.value
        return true
    }

    /// A function of its own, so that no scope holds the arrays when they are written.
    private func standing(of slot: Int) -> (isRelevant: Bool, value: FormulaValue) {
        let relevance = logic.relevance[slot]
        let calculation = logic.calculation[slot]
        guard relevance != nil || calculation != nil else {
            return (true, FormulaValue(given[slot]))
        }
        let scope = scope()
        if let relevance, relevance.truth(in: scope) != .true { return (false, .unknown) }
        return (true, calculation?.value(in: scope) ?? FormulaValue(given[slot]))
    }

    /// Works out what depends on `slot`, each item once, after everything it looks at itself.
    private mutating func cascade(from slot: Int) -> [Int] {
        var changed: [Int] = []
        var waiting = logic.dependents[slot]
        var next = 0
        while next < waiting.count {
            let item = logic.order[waiting[next]]
            next += 1
            let wasRelevant = isRelevant[item]
            guard settle(item) else { continue }
            if wasRelevant != isRelevant[item] { changed.append(item) }
            for dependent in logic.dependents[item] {
                waiting.insertInOrder(dependent, from: next)
            }
        }
        return changed
    }
}

extension [Int] {
    /// Puts `element` in its place among the elements from `start` on, which are in rising order, unless
    /// it is there already.
    fileprivate mutating func insertInOrder(_ element: Int, from start: Int) {
        var low = start
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        if low == count || self[low] != element { insert(element, at: low) }
    }
}
