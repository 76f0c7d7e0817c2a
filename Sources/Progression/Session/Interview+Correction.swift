public import FoundationEssentials

extension Interview {
    /// An interview that puts a finished response right: at its end, the old answers filled in.
    ///
    /// The answers stay those of their day, however late they are put right: ``Circumstances/answeredOn``
    /// keeps it. What was unusual and confirmed then need not be confirmed again.
    ///
    /// - Parameters:
    ///   - response: what is put right.
    ///   - sha256: that of its bytes.
    ///   - questionnaire: the very version it was asked in.
    ///   - submission: the id the new response will have.
    ///   - author: the employee who puts it right, and when that begins.
    public init(
        correcting response: Response,
        sha256: String,
        of questionnaire: Questionnaire,
        as submission: UUID,
        by author: (name: String, now: Date)
    ) {
        let old = response.circumstances
        let visit = Visit(
            occasion: submission,
            citizen: response.citizen,
            informant: response.informant,
            language: response.language,
            author: author.name,
            started: author.now,
            circumstances: Circumstances(
                mode: old.mode,
                help: Set(old.help),
                answeredOn: response.day
            )
        )
        self.init(of: [questionnaire], visit: visit, submissions: [submission])
        sessions = [SurveySession(confirming: response.answers, of: questionnaire, on: visit.day)]
        current = 1
        errand = .correction(Correction(of: response, sha256: sha256))
    }

    /// What is being put right; `nil` for any other interview.
    public var correction: Correction? {
        get { if case .correction(let correction) = errand { correction } else { nil } }
        set { errand = newValue.map(Errand.correction) ?? errand }
    }

    /// Says why, once something is being put right.
    public mutating func explain(_ reason: Correction.Reason?) {
        guard var correction else { return }
        correction.reason = reason
        self.correction = correction
    }

    /// Says who answered, once something is being put right.
    public mutating func correct(_ informant: Informant) {
        if correction != nil { visit.informant = informant }
    }

    /// Whether another is said to have answered than before; never unless something is put right.
    public var hasOtherInformant: Bool {
        correction?.informant.map { $0 != visit.informant } ?? false
    }

    /// The items whose answers are not what they were, with what they were; none unless something is
    /// being put right.
    public var changes: [(item: String, before: Answer?)] {
        guard let correction, let session = sessions.first else { return [] }
        let before = Dictionary(
            correction.answers.map { ($0.item, $0.answer) },
            uniquingKeysWith: { first, _ in first }
        )
        return session.questionnaire.items.filter(\.kind.isAnswered).compactMap { item in
            before[item.id] == session.answer(to: item.id) ? nil : (item.id, before[item.id])
        }
    }
}

extension Interview.Draft {
    /// What is being put right; `nil` for any other draft.
    public var correction: Interview.Correction? {
        if case .correction(let correction) = errand { correction } else { nil }
    }
}

extension SurveySession {
    /// A session at its end whose unusual answers all count as confirmed.
    init(confirming answers: [ItemAnswer], of questionnaire: Questionnaire, on day: CalendarDay) {
        self.init(of: questionnaire, answers: answers, on: day)
        confirmed = Set(questionnaire.items.indices.filter { breaksRule($0) == .warning })
    }
}
