import Progression

extension FormulaChecker {
    /// The value of the item called `name`.
    mutating func reference(
        to name: String,
        at offset: Int,
        allowingRounds: Bool = false
    ) -> Checked {
        if let itself = owner.itself, itself.id == name {
            return Checked(.itself, itself.type, at: offset, item: itself)
        }
        guard let item = names.items[name] else {
            rejectName(name, at: offset)
            return .unclear(at: offset)
        }
        guard item.type != .note else {
            report("`\(name)` is a note and has no answer", "name an item that has one", at: offset)
            return .unclear(at: offset)
        }
        guard names.hasSeveralAnswers(item, seenFrom: owner.repeats) else {
            return Checked(.item(name), item.type, at: offset, item: item)
        }
        guard allowingRounds else {
            report(
                "`\(name)` has an answer in each round of `\(item.repeats.last ?? "")`",
                "ask about all of them at once, with \(Suggestion.list(Function.takingRounds))",
                at: offset
            )
            return .unclear(at: offset)
        }
        return Checked(.rounds([name]), item.type, at: offset, item: item)
    }

    /// The item's own value.
    mutating func itself(at offset: Int) -> Checked {
        if let itself = owner.itself {
            return Checked(.itself, itself.type, at: offset, item: itself)
        }
        report(
            "`.` stands for an item's own answer, which only its `constraint` can look at",
            owner.key == "constraint"
                ? "a constraint needs an item that is answered" : "name the item: `${item}`",
            at: offset
        )
        return .unclear(at: offset)
    }

    private mutating func rejectName(_ name: String, at offset: Int) {
        if name.isEmpty {
            report(
                "`${}` names no item",
                "write the id of an item between the brackets",
                at: offset
            )
            return
        }
        if names.groups[name] != nil {
            report(
                "`\(name)` is a group, which has no answer of its own",
                "name an item in it",
                at: offset
            )
            return
        }
        if names.scores.contains(name) {
            report(
                "`\(name)` is a score, which formulas do not look at",
                "work out what you need in an item of type `calculate`, and name that",
                at: offset
            )
            return
        }
        guard names.areWhole else { return }
        report("there is no item `\(name)`", remedy(forName: name), at: offset)
    }

    /// What to do about a name that no item has.
    func remedy(forName name: String) -> String {
        nearest(to: name)
            .map { "did you mean `\($0)`?" } ?? "name the id of an item"
    }

    /// A word that is no name, number, text or function.
    mutating func reject(_ word: String, at offset: Int) -> Checked {
        let lower = word.lowercased()
        if Bool(lower) != nil {
            report("`\(word)` is not read", "write `\(lower)`", at: offset)
        } else if names.items[word] != nil {
            report("`\(word)` is not how an item is named", "write `${\(word)}`", at: offset)
        } else if ForeignWords.absence.contains(lower) {
            report(
                "`\(word)` is no value: an answer that is missing has none",
                "write `not(answered(${item}))`",
                at: offset
            )
        } else if let function = Function(rawValue: lower) {
            report("`\(word)` lacks its brackets", "write `\(function.example)`", at: offset)
        } else {
            report("`\(word)` means nothing here", remedy(forWord: word), at: offset)
        }
        return .unclear(at: offset)
    }

    private func remedy(forWord word: String) -> String {
        if let truth = ForeignWords.truths[word.lowercased()] {
            return "write `\(truth)`, or a code in quotes: `'\(word)'`"
        }
        return nearest(to: word).map { "did you mean `${\($0)}`?" }
            ?? "write a text or a code in quotes: `'\(word)'`"
    }
}
