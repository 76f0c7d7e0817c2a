extension VersionComparison {
    /// What a score counts is the measurement; what is made of it afterwards is not.
    var scores: [QuestionnaireChange] {
        var list = ChangeList()
        let before = Dictionary(old.scores.map { ($0.id, $0) }) { first, _ in first }
        for score in new.scores {
            if let earlier = before[score.id] {
                add(earlier, score, to: &list)
            } else {
                list.add(.addition, "score `\(score.id)` is new")
            }
        }
        for id in old.scores.map(\.id) where !new.scores.contains(where: { $0.id == id }) {
            list.add(.measurement, "score `\(id)` is gone")
        }
        return list.changes
    }

    private func add(_ old: ScoringRule, _ new: ScoringRule, to list: inout ChangeList) {
        let name = "score `\(new.id)`"
        list.add(.measurement, "`factor` of \(name) is another", if: old.factor != new.factor)
        list.add(.measurement, "`method` of \(name) is another", if: old.method != new.method)
        list.add(.measurement, "`range` of \(name) is another", if: old.range != new.range)
        list.add(
            .measurement,
            "`direction` of \(name) is another",
            if: old.direction != new.direction
        )
        addItems(old, new, name, to: &list)
        addAfterwards(old, new, name, to: &list)
    }

    private func addItems(
        _ old: ScoringRule,
        _ new: ScoringRule,
        _ name: String,
        to list: inout ChangeList
    ) {
        let items = (Set(old.items.map(\.item)), Set(new.items.map(\.item)))
        for item in items.1.subtracting(items.0).sorted() {
            list.add(.measurement, "\(name) counts `\(item)`, too")
        }
        for item in items.0.subtracting(items.1).sorted() {
            list.add(.measurement, "\(name) no longer counts `\(item)`")
        }
        let turned = Set(new.items).subtracting(old.items).filter { items.0.contains($0.item) }
        for item in turned.map(\.item).sorted() {
            list.add(.measurement, "\(name) counts `\(item)` the other way round")
        }
        list.add(
            .measurement,
            "`min_answered` of \(name) goes from \(old.minAnswered) to \(new.minAnswered)",
            if: old.minAnswered != new.minAnswered
        )
    }

    /// What is made of a score once it is there.
    private func addAfterwards(
        _ old: ScoringRule,
        _ new: ScoringRule,
        _ name: String,
        to list: inout ChangeList
    ) {
        list.add(
            .addition,
            "`sd` or `reliability` of \(name) is another",
            if: old.precision != new.precision
        )
        let isOtherSeries = old.comparableWith.map(\.version) != new.comparableWith.map(\.version)
        list.add(.addition, "`comparable_with` of \(name) names other versions", if: isOtherSeries)
        let isOtherBands = old.bands.map(\.from) != new.bands.map(\.from)
        list.add(.addition, "`bands` of \(name) begin elsewhere", if: isOtherBands)
        for (earlier, later) in zip(old.bands, new.bands) where !isOtherBands {
            list.addTexts("a band of \(name)", earlier.text, later.text)
        }
        list.addTexts("`provenance` of \(name)", old.provenance, new.provenance)
    }
}
