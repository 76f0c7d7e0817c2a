import Progression

extension Draft {
    /// Reads a condition in the structured form; `nil` if it is faulty.
    mutating func condition(_ value: Value, of owner: FormulaOwner) -> Formula? {
        guard case .object(let members) = value.content else { return nil }
        let heads = members.filter { ["all", "any", "question"].contains($0.key) }
        guard heads.count == 1, let head = heads.first else {
            let only = heads.isEmpty ? "neither `all`, `any` nor `question`" : "too much at once"
            faults.error(
                at: value.place,
                "this condition has \(only)",
                "write exactly one of `all: […]`, `any: […]` or `question: …`"
            )
            return nil
        }
        if head.key == "question" { return comparison(value, of: owner) }
        for extra in members where extra.key == "operator" || extra.key == "answer" {
            faults.error(
                at: extra.place,
                "`\(extra.key)` stands beside `\(head.key)` instead of beside a `question`",
                "move it into the list below `\(head.key)`"
            )
        }
        let entries = head.value.entries
        let parts = entries.map { condition($0, of: owner) }.compactMap(\.self)
        // Half a condition says something else, and must not be judged.
        guard !parts.isEmpty, parts.count == entries.count else { return nil }
        if parts.count == 1 { return parts[0] }
        return .apply(head.key == "all" ? .and : .or, parts)
    }

    private mutating func comparison(_ value: Value, of owner: FormulaOwner) -> Formula? {
        guard let question = value["question"], let id = question.scalar, !id.isEmpty else {
            return nil
        }
        guard let word = value["operator"] else {
            faults.error(
                at: value.place,
                "the condition on `\(id)` lacks `operator`",
                "add `operator: '='` or `operator: answered`"
            )
            return nil
        }
        guard note(owner, looksAt: id, in: question) else { return nil }
        var checker = FormulaChecker(names: names, owner: owner, after: faults)
        let subject = checker.reference(to: id, at: 0)
        for fault in checker.faults { faults.error(at: question.place, fault.what, fault.remedy) }
        guard let item = subject.item, subject.type != .unclear, let name = word.scalar else {
            return nil
        }
        if name == FormatTable.answered { return answeredCondition(value, item: id) }
        return Comparison(rawValue: name).flatMap { compare(item, $0, word.place, value) }
    }

    private mutating func answeredCondition(_ value: Value, item: String) -> Formula? {
        let answered = Formula.apply(.answered, [.item(item)])
        guard let wanted = value["answer"] else { return answered }
        guard let boolean = wanted.boolean else {
            faults.error(
                at: wanted.place,
                "`operator: answered` cannot be held against \(wanted.described)",
                "leave `answer` out, or write `answer: false` for \"has no answer\""
            )
            return nil
        }
        return boolean ? answered : .apply(.not, [answered])
    }
}
