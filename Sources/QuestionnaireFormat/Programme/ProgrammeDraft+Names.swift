import Progression

extension ProgrammeDraft {
    /// The ids a part leads to; each must be of the next list.
    mutating func readArrows(_ entry: Value, from list: PartList) -> [String] {
        guard let next = list.next else { return [] }
        var seen: Set<String> = []
        return (entry["leads_to"]?.entries ?? []).compactMap { value in
            guard let name = value.scalar, !name.isEmpty else { return nil }
            if !seen.insert(name).inserted {
                faults.error(at: value.place, "`\(name)` stands here twice", "keep one of the two")
                return nil
            }
            if let part = parts[name] {
                if part.list != next { reportWrongList(name, part.list, from: list, at: value) }
                return name
            }
            // A list that is missing has been reported itself.
            if document[next.rawValue] == nil { return name }
            let ids = parts.filter { $0.value.list == next }.map(\.key).sorted()
            let nearest = Suggestion.nearest(to: name, among: ids, after: faults.faults.count)
            faults.error(
                at: value.place,
                "there is no part `\(name)` in `\(next.rawValue)`",
                nearest.map { "did you mean `\($0)`?" }
                    ?? "add it there, or name \(next.noun) that is there"
            )
            return name
        }
    }

    private mutating func reportWrongList(
        _ name: String,
        _ found: PartList,
        from list: PartList,
        at value: Value
    ) {
        guard let next = list.next else { return }
        faults.error(
            at: value.place,
            "`\(name)` is \(found.noun), but \(list.noun) leads to \(next.noun)",
            "name \(next.noun), and let the arrows go from list to list"
        )
    }

    /// Warns of parts that nothing leads to; only in a file without errors, where every arrow has been read.
    mutating func reportOrphans() {
        guard !faults.hasErrors else { return }
        let all = PartList.allCases.flatMap { entries($0) }
        let named = Set(all.flatMap { $0["leads_to"]?.entries ?? [] }.compactMap(\.scalar))
        for list in PartList.allCases.dropFirst() {
            for entry in entries(list) {
                guard let value = entry["id"], let id = value.scalar, !named.contains(id) else {
                    continue
                }
                faults.warning(
                    at: value.place,
                    "nothing leads to `\(id)`",
                    "name it in a `leads_to`, or remove it"
                )
            }
        }
    }

    /// What tells of a sub-goal.
    mutating func readMeasure(_ entry: Value, _ id: String) -> ProgrammeMeasure? {
        let item = entry["item"].flatMap { readItem($0) }
        if let factor = entry.member("factor") {
            if let other = entry.member("item") {
                faults.error(
                    at: max(factor.place, other.place),
                    "the sub-goal `\(id)` has both `factor` and `item`",
                    "keep one, and make another sub-goal of the other"
                )
            }
            return factor.value.scalar.flatMap(Factor.init).map { .factor($0) }
        }
        if let item { return .item(item) }
        if entry["item"] == nil, !faults.hasErrors {
            faults.warning(
                at: entry.place,
                "nothing tells whether the sub-goal `\(id)` moved",
                "add `factor: …` or `item: {questionnaire: …, id: …}`, if anything measures it"
            )
        }
        return nil
    }

    /// One question; `nil` if it cannot be made out.
    mutating func readItem(_ value: Value) -> ProgrammeItem? {
        guard let file = value["questionnaire"], let id = value["id"], let name = file.scalar,
            let item = id.scalar
        else { return nil }
        let lowerIsBetter = value["direction"]?.scalar == "lower_is_better"
        guard let known = surroundings.questionnaires else {
            faults.warning(
                at: file.place,
                "whether `\(name)` asks `\(item)` is not checked: no questionnaires are at hand",
                "name them with --questionnaires"
            )
            return ProgrammeItem(questionnaire: name, item: item, lowerIsBetter: lowerIsBetter)
        }
        let files = known.filter { $0.id == name }
        guard
            let latest = files.max(by: {
                VersionNumber($0.reference.version) < VersionNumber($1.reference.version)
            })
        else {
            report(name, at: file.place, "there is no questionnaire `\(name)`", known.map(\.id))
            return nil
        }
        guard let question = latest.item(item) else {
            let ids = latest.items.filter(\.kind.isAnswered).map(\.id)
            report(item, at: id.place, "`\(name)` has no item `\(item)`", ids)
            return nil
        }
        if question.aims.count < 2 {
            faults.error(
                at: id.place,
                "the answers to `\(item)` have no better and worse, so nothing can move",
                "name an item of type `scale`, `boolean`, or `choice` with scores"
            )
        }
        return ProgrammeItem(
            questionnaire: name,
            item: item,
            lowerIsBetter: lowerIsBetter
        )
    }

    /// Reports a name of an event that the municipality does not know.
    mutating func check(_ name: String, of category: EventKind.Category, at place: Place) {
        guard let kinds = surroundings.kinds else { return }
        let same = kinds.filter { $0.name.lowercased() == name.lowercased() }
        if same.contains(where: { $0.category == category }) { return }
        let noun = category == .effort ? "effort" : "exit"
        if let other = same.first {
            faults.error(
                at: place,
                "`\(name)` is recorded as \(Self.noun(of: other.category)), not as an \(noun)",
                "name an \(noun)"
            )
            return
        }
        let names = kinds.filter { $0.category == category }.map(\.name)
        report(name, at: place, "the municipality knows no \(noun) `\(name)`", names)
    }

    private static func noun(of category: EventKind.Category) -> String {
        switch category {
        case .effort: "an effort"
        case .pause: "a pause"
        case .exit: "an exit"
        }
    }

    private mutating func report(
        _ name: String,
        at place: Place,
        _ what: String,
        _ known: [String]
    ) {
        let nearest = Suggestion.nearest(to: name, among: known, after: faults.faults.count)
        faults.error(
            at: place,
            what,
            nearest.map { "did you mean `\($0)`?" }
                ?? (known.isEmpty
                    ? "there are none" : "name one of \(Suggestion.list(known))")
        )
    }
}
