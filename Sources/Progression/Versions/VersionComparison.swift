/// Holds two versions of a questionnaire side by side.
struct VersionComparison {
    let old: Questionnaire
    let new: Questionnaire
    /// Items that a score counts in either version.
    let scored: Set<String>

    init(old: Questionnaire, new: Questionnaire) {
        self.old = old
        self.new = new
        scored = Set((old.scores + new.scores).flatMap(\.items).map(\.item))
    }

    var changes: [QuestionnaireChange] {
        head + items + order + groups + scores + receipts
    }

    /// What follows `questionnaire:`.
    private var head: [QuestionnaireChange] {
        var list = ChangeList()
        list.add(.measurement, "`url` is another", if: old.reference.url != new.reference.url)
        list.add(.measurement, "`id` is another", if: old.id != new.id)
        list.add(.measurement, "`answered_by` is another", if: old.answeredBy != new.answeredBy)
        list.add(
            .measurement,
            "`recall_period` is another",
            if: old.recallPeriod != new.recallPeriod
        )
        for language in new.languages where !old.languages.contains(language) {
            list.add(.addition, "there is a translation in `\(language.rawValue)`")
        }
        for language in old.languages where !new.languages.contains(language) {
            list.add(.addition, "the translation in `\(language.rawValue)` is gone")
        }
        let isOtherDefault = old.defaultLanguage != new.defaultLanguage
        list.add(.addition, "`default_language` is another", if: isOtherDefault)
        list.add(.addition, "`interval` or `grace` is another", if: old.schedule != new.schedule)
        list.add(.text, "`status` is `\(new.status.rawValue)`", if: old.status != new.status)
        let isOtherState = old.unvalidatedLanguages != new.unvalidatedLanguages
        list.add(.text, "`translation_status` is another", if: isOtherState)
        list.addTexts("`title`", old.title, new.title)
        list.addTexts("`introduction`", old.introduction, new.introduction)
        return list.changes
    }

    private var items: [QuestionnaireChange] {
        let before = Dictionary(old.itemsOnce.map { ($0.id, $0) }) { first, _ in first }
        let after = Set(new.itemsOnce.map(\.id))
        let changed = new.itemsOnce.flatMap { item -> [QuestionnaireChange] in
            guard let earlier = before[item.id] else {
                return [QuestionnaireChange(.addition, "`\(item.shownID)` is new")]
            }
            return ItemComparison(
                old: earlier,
                new: item,
                isScored: scored.contains(item.id)
            ).changes
        }
        let gone = old.itemsOnce.filter { !after.contains($0.id) }
        return changed
            + gone.map { QuestionnaireChange(.measurement, "`\($0.shownID)` is gone") }
    }

    /// What was asked before a question colours its answer.
    private var order: [QuestionnaireChange] {
        let kept = Set(old.itemsOnce.map(\.id)).intersection(new.itemsOnce.map(\.id))
        let before = old.itemsOnce.map(\.id).filter(kept.contains)
        let after = new.itemsOnce.map(\.id).filter(kept.contains)
        guard before != after else { return [] }
        let isMeasured = before.filter(scored.contains) != after.filter(scored.contains)
        let first = zip(before, after).first { $0 != $1 }?.1 ?? ""
        let name = first.withoutRounds
        return [
            QuestionnaireChange(
                isMeasured ? .measurement : .addition,
                isMeasured
                    ? "items that a score counts are asked in another order, from `\(name)` on"
                    : "items are asked in another order, from `\(name)` on"
            )
        ]
    }

    private var groups: [QuestionnaireChange] {
        var list = ChangeList()
        let before = Dictionary(old.groups.map { ($0.id, $0) }) { first, _ in first }
        for group in new.groups where group.id.isFirstRound {
            guard let earlier = before[group.id] else { continue }
            let name = group.id.withoutRounds
            list.addTexts("`text` of `\(name)`", earlier.text, group.text)
            let rounds = (earlier.rounds ?? 1, group.rounds ?? 1)
            list.add(
                rounds.1 < rounds.0 ? .measurement : .addition,
                "`\(name)` is asked at most \(rounds.1) times instead of \(rounds.0)",
                if: rounds.0 != rounds.1
            )
        }
        return list.changes
    }

    private var receipts: [QuestionnaireChange] {
        var list = ChangeList()
        let before = Dictionary(old.receipts.map { ($0.id, $0) }) { first, _ in first }
        for receipt in new.receipts {
            guard let earlier = before[receipt.id] else {
                list.add(.addition, "receipt `\(receipt.id)` is new")
                continue
            }
            list.add(
                .addition,
                "`when` of receipt `\(receipt.id)` is another",
                if: earlier.when != receipt.when
            )
            list.addTexts("`text` of receipt `\(receipt.id)`", earlier.text, receipt.text)
        }
        for id in old.receipts.map(\.id) where !new.receipts.contains(where: { $0.id == id }) {
            list.add(.addition, "receipt `\(id)` is gone")
        }
        return list.changes
    }
}

/// The changes found so far.
struct ChangeList {
    private(set) var changes: [QuestionnaireChange] = []

    mutating func add(
        _ grade: QuestionnaireChange.Grade,
        _ what: String,
        if isSo: Bool = true
    ) {
        if isSo { changes.append(QuestionnaireChange(grade, what)) }
    }

    /// Notes a text that reads otherwise in a language both have; new and lost languages are told once
    /// for the whole file.
    mutating func addTexts(
        _ name: String,
        _ old: LocalizedText?,
        _ new: LocalizedText?,
        _ grade: QuestionnaireChange.Grade = .text
    ) {
        guard let old, let new else {
            add(grade, "\(name) is \(new == nil ? "gone" : "new")", if: old != new)
            return
        }
        let languages = old.texts.keys.filter { key in
            new.texts[key].map { $0 != old.texts[key] } ?? false
        }
        let tags = languages.map(\.rawValue).sorted().joined(separator: ", ")
        add(grade, "\(name) reads otherwise (\(tags))", if: !languages.isEmpty)
    }
}

extension Questionnaire {
    /// The items, those of repeating groups in their first round only: all rounds ask the same.
    var itemsOnce: [Item] {
        items.filter(\.id.isFirstRound)
    }
}

extension Item {
    /// Its id as the file writes it.
    var shownID: String { id.withoutRounds }
}

extension String {
    /// `child_age` for `child_age[2]`.
    var withoutRounds: String { String(prefix { $0 != "[" }) }

    /// Whether it is asked once, or names the first round of all that it stands in.
    fileprivate var isFirstRound: Bool {
        split(separator: "[").dropFirst().allSatisfy { $0 == "1]" }
    }
}
