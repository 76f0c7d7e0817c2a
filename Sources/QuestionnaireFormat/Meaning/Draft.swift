import Progression

/// A questionnaire in the making.
///
/// Every step reads what the structure check has let through, puts something harmless where it has
/// not, and reports what does not make sense; what comes out is used only if there is no fault.
struct Draft {
    let document: Value
    let lines: SourceLines
    var faults: FaultList
    /// Shared lists by name.
    var optionLists: [String: [Option]] = [:]
    var anchorLists: [String: [ScalePoint]] = [:]
    /// Lists that some item has asked for.
    var usedLists: Set<String> = []
    /// The items with all rounds written out, those with a faulty answer too.
    var items: [Item] = []
    /// The groups they stand in.
    var groups: [Group] = []
    /// Where each item's id stands.
    var idPlaces: [String: Place] = [:]
    /// What formulas may look at.
    var names = FormulaNames()
    /// The sound formulas so far, with the names of the file, by where they begin.
    var formulas = ConditionCheck.Formulas()
    /// What looks at what.
    var looks: [Look] = []
    /// How many answers formulas look at, every round written out.
    var answersLookedAt = 0

    init(_ document: Value, lines: SourceLines, faults: FaultList) {
        self.document = document
        self.lines = lines
        self.faults = faults
    }

    /// Builds the whole questionnaire.
    mutating func questionnaire(sha256: String) -> Questionnaire {
        let head = document["questionnaire"] ?? Self.nothing
        names.scores = Set((document["scores"]?.entries ?? []).compactMap { $0["id"]?.scalar })
        readLists()
        readItems()
        let receipts = readReceipts()
        checkCircles()
        let scores = readScores(of: head)
        faults.add(ConditionCheck.faults(of: document, items: items, formulas: formulas))
        warnOfUnusedLists()
        return Questionnaire(
            reference: InstrumentReference(in: head, sha256: sha256),
            id: head["id"]?.scalar ?? "",
            status: head["status"]?.scalar.flatMap(Questionnaire.Status.init) ?? .draft,
            title: text(head["title"]) ?? LocalizedText([:]),
            introduction: text(head["introduction"]),
            answeredBy: head["answered_by"]?.scalar.flatMap(Respondent.init) ?? .citizen,
            languages: readLanguages(head),
            schedule: readSchedule(head),
            items: items,
            groups: groups,
            scores: scores,
            receipts: receipts,
            recallPeriod: head["recall_period"]?.scalar,
            unvalidatedLanguages: readTranslationStatus(head)
        )
    }

    static let nothing = Value(place: .start, content: .object([]))

    /// The languages, the default one first.
    private mutating func readLanguages(_ head: Value) -> [Language] {
        let entries = head["languages"]?.entries ?? []
        var languages: [String] = []
        for entry in entries {
            guard let tag = entry.scalar else { continue }
            if languages.contains(tag) {
                faults.error(at: entry.place, "`\(tag)` stands here twice", "keep one of the two")
            } else {
                languages.append(tag)
            }
        }
        if let wanted = head["default_language"], let tag = wanted.scalar, !languages.isEmpty {
            if let index = languages.firstIndex(of: tag) {
                languages.insert(languages.remove(at: index), at: 0)
            } else {
                faults.error(
                    at: wanted.place,
                    "`default_language: \(tag)` is not among `languages`",
                    "write one of \(Suggestion.list(languages))"
                )
            }
        }
        return languages.map(Language.init(rawValue:))
    }

    /// The languages whose texts nobody has checked yet.
    private mutating func readTranslationStatus(_ head: Value) -> Set<Language> {
        let declared = head["languages"]?.entries.compactMap(\.scalar) ?? []
        let members = head["translation_status"]?.members ?? []
        for member in members where !declared.contains(member.key) && !declared.isEmpty {
            faults.error(
                at: member.place,
                "`\(member.key)` is not among `languages`",
                "write one of \(Suggestion.list(declared)), or remove it"
            )
        }
        let unvalidated = members.filter { $0.value.scalar == "unvalidated" }
        return Set(unvalidated.map { Language(rawValue: $0.key) })
    }

    private mutating func readSchedule(_ head: Value) -> Schedule? {
        guard let interval = head["interval"] else {
            if let grace = head.member("grace") {
                faults.error(
                    at: grace.place,
                    "`grace` stands without `interval`",
                    "add `interval: P6W`, or remove `grace`"
                )
            }
            return nil
        }
        guard let weeks = interval.scalar.flatMap(Form.weeks) else { return nil }
        if weeks == 0 {
            faults.error(at: interval.place, "`interval` cannot be `P0W`", "write at least `P1W`")
        }
        return Schedule(
            weeks: weeks,
            graceWeeks: head["grace"]?.scalar.flatMap(Form.weeks) ?? 0
        )
    }
}

extension InstrumentReference {
    /// How a file whose head is `head` is referred to.
    init(in head: Value, sha256: String) {
        self.init(
            url: head["url"]?.scalar ?? "",
            version: head["version"]?.scalar ?? "",
            sha256: sha256
        )
    }
}
