/// One version of a survey instrument: its items in the order they are asked, and how they are scored.
///
/// A questionnaire is read from a question file by `QuestionnaireFormat` and never changes afterwards;
/// a response names it by ``reference``.
public struct Questionnaire: Hashable, Sendable {
    /// What names the exact file: canonical address, version, and SHA-256 of its bytes.
    public let reference: InstrumentReference
    /// The short id, e.g.
    ///
    /// `self-efficacy`.
    public let id: String
    /// Draft, active or retired.
    public let status: Status
    /// What the instrument is called.
    public let title: LocalizedText
    /// A sentence or two shown before the first question.
    public let introduction: LocalizedText?
    /// Who gives the answers.
    public let answeredBy: Respondent
    /// The languages every text exists in, the default one first.
    public let languages: [Language]
    /// How often it is asked.
    public internal(set) var schedule: Schedule?
    /// The items in document order, which is the order asked, those of groups and their rounds written
    /// out.
    public let items: [Item]
    /// The groups that items stand in, in document order.
    public let groups: [Group]
    /// The scale scores it yields.
    public let scores: [ScoringRule]
    /// What is shown at the end: the first whose condition is true.
    public let receipts: [Receipt]
    /// The time the questions ask about, as an ISO 8601 duration (`P2W`).
    public let recallPeriod: String?
    /// Languages whose translation nobody has checked yet.
    public let unvalidatedLanguages: Set<Language>
    /// What depends on what.
    let logic: Logic

    /// A questionnaire of given parts; `QuestionnaireFormat` checks that they fit together.
    public init(
        reference: InstrumentReference,
        id: String,
        status: Status = .active,
        title: LocalizedText,
        introduction: LocalizedText? = nil,
        answeredBy: Respondent,
        languages: [Language],
        schedule: Schedule? = nil,
        items: [Item],
        groups: [Group] = [],
        scores: [ScoringRule] = [],
        receipts: [Receipt] = [],
        recallPeriod: String? = nil,
        unvalidatedLanguages: Set<Language> = []
    ) {
        self.reference = reference
        self.id = id
        self.status = status
        self.title = title
        self.introduction = introduction
        self.answeredBy = answeredBy
        self.languages = languages
        self.schedule = schedule
        self.items = items
        self.groups = groups
        self.scores = scores
        self.receipts = receipts
        self.recallPeriod = recallPeriod
        self.unvalidatedLanguages = unvalidatedLanguages
        logic = Logic(of: items)
    }

    /// The language to fall back on where a text lacks the one wanted.
    public var defaultLanguage: Language { languages.first ?? .danish }

    /// Whether it belongs to the regular visit: it has a schedule or measures a factor.
    ///
    /// Any other is asked when somebody chooses it.
    public var isRegular: Bool {
        schedule != nil || scores.contains { $0.factor != nil }
    }

    /// The item called `id`, if there is one.
    public func item(_ id: String) -> Item? {
        logic.slots[id].map { items[$0] }
    }

    /// Where a version is in its life.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// Being written; not for citizens.
        case draft
        /// In use.
        case active
        /// No longer begun; drafts may finish.
        case retired
    }
}

/// Names one exact question file: `url|version` for people, the hash for certainty.
public struct InstrumentReference: Hashable, Sendable, Codable {
    /// The canonical address; names the instrument, need not resolve.
    public let url: String
    /// Semantic version, `major.minor.patch`.
    public let version: String
    /// SHA-256 of the exact file, 64 lower-case hexadecimal digits.
    public let sha256: String

    /// A reference of given parts.
    public init(url: String, version: String, sha256: String) {
        self.url = url
        self.version = version
        self.sha256 = sha256
    }
}

/// How often an instrument is asked: every `weeks` weeks, overdue `graceWeeks` after that.
public struct Schedule: Hashable, Sendable {
    /// The interval between two measurements, in weeks.
    public let weeks: Int
    /// Weeks past the interval before a measurement counts as overdue.
    public let graceWeeks: Int

    /// A schedule of given intervals, in weeks.
    public init(weeks: Int, graceWeeks: Int) {
        self.weeks = weeks
        self.graceWeeks = graceWeeks
    }
}

/// Whose answers an instrument asks for.
public enum Respondent: String, Hashable, Sendable, Codable, CaseIterable {
    /// The person the survey is about.
    case citizen
    /// The responsible professional.
    case caseworker
    /// The person who visits.
    case mentor
}
