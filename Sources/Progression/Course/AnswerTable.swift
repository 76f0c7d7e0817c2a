public import FoundationEssentials

/// The answers to one instrument: its questions down, its latest visits across.
public struct AnswerTable: Hashable, Sendable {
    /// The version answered last, whose questions are the rows.
    public let questionnaire: Questionnaire
    /// The visits, the latest first.
    public let visits: [Visit]
    /// The questions somebody answers, in the order asked.
    public let rows: [Row]
    /// How many earlier visits are left out.
    public let earlier: Int

    /// How many visits a table shows.
    public static let mostVisits = 8

    /// One time the instrument was answered.
    public struct Visit: Hashable, Sendable {
        /// The submission.
        public let submission: UUID
        /// The moment its answers stand for.
        public let date: Date
        /// Who gave the answers.
        public let informant: Informant
        /// The version of the question file.
        public let version: String
        /// Whether this version measures something else than that of the visit before: nothing can be
        /// compared across.
        public let beginsSeries: Bool
    }

    /// One question with the cells of all visits.
    public struct Row: Hashable, Sendable {
        /// The question, as last asked.
        public let item: Item
        /// The factor whose score counts it, if one does.
        public let factor: Factor?
        /// What was answered at each visit.
        public let cells: [Cell]
    }

    /// What was answered to one question at one visit.
    public enum Cell: Hashable, Sendable {
        /// An answer, or why there is none, to the question in the words of that version.
        case answer(Answer, Item)
        /// The question did not come up.
        case notRelevant
        /// That version has no such question.
        case notInVersion
    }
}

extension AnswerBook {
    /// The answers as tables, one for each instrument, in the order in which they were first answered.
    public var tables: [AnswerTable] {
        let read = responses.compactMap { response in
            questionnaires[response.instrument.sha256].map { (response: response, file: $0) }
        }
        var order: [String] = []
        for (response, _) in read where !order.contains(response.instrument.url) {
            order.append(response.instrument.url)
        }
        return order.compactMap { url in
            AnswerTable(of: read.filter { $0.response.instrument.url == url })
        }
    }
}

extension AnswerTable {
    /// The table of one instrument's answers in order of time; `nil` if there are none.
    fileprivate init?(of answered: [(response: Response, file: Questionnaire)]) {
        guard let latest = answered.last?.file else { return nil }
        let shown = Array(answered.suffix(Self.mostVisits).reversed())
        let before = answered.dropLast().suffix(shown.count).reversed().map(\.file)
        questionnaire = latest
        earlier = answered.count - shown.count
        visits = shown.enumerated().map { place, one in
            Visit(
                submission: one.response.id,
                date: one.response.measured,
                informant: one.response.informant,
                version: one.file.reference.version,
                beginsSeries: place < before.count && !one.file.measuresTheSame(as: before[place])
            )
        }
        let answers = shown.map { one in
            Dictionary(
                one.response.answers.map { ($0.item, $0.answer) },
                uniquingKeysWith: { $1 }
            )
        }
        rows = latest.items.filter(\.kind.isAnswered).map { item in
            Row(
                item: item,
                factor: latest.factor(counting: item.id),
                cells: shown.indices.map { place in
                    guard let old = shown[place].file.item(item.id) else { return .notInVersion }
                    return answers[place][item.id].map { .answer($0, old) } ?? .notRelevant
                }
            )
        }
    }
}

extension Questionnaire {
    /// The factor whose score counts an item, if one does.
    fileprivate func factor(counting item: String) -> Factor? {
        scores.first { rule in
            rule.factor != nil && rule.items.contains { $0.item == item }
        }?.factor
    }

    /// Whether another version of the question file measures the same.
    func measuresTheSame(as old: Questionnaire) -> Bool {
        if old.reference == reference { return true }
        let major = VersionNumber(old.reference.version).major
        let continued = scores.flatMap(\.comparableWith).map { VersionNumber($0.version).major }
        return old.reference.url == reference.url && old.answeredBy == answeredBy
            && old.recallPeriod == recallPeriod
            && (major == VersionNumber(reference.version).major || continued.contains(major))
    }
}
