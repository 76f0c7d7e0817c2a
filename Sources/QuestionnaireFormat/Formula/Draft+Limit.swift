import Progression

extension Draft {
    /// The most answers that all formulas of a questionnaire may look at, every round written out.
    ///
    /// A formula that gathers all rounds of a group, itself in every round of another, is written once
    /// and worked out thousands of times.
    static let mostAnswersLookedAt = 200_000

    /// Counts what `owner` looks at; false when that is too much, which is reported once.
    mutating func isWithinLimit(
        _ owner: FormulaOwner,
        looksAt name: String,
        in value: Value,
        at offset: Int
    ) -> Bool {
        guard let item = names.items[name] else { return true }
        let before = answersLookedAt
        answersLookedAt +=
            names.mostAnswers(item, seenFrom: owner.repeats) * names.timesWrittenOut(owner)
        guard answersLookedAt > Self.mostAnswersLookedAt else { return true }
        guard before <= Self.mostAnswersLookedAt else { return false }
        faults.error(
            at: ScalarPlaces(value, in: lines)[offset],
            "with `\(owner.key)`\(owner.id.map { " of `\($0)`" } ?? "") formulas look at more than "
                + "\(Self.mostAnswersLookedAt) answers, every round written out",
            "let groups repeat less often, or bring rounds together in one item of type `calculate` "
                + "outside them"
        )
        return false
    }
}

extension FormulaNames {
    /// How many formulas one of `owner` becomes: that of a group decides about every item in it.
    func timesWrittenOut(_ owner: FormulaOwner) -> Int {
        owner.repeats.reduce(owner.size) { min($0 * (groups[$1] ?? 1), 1_000_000) }
    }
}
