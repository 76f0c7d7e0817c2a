import Progression

extension Draft {
    /// Reads the scores of the questionnaire that `head` declares.
    mutating func readScores(of head: Value) -> [ScoringRule] {
        var ids: [String: Place] = [:]
        var factors: [String: Place] = [:]
        return (document["scores"]?.entries ?? []).map { entry in
            reportRepetition(entry["id"], among: &ids) {
                ("the id `\($0)` is used twice, first on line \($1)", "give each score its own")
            }
            reportRepetition(entry["factor"], among: &factors) {
                ("`\($0)` is measured twice, first on line \($1)", "keep one score for a factor")
            }
            checkFactor(entry, answeredBy: head["answered_by"]?.scalar)
            return rule(entry, version: head["version"]?.scalar)
        }
    }

    private mutating func rule(_ entry: Value, version: String?) -> ScoringRule {
        let items = scoredItems(entry["items"])
        let minAnswered = entry["min_answered"]?.integer
        if let minAnswered, minAnswered > items.count, !items.isEmpty,
            let place = entry["min_answered"]?.place
        {
            faults.error(
                at: place,
                "`min_answered: \(minAnswered)` is more than the score has items",
                "write a number from 1 to \(items.count)"
            )
        }
        let method = entry["method"]?.scalar.flatMap(ScoringRule.Method.init) ?? .mean
        let range = scoreRange(entry, method, of: items)
        return ScoringRule(
            id: entry["id"]?.scalar ?? "",
            factor: entry["factor"]?.scalar.flatMap(Factor.init),
            method: method,
            items: items,
            minAnswered: minAnswered,
            range: range,
            direction: entry["direction"]?.scalar.flatMap(ScoringRule.Direction.init)
                ?? .higherIsBetter,
            precision: precision(entry, range),
            provenance: text(entry["provenance"]),
            bands: bands(entry["bands"], in: range),
            comparableWith: comparableVersions(entry["comparable_with"], to: version)
        )
    }

    private mutating func scoredItems(_ value: Value?) -> [ScoringRule.ScoredItem] {
        var seen: [String: Place] = [:]
        return (value?.entries ?? []).compactMap { entry in
            guard let name = entry.scalar == nil ? entry["item"] : entry, let id = name.scalar,
                !id.isEmpty
            else { return nil }
            reportRepetition(name, among: &seen) {
                ("`\($0)` counts twice in this score, first on line \($1)", "keep it once")
            }
            checkScored(id, at: name.place)
            return ScoringRule.ScoredItem(id, isReversed: entry["reversed"]?.boolean ?? false)
        }
    }

    private mutating func checkScored(_ id: String, at place: Place) {
        guard let item = names.items[id] else {
            guard names.areWhole || names.groups[id] != nil else { return }
            let nearest = names.nearest(to: id, after: faults.faults.count)
            let isGroup = names.groups[id] != nil
            faults.error(
                at: place,
                isGroup
                    ? "`\(id)` is a group, which has no answer of its own"
                    : "there is no item `\(id)`",
                isGroup
                    ? "name the items in it"
                    : nearest.map { "did you mean `\($0)`?" } ?? "name the id of an item"
            )
            return
        }
        guard let reason = Self.obstacle(to: item) else { return }
        faults.error(at: place, "`\(id)` cannot count in a score: \(reason.what)", reason.remedy)
    }

    /// Why an item cannot count; `nil` if it can.
    private static func obstacle(to item: NamedItem) -> (what: String, remedy: String)? {
        if let group = item.repeats.last {
            return ("it is asked in each round of `\(group)`", "take it out")
        }
        if item.isCalculated {
            return ("it is worked out from other answers", "let those answers count")
        }
        switch item.kind {
        case .choice(let options):
            if let option = options.first(where: { $0.score == nil }) {
                return (
                    "its option `\(option.code)` has no `score`",
                    "give every option a `score`, or take the item out"
                )
            }
            guard item.kind?.scoreRange == nil else { return nil }
            return ("all its options have the same `score`", "let the options' scores differ")
        case .integer, .decimal:
            guard item.kind?.scoreRange == nil else { return nil }
            return ("it has no limits", "give it `min` and `max`, or take the item out")
        case .choices: return ("it takes several options", "take it out, or make it a `choice`")
        case .text: return ("it is free text", "take it out")
        case .date: return ("it is a day", "take it out")
        case .note: return ("it has no answer", "take it out")
        case .scale, .boolean, .calculate, nil: return nil
        }
    }

    private mutating func checkFactor(_ entry: Value, answeredBy: String?) {
        guard let value = entry["factor"], let factor = value.scalar.flatMap(Factor.init) else {
            return
        }
        if let respondent = answeredBy.flatMap(Respondent.init), factor.respondent != respondent {
            faults.error(
                at: value.place,
                "`\(factor.rawValue)` is the \(factor.respondent.rawValue)'s view, "
                    + "but the \(respondent.rawValue) answers",
                "write `answered_by: \(factor.respondent.rawValue)`, or choose another factor"
            )
        }
        for (key, word) in [("method", "mean"), ("direction", "higher_is_better")] {
            guard let value = entry[key], let other = value.scalar, other != word,
                ["sum", "lower_is_better"].contains(other)
            else { continue }
            faults.error(
                at: value.place,
                "`\(key): \(other)` does not go with a factor: all factors run from 0 to 100, "
                    + "higher being better",
                key == "method"
                    ? "write `method: mean`, or leave `factor` out"
                    : "mark items with `reversed: true` instead, or leave `factor` out"
            )
        }
    }

    /// Reports a name that has been used before.
    mutating func reportRepetition(
        _ value: Value?,
        among places: inout [String: Place],
        words: (String, Int) -> (what: String, remedy: String)
    ) {
        guard let value, let name = value.scalar, !name.isEmpty else { return }
        if let first = places[name] {
            let words = words(name, first.line)
            faults.error(at: value.place, words.what, words.remedy)
        } else {
            places[name] = value.place
        }
    }
}
