import Progression

/// Reports conditions and constraints that cannot do what they are for, each where it is written.
struct ConditionCheck {
    /// The sound formulas of the file, by where they begin.
    typealias Formulas = [Place: Formula]

    private typealias Around = [(id: String, condition: Formula)]

    private let document: Value
    private let formulas: Formulas
    private var analysis: Analysis
    /// Items and groups that are never asked; what hangs on them is not reported again.
    private var never: Set<String> = []
    private var faults = FaultList()

    /// What can be said of the conditions of `document`, whose items are `items`.
    static func faults(of document: Value, items: [Item], formulas: Formulas) -> [Fault] {
        var check = ConditionCheck(
            document: document,
            formulas: formulas,
            analysis: Analysis(of: items)
        )
        check.checkItems(document["items"], within: [])
        check.checkReceipts()
        check.checkScores()
        return check.faults.faults
    }

    private init(document: Value, formulas: Formulas, analysis: Analysis) {
        self.document = document
        self.formulas = formulas
        self.analysis = analysis
    }

    private mutating func checkItems(_ items: Value?, within groups: Around) {
        for entry in items?.entries ?? [] {
            guard let id = entry["id"]?.scalar else { continue }
            var around = groups
            if let value = entry["relevant"], let condition = formulas[value.place] {
                let verb = Self.verb(entry["type"]?.scalar)
                check(
                    condition,
                    within: groups,
                    of: Subject(id, verb, key: "relevant", value.place)
                )
                around.append((id, condition))
            }
            guard !never.contains(id) else { continue }
            checkConstraint(of: entry, id)
            checkItems(entry["items"], within: around)
        }
    }

    /// Whose formula is looked at, and how messages speak of it.
    private struct Subject {
        let id: String
        let verb: String
        let key: String
        let place: Place

        init(_ id: String, _ verb: String, key: String, _ place: Place) {
            self.id = id
            self.verb = verb
            self.key = key
            self.place = place
        }
    }

    private static func verb(_ type: String?) -> String {
        switch type {
        case "note": "shown"
        case "calculate": "worked out"
        default: "asked"
        }
    }

    private mutating func check(
        _ condition: Formula,
        within groups: Around,
        of subject: Subject
    ) {
        if let obstacle = analysis.obstacle(to: condition, within: groups) {
            report(obstacle, subject)
            never.insert(subject.id)
        } else if analysis.isAlwaysTrue(condition) {
            faults.warning(
                at: subject.place,
                "`\(subject.key)` of `\(subject.id)` is always true",
                "leave it out"
            )
        }
    }

    private mutating func report(_ obstacle: Obstacle, _ subject: Subject) {
        guard never.isDisjoint(with: obstacle.conditions + obstacle.items) else { return }
        let about = Suggestion.list(obstacle.items)
        guard !obstacle.conditions.isEmpty else {
            let reason = about.isEmpty ? "" : ": no answer to \(about) fits"
            faults.error(
                at: subject.place,
                "`\(subject.key)` of `\(subject.id)` can never be true\(reason)",
                "correct it, or remove `\(subject.id)`"
            )
            return
        }
        let others = Suggestion.list(obstacle.conditions)
        let are = obstacle.conditions.count == 1 ? "that of \(others)" : "those of \(others)"
        let reason = about.isEmpty ? "" : ": no answer to \(about) fits both"
        faults.error(
            at: subject.place,
            "`\(subject.id)` can never be \(subject.verb), for its condition and \(are) "
                + "exclude each other\(reason)",
            "correct one of them, or remove `\(subject.id)`"
        )
    }

    private mutating func checkConstraint(of entry: Value, _ id: String) {
        guard let value = entry["constraint"],
            let constraint = formulas[value.place]
        else { return }
        switch analysis.verdict(on: constraint, of: id) {
        case .sound: break
        case .refusesAll:
            faults.error(
                at: value.place,
                "no answer to `\(id)` can satisfy its `constraint`",
                "correct it"
            )
        case .refusesNothing:
            faults.warning(
                at: value.place,
                "every answer to `\(id)` satisfies its `constraint`",
                "leave it out, or correct it"
            )
        }
    }
}

extension ConditionCheck {
    private mutating func checkReceipts() {
        var earlier: [Formula] = []
        var otherwise: Place?
        for entry in document["receipts"]?.entries ?? [] {
            guard let id = entry["id"]?.scalar else { continue }
            if let otherwise {
                faults.error(
                    at: entry["id"]?.place ?? entry.place,
                    "the receipt `\(id)` is never shown: the one on line \(otherwise.line) has no "
                        + "`when` and is shown to all who get that far",
                    "let the receipt without `when` come last"
                )
            }
            guard let value = entry["when"] else {
                otherwise = otherwise ?? entry.place
                continue
            }
            guard let condition = formulas[value.place] else { continue }
            check(condition, within: [], of: Subject(id, "shown", key: "when", value.place))
            if !never.contains(id), analysis.isCovered(condition, by: earlier) {
                faults.error(
                    at: value.place,
                    "the receipt `\(id)` is never shown: one before it is, whenever its `when` is true",
                    "put it first, or correct its `when`"
                )
            }
            earlier.append(condition)
        }
    }

    /// A warning and no error: an instrument for those with a job has no score for the others, and
    /// that may be meant.
    ///
    /// Nobody having a score is an error already, for then no item can be asked.
    private mutating func checkScores() {
        for score in document["scores"]?.entries ?? [] {
            let ids = (score["items"]?.entries ?? []).compactMap { ($0["item"] ?? $0).scalar }
            guard let member = score.member("items"), never.isDisjoint(with: ids),
                analysis.canAllBeIrrelevant(ids)
            else { continue }
            faults.warning(
                at: member.place,
                "no item of the score `\(score["id"]?.scalar ?? "")` need be asked: "
                    + "who is asked none of them has no score",
                "count at least one item that is always asked"
            )
        }
    }
}
