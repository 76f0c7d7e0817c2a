import Progression

extension Draft {
    /// Checks that `item` can be compared so, and with this answer.
    mutating func compare(
        _ item: NamedItem,
        _ comparison: Comparison,
        _ place: Place,
        _ value: Value
    ) -> Formula? {
        guard fits(comparison, item, place) else { return nil }
        guard let wanted = value["answer"] else {
            faults.error(
                at: value.place,
                "the condition on `\(item.id)` lacks `answer`",
                "add the answer to compare with: \(takes(item))"
            )
            return nil
        }
        guard !wanted.isEmpty else { return nil }
        if item.type == .codes, comparison != .selected {
            return exactly(wanted, item).map { comparison == .equal ? $0 : .apply(.not, [$0]) }
        }
        guard let answer = answer(wanted, for: item, comparison) else {
            report(wanted, impossibleFor: item)
            return nil
        }
        return .apply(comparison.operation, [.item(item.id), .literal(answer)])
    }

    private mutating func fits(_ comparison: Comparison, _ item: NamedItem, _ place: Place) -> Bool
    {
        let fitting: [Comparison] =
            switch item.type {
            case .number, .date: Comparison.allCases.filter { $0 != .selected }
            case .codes: [.selected, .equal, .notEqual]
            case .code, .boolean, .text: [.equal, .notEqual]
            case .note, .unclear: []
            }
        if fitting.contains(comparison) { return true }
        let words = fitting.map(\.rawValue) + [FormatTable.answered]
        faults.error(
            at: place,
            "`\(comparison.rawValue)` does not fit `\(item.id)`, which is \(item.type.noun)",
            "use \(words.count > 1 ? "one of " : "")\(Suggestion.list(words))"
        )
        return false
    }

    /// The answer that `value` stands for; `nil` if the item cannot take it.
    private func answer(
        _ value: Value,
        for item: NamedItem,
        _ comparison: Comparison
    ) -> FormulaValue? {
        switch item.type {
        case .number:
            let isExact = comparison == .equal || comparison == .notEqual
            guard let number = value.number, item.canBe(number, exactly: isExact) else {
                return nil
            }
            return .number(number)
        case .code, .codes:
            return item.codes.first { $0 == value.scalar }.map { .text($0) }
        case .date:
            guard let day = value.scalar.flatMap(CalendarDay.init(iso:)), item.canBe(day) else {
                return nil
            }
            return .date(day)
        case .boolean: return value.boolean.map { .boolean($0) }
        case .text: return value.scalar.map { .text($0) }
        case .note, .unclear: return nil
        }
    }

    /// That the options chosen are those of the list `value` and no others.
    private mutating func exactly(_ value: Value, _ item: NamedItem) -> Formula? {
        let wanted = Set(value.entries.compactMap(\.scalar))
        let codes = item.codes.filter(wanted.contains)
        guard !codes.isEmpty, codes.count == value.entries.count else {
            report(value, impossibleFor: item)
            return nil
        }
        let isChosen = codes.map {
            Formula.apply(.selected, [.item(item.id), .literal(.text($0))])
        }
        let count = Formula.apply(.length, [.item(item.id)])
        let isAll = Formula.apply(.equal, [count, .literal(.number(Double(codes.count)))])
        return .apply(.and, isChosen + [isAll])
    }

    private mutating func report(_ wanted: Value, impossibleFor item: NamedItem) {
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
    private func takes(_ item: NamedItem) -> String {
        item.type == .codes ? "\(item.takes); a list of them with `=` and `!=`" : item.takes
    }
}
