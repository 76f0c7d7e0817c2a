import Progression

extension FormulaChecker {
    /// Values of which the outcome is one: they must be of one kind.
    ///
    /// Texts in quotes follow the others: beside a date they are dates, beside a choice its codes.
    ///
    /// - Returns: the operation on them, of their type.
    mutating func unify(
        _ values: [Checked],
        by function: Function,
        _ operation: Formula.Operation,
        at offset: Int
    ) -> Checked {
        let leader = values.first { $0.text == nil && $0.type != .unclear } ?? values.first
        guard let leader else { return .unclear(at: offset) }
        let values = values.map { adopt($0, against: leader) }
        var result = Checked(.apply(operation, values.map(\.formula)), leader.type, at: offset)
        if let other = values.first(where: { $0.type != leader.type && $0.type != .unclear }) {
            report(
                "`\(function.rawValue)` takes values of one kind, but \(leader.described) is "
                    + "\(leader.type.noun) and \(other.described) is \(other.type.noun)",
                "let both be of the same kind",
                at: other.offset
            )
            result.type = .unclear
            return result
        }
        let items = Set(values.filter { $0.text == nil }.map { $0.item?.id })
        if items.count == 1 { result.item = leader.item }
        if result.type == .code, result.item == nil { result.type = .text }
        return result
    }

    /// The least or the greatest of numbers or dates.
    mutating func extreme(_ values: [Checked], by function: Function, at offset: Int) -> Checked {
        let result = unify(values, by: function, function == .min ? .min : .max, at: offset)
        guard let odd = values.first(where: { $0.type != .number && $0.type != .unclear }),
            result.type != .date, result.type != .unclear
        else { return result }
        report(
            "`\(function.rawValue)` takes numbers or dates, but \(odd.described) is "
                + odd.type.noun,
            odd.remedy(for: .number),
            at: odd.offset
        )
        return .unclear(at: offset)
    }

    /// The number after `min_answered:`; reports labels that are none or stand elsewhere.
    mutating func minAnswered(
        _ function: Function,
        _ arguments: [Syntax.Argument],
        at offset: Int
    ) -> Int? {
        var result: Int?
        for (index, argument) in arguments.enumerated() {
            guard let label = argument.label else { continue }
            let place = argument.value.offset
            if label != "min_answered" || !function.takesMinAnswered {
                report(
                    "`\(function.rawValue)` takes no `\(label):`",
                    function.takesMinAnswered
                        ? "did you mean `min_answered:`?"
                        : "only `sum` and `mean` take `min_answered: 2`",
                    at: place
                )
            } else if index != arguments.count - 1 {
                report("`min_answered` does not stand last", "move it to the end", at: place)
            } else if let number = check(argument.value).integer, number >= 1 {
                result = number
            } else {
                report(
                    "`min_answered` takes a whole number from 1",
                    "write `\(function.rawValue)(…, min_answered: 2)`",
                    at: place
                )
            }
        }
        return result
    }

    /// Reports a `min_answered` that can never be reached.
    mutating func checkLimit(
        _ minAnswered: Int?,
        of values: [Checked],
        by function: Function,
        at offset: Int
    ) {
        let most = values.reduce(0) { sum, value in
            guard case .rounds = value.formula, let item = value.item else { return sum + 1 }
            return sum + names.mostAnswers(item, seenFrom: owner.repeats)
        }
        guard let minAnswered, minAnswered > most else { return }
        report(
            "`min_answered: \(minAnswered)` is more than `\(function.rawValue)` has values",
            "write a number from 1 to \(most)",
            at: offset
        )
    }
}

extension Checked {
    /// The same operation with one argument more, the first.
    func prepending(_ argument: Formula) -> Checked {
        guard case .apply(let operation, let arguments) = formula else { return self }
        var result = self
        result.formula = .apply(operation, [argument] + arguments)
        return result
    }
}
