import Progression

extension Draft {
    /// Reads the scores; `answeredBy` is the questionnaire's respondent.
    mutating func readScores(answeredBy: String?) -> [ScoringRule] {
        var ids: [String: Place] = [:]
        var factors: [String: Place] = [:]
        return (document["scores"]?.entries ?? []).map { entry in
            reportRepetition(entry["id"], among: &ids) {
                ("the id `\($0)` is used twice, first on line \($1)", "give each score its own")
            }
            reportRepetition(entry["factor"], among: &factors) {
                ("`\($0)` is measured twice, first on line \($1)", "keep one score for a factor")
            }
            checkFactor(entry["factor"], answeredBy: answeredBy)
            checkRange(entry["range"])
            return rule(entry)
        }
    }

    private mutating func rule(_ entry: Value) -> ScoringRule {
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
        return ScoringRule(
            id: entry["id"]?.scalar ?? "",
            factor: entry["factor"]?.scalar.flatMap(Factor.init),
            items: items,
            minAnswered: minAnswered,
            precision: precision(entry),
            provenance: Self.text(entry["provenance"])
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
        guard !positions.isEmpty else { return }
        guard let item = items.first(where: { $0.id == id }) else {
            let nearest = Suggestion.nearest(to: id, among: positions.keys.sorted())
            faults.error(
                at: place,
                "there is no item `\(id)`",
                nearest.map { "did you mean `\($0)`?" } ?? "name the id of an item"
            )
            return
        }
        guard !unclear.contains(id), let reason = Self.obstacle(to: item) else { return }
        faults.error(at: place, "`\(id)` cannot count in a score: \(reason.what)", reason.remedy)
    }

    /// Why an item cannot count; `nil` if it can.
    private static func obstacle(to item: Item) -> (what: String, remedy: String)? {
        switch item.kind {
        case .choice(let options):
            if let option = options.first(where: { $0.score == nil }) {
                return (
                    "its option `\(option.code)` has no `score`",
                    "give every option a `score`, or take the item out"
                )
            }
            guard item.scoreRange == nil else { return nil }
            return ("all its options have the same `score`", "let the options' scores differ")
        case .integer, .decimal:
            guard item.scoreRange == nil else { return nil }
            return ("it has no limits", "give it `min` and `max`, or take the item out")
        case .choices: return ("it takes several options", "take it out, or make it a `choice`")
        case .text: return ("it is free text", "take it out")
        case .date: return ("it is a day", "take it out")
        case .note: return ("it has no answer", "take it out")
        case .calculate: return ("it is worked out from other answers", "let those answers count")
        case .scale, .boolean: return nil
        }
    }

    private mutating func precision(_ entry: Value) -> Precision? {
        let present = ["sd", "reliability", "provenance"].filter { entry.member($0) != nil }
        if (1...2).contains(present.count) {
            let lacking = ["sd", "reliability", "provenance"].filter { !present.contains($0) }
            faults.error(
                at: entry.member(present[0])?.place ?? entry.place,
                "\(Suggestion.list(present)) stands without \(Suggestion.list(lacking))",
                "give all three of `sd`, `reliability` and `provenance`, or none"
            )
        }
        guard let sd = entry["sd"]?.number, let reliability = entry["reliability"]?.number else {
            return nil
        }
        return Precision(sd: sd, reliability: reliability)
    }

    private mutating func checkFactor(_ value: Value?, answeredBy: String?) {
        guard let value, let factor = value.scalar.flatMap(Factor.init),
            let respondent = answeredBy.flatMap(Respondent.init),
            factor.respondent != respondent
        else { return }
        faults.error(
            at: value.place,
            "`\(factor.rawValue)` is the \(factor.respondent.rawValue)'s view, "
                + "but the \(respondent.rawValue) answers",
            "write `answered_by: \(factor.respondent.rawValue)`, or choose another factor"
        )
    }

    private mutating func checkRange(_ value: Value?) {
        guard let value, !value.entries.isEmpty else { return }
        let limits = value.entries.compactMap(\.integer)
        guard limits.count == value.entries.count, limits != [0, 100] else { return }
        faults.error(
            at: value.place,
            "a score always runs from 0 to 100",
            "write `range: [0, 100]`, or leave it out"
        )
    }

    private mutating func reportRepetition(
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
