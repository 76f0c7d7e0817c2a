import Progression

/// Writes groups out: what stands in a group is asked only if the group is, and every round of a
/// repeating group becomes items of its own.
struct RoundsWriter {
    private(set) var items: [Item] = []
    private(set) var groups: [Group] = []
    private let names: FormulaNames

    /// A writer that knows the ids of the file.
    init(names: FormulaNames) {
        self.names = names
    }

    /// Writes the items of a file.
    mutating func write(_ parts: [Part]) {
        write(parts, in: Surroundings())
    }

    /// The groups around an item, each in one of its rounds.
    private struct Surroundings {
        /// The round of every repeating group.
        var rounds: [String: Int] = [:]
        /// What tells ids apart: `[2][1]` in the first round of a group in the second of another.
        var suffix = ""
        var groups: [String] = []
        var conditions: [Formula] = []

        mutating func enter(_ group: String, _ condition: Formula?) {
            groups.append(group)
            conditions += condition.map { [$0] } ?? []
        }

        /// True when all conditions are, and `own`.
        func relevance(_ own: Formula?) -> Formula? {
            let all = conditions + (own.map { [$0] } ?? [])
            return all.count > 1 ? .apply(.and, all) : all.first
        }
    }

    private mutating func write(_ parts: [Part], in around: Surroundings) {
        for part in parts {
            switch part {
            case .item(let item): items.append(written(item, in: around))
            case .group(let group): write(group, in: around)
            }
        }
    }

    private mutating func write(_ group: GroupParts, in around: Surroundings) {
        let relevant = written(group.relevant, in: around)
        guard let repeats = group.repeats else {
            var inside = around
            inside.enter(group.id + around.suffix, relevant)
            add(group, in: inside, rounds: nil)
            write(group.parts, in: inside)
            return
        }
        for round in 1...repeats.atMost {
            var inside = around
            inside.rounds[group.id] = round
            inside.suffix += "[\(round)]"
            inside.enter(group.id + inside.suffix, relevant)
            inside.conditions += gate(of: round, repeats, of: group, in: around)
            add(group, in: inside, rounds: repeats.atMost)
            write(group.parts, in: inside)
            if case .more(let text) = repeats.until, round < repeats.atMost {
                let id = Self.more(group, in: inside)
                let question = Item(id: id, text: text, kind: .boolean)
                items.append(written(question, as: id, in: inside))
            }
        }
    }

    /// What must be true for a round beside the group's own condition.
    private func gate(
        of round: Int,
        _ repeats: GroupParts.Repeats,
        of group: GroupParts,
        in around: Surroundings
    ) -> [Formula] {
        switch repeats.until {
        case .count(let count):
            let count = names.writtenOut(count, in: around.rounds)
            return [.apply(.greaterOrEqual, [count, .literal(.number(Double(round)))])]
        case .more where round == 1: return []
        case .more:
            var before = around
            before.suffix += "[\(round - 1)]"
            return [.item(Self.more(group, in: before))]
        }
    }

    /// The id of the question whether there is another round.
    private static func more(_ group: GroupParts, in around: Surroundings) -> String {
        "\(group.id).more\(around.suffix)"
    }

    private mutating func add(_ group: GroupParts, in inside: Surroundings, rounds: Int?) {
        let text = group.text.map { written($0, in: inside) }
        groups.append(Group(id: inside.groups.last ?? group.id, text: text, rounds: rounds))
    }

    private func written(_ item: Item, in around: Surroundings) -> Item {
        written(item, as: item.id + around.suffix, in: around)
    }

    private func written(_ item: Item, as id: String, in around: Surroundings) -> Item {
        var kind = item.kind
        if case .calculate(let formula) = kind {
            kind = .calculate(names.writtenOut(formula, in: around.rounds))
        }
        return Item(
            id: id,
            text: written(item.text, in: around),
            hint: item.hint.map { written($0, in: around) },
            guidance: item.guidance.map { written($0, in: around) },
            kind: kind,
            isRequired: item.isRequired,
            relevant: around.relevance(written(item.relevant, in: around)),
            constraint: item.constraint.map { constraint in
                Constraint(
                    names.writtenOut(constraint.expression, in: around.rounds),
                    message: constraint.message.map { written($0, in: around) },
                    severity: constraint.severity
                )
            },
            missing: item.missing,
            groups: around.groups
        )
    }

    private func written(_ formula: Formula?, in around: Surroundings) -> Formula? {
        formula.map { names.writtenOut($0, in: around.rounds) }
    }

    /// The text with the ids that earlier answers have in this round.
    private func written(_ text: LocalizedText, in around: Surroundings) -> LocalizedText {
        guard !around.rounds.isEmpty else { return text }
        let shown = text.pipedItems
        guard !shown.isEmpty else { return text }
        return LocalizedText(
            text.texts.mapValues { words in
                shown.reduce(words) { words, name in
                    let formula = names.writtenOut(.item(name), in: around.rounds)
                    guard case .item(let id) = formula, id != name else { return words }
                    return words.replacing("${\(name)}", with: "${\(id)}")
                }
            }
        )
    }
}
