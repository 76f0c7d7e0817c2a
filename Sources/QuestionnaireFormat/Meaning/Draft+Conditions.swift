import Progression

extension Draft {
    /// Reads a condition of the item `owner`, the one at `position`; `nil` if it is faulty.
    mutating func condition(_ value: Value, of owner: String, at position: Int) -> Formula? {
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
        if head.key == "question" { return comparison(value, of: owner, at: position) }
        for extra in members where extra.key == "operator" || extra.key == "answer" {
            faults.error(
                at: extra.place,
                "`\(extra.key)` stands beside `\(head.key)` instead of beside a `question`",
                "move it into the list below `\(head.key)`"
            )
        }
        let parts = head.value.entries.compactMap { condition($0, of: owner, at: position) }
        return .apply(head.key == "all" ? .and : .or, parts)
    }

    private mutating func comparison(
        _ value: Value,
        of owner: String,
        at position: Int
    ) -> Formula? {
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
        guard isEarlier(id, question.place, than: position, owner: owner),
            let item = items.first(where: { $0.id == id }), !unclear.contains(id),
            let name = word.scalar
        else { return nil }
        if name == FormatTable.answered { return answeredCondition(value, item: id) }
        return Comparison(rawValue: name).flatMap { compare(item, $0, word.place, value) }
    }

    private mutating func isEarlier(
        _ id: String,
        _ place: Place,
        than position: Int,
        owner: String
    ) -> Bool {
        guard let other = positions[id] else {
            let nearest = Suggestion.nearest(to: id, among: positions.keys.sorted())
            faults.error(
                at: place,
                "there is no item `\(id)`",
                nearest.map { "did you mean `\($0)`?" } ?? "name the id of an earlier item"
            )
            return false
        }
        if other == position {
            faults.error(
                at: place,
                "`relevant` of `\(owner)` looks at `\(owner)` itself",
                "let it look at an earlier item"
            )
        } else if other > position {
            faults.error(
                at: place,
                "`relevant` of `\(owner)` looks at `\(id)`, which is asked later",
                "let it look at an earlier item, or ask `\(id)` first"
            )
        }
        return other < position
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
