import Progression

extension Draft {
    /// Checks that `item` can be compared so, and with this answer.
    mutating func compare(
        _ item: Item,
        _ comparison: Comparison,
        _ place: Place,
        _ value: Value
    ) -> Formula? {
        guard operators(for: item, comparison, place) else { return nil }
        guard let wanted = value["answer"] else {
            faults.error(
                at: value.place,
                "the condition on `\(item.id)` lacks `answer`",
                "add the answer to compare with: \(takes(item))"
            )
            return nil
        }
        guard !wanted.isEmpty else { return nil }
        guard let answer = answer(wanted, for: item, comparison) else {
            report(wanted, impossibleFor: item)
            return nil
        }
        return .apply(
            comparison.operation,
            [.item(item.id), .literal(FormulaValue(answer))]
        )
    }

    private mutating func operators(
        for item: Item,
        _ comparison: Comparison,
        _ place: Place
    ) -> Bool {
        let name: String
        let fitting: [Comparison]
        switch item.kind {
        case .scale:
            (name, fitting) = ("scale", Comparison.allCases.filter { $0 != .selected })
        case .integer:
            (name, fitting) = ("integer", Comparison.allCases.filter { $0 != .selected })
        case .choice: (name, fitting) = ("choice", [.equal, .notEqual])
        case .choices: (name, fitting) = ("choices", [.selected, .equal, .notEqual])
        case .boolean: (name, fitting) = ("boolean", [.equal, .notEqual])
        case .text: (name, fitting) = ("text", [])
        case .decimal: (name, fitting) = ("decimal", [])
        case .date: (name, fitting) = ("date", [])
        case .note, .calculate: (name, fitting) = ("note", [])
        }
        if fitting.contains(comparison) { return true }
        let words = fitting.map(\.rawValue) + [FormatTable.answered]
        faults.error(
            at: place,
            "`\(comparison.rawValue)` does not fit `\(item.id)`, which is of type `\(name)`",
            "use \(words.count > 1 ? "one of " : "")\(Suggestion.list(words))"
        )
        return false
    }

    /// The answer that `value` stands for; `nil` if the item cannot take it.
    private func answer(_ value: Value, for item: Item, _ comparison: Comparison) -> Answer? {
        switch item.kind {
        case .scale(let points):
            guard let number = value.integer, points.contains(where: { $0.value == number })
            else { return nil }
            return .integer(number)
        case .integer(let min, let max):
            guard let number = value.integer, number >= min ?? .min, number <= max ?? .max
            else { return nil }
            return .integer(number)
        case .choice(let options):
            return options.first { $0.code == value.scalar }.map { .code($0.code) }
        case .choices(let options) where comparison == .selected:
            return options.first { $0.code == value.scalar }.map { .code($0.code) }
        case .choices(let options):
            let wanted = Set(value.entries.compactMap(\.scalar))
            let found = options.map(\.code).filter(wanted.contains)
            let isSound = !found.isEmpty && found.count == value.entries.count
            return isSound ? .codes(found) : nil
        case .boolean: return value.boolean.map { .boolean($0) }
        case .text, .decimal, .date, .note, .calculate: return nil
        }
    }

    private mutating func report(_ wanted: Value, impossibleFor item: Item) {
        if let word = wanted.scalar, MissingReason(rawValue: word) != nil {
            faults.error(
                at: wanted.place,
                "`\(word)` is a way of not answering, not an answer",
                "write `operator: answered` with `answer: false`"
            )
            return
        }
        faults.error(
            at: wanted.place,
            "`\(item.id)` can never be answered with \(wanted.described)",
            "it takes \(takes(item))"
        )
    }

    /// What an item takes, in words.
    private func takes(_ item: Item) -> String {
        switch item.kind {
        case .scale(let points):
            return "a whole number from \(points.first?.value ?? 0) to \(points.last?.value ?? 0)"
        case .integer(let min?, let max?): return "a whole number from \(min) to \(max)"
        case .integer(let min?, nil): return "a whole number from \(min)"
        case .integer(nil, let max?): return "a whole number up to \(max)"
        case .integer: return "a whole number"
        case .choice(let options): return Suggestion.list(options.map(\.code))
        case .choices(let options):
            return "\(Suggestion.list(options.map(\.code))); a list of them with `=` and `!=`"
        case .boolean: return "`true` or `false`"
        case .text, .decimal, .date, .note, .calculate:
            return "free text, which cannot be compared"
        }
    }
}
