public import FoundationEssentials

/// Several questionnaires asked one after the other in one visit, with one count of progress and one
/// response each.
public struct Interview: Hashable, Sendable {
    /// What the responses have in common.
    public internal(set) var visit: Visit
    /// The questionnaires being answered, in the order asked.
    public internal(set) var sessions: [SurveySession]
    /// The id each response will have, fixed before the first question is shown.
    public let submissions: [UUID]
    /// What it is for, when it is not the usual asking.
    public internal(set) var errand: Errand?
    var current: Int

    /// An interview at its first question; `submissions` is one fresh random id per questionnaire.
    public init(of questionnaires: [Questionnaire], visit: Visit, submissions: [UUID]) {
        precondition(questionnaires.count == submissions.count, "one id for each questionnaire")
        self.visit = visit
        self.sessions = questionnaires.map { SurveySession(of: $0, on: visit.day) }
        self.submissions = submissions
        self.current = 0
    }

    /// The same; `newID` gives a fresh random id each time.
    public init(of questionnaires: [Questionnaire], visit: Visit, newID: () -> UUID) {
        self.init(
            of: questionnaires,
            visit: visit,
            submissions: questionnaires.map { _ in newID() }
        )
    }

    /// The question asked now, with the questionnaire it belongs to; `nil` at the end.
    public var question: (questionnaire: Questionnaire, item: Item)? {
        guard sessions.indices.contains(current), let item = sessions[current].question else {
            return nil
        }
        return (sessions[current].questionnaire, item)
    }

    /// The answer the question asked now has from before, if any.
    public var answerGiven: Answer? {
        question.flatMap { sessions[current].answer(to: $0.item.id) }
    }

    /// How far the interview is, over all its questionnaires.
    public var progress: Progress {
        let parts = sessions.map(\.progress)
        let total = parts.reduce(0) { $0 + $1.total }
        guard let item = question?.item else { return Progress(number: total, total: total) }
        let before = parts.prefix(current).reduce(0) { $0 + $1.total } + parts[current].before
        return Progress(number: before + (item.kind.isAnswered ? 1 : 0), total: total)
    }

    /// Answers the question asked now and goes on.
    ///
    /// - Parameters:
    ///   - answer: the answer, or the reason why there is none.
    ///   - confirming: whether to take it although it violates a constraint of severity `warning`.
    /// - Throws: ``AnswerError``; the interview is as it was.
    public mutating func answer(_ answer: Answer, confirming: Bool = false) throws(AnswerError) {
        guard sessions.indices.contains(current) else { throw .nothingAsked }
        try sessions[current].answer(answer, confirming: confirming)
        goOn()
    }

    /// Leaves the question asked now unanswered; goes on from a note.
    public mutating func skip() throws(AnswerError) {
        guard sessions.indices.contains(current) else { throw .nothingAsked }
        try sessions[current].skip()
        goOn()
    }

    /// Goes back one question, into the questionnaire before if need be.
    ///
    /// - Returns: false at the very first question.
    @discardableResult
    public mutating func back() -> Bool {
        var index = min(current, sessions.count - 1)
        while index >= 0 {
            if sessions[index].back() {
                current = index
                return true
            }
            index -= 1
        }
        return false
    }

    /// Goes to one question in order to change its answer; then the interview returns to the end.
    ///
    /// - Returns: false if there is no such question now.
    @discardableResult
    public mutating func revisit(_ item: String, of questionnaire: String) -> Bool {
        let index = sessions.firstIndex { $0.questionnaire.id == questionnaire }
        guard let index, sessions[index].revisit(item) else { return false }
        current = index
        return true
    }

    /// The responses, one for each questionnaire.
    ///
    /// At a visit somebody is there to say "rather not": no question is left open, required or not.
    ///
    /// - Throws: ``AnswerError/unanswered(items:)`` while any question is open, else what
    ///   ``SurveySession/finish()`` throws.
    public func finish(at finished: Date) throws(AnswerError) -> [Response] {
        let open = sessions.flatMap(\.openItems).map(\.id)
        guard open.isEmpty else { throw .unanswered(items: open) }
        let visit = visit.noted(at: finished, occasion: correction?.occasion)
        var responses: [Response] = []
        for (session, id) in zip(sessions, submissions) {
            responses.append(
                Response(
                    id: id,
                    visit: visit,
                    instrument: session.questionnaire.reference,
                    respondent: session.questionnaire.answeredBy,
                    answers: try session.finish(),
                    finished: finished
                )
            )
        }
        return responses
    }

    mutating func goOn() {
        while sessions.indices.contains(current), sessions[current].question == nil {
            current += 1
        }
    }

    /// Question `number` of `total`; both count relevant questions only, `number` from 1.
    public struct Progress: Hashable, Sendable {
        /// The question asked now.
        public let number: Int
        /// All that are relevant as things stand.
        public let total: Int

        /// Question `number` of `total`.
        public init(number: Int, total: Int) {
            self.number = number
            self.total = total
        }
    }
}

extension Interview {
    /// Everything a draft must keep.
    ///
    /// Questionnaires are named by hash, so that a draft finishes on the very version it began.
    public struct Draft: Hashable, Sendable, Codable {
        /// The visit.
        public let visit: Visit
        /// The questionnaires in order: hash of the file, id of the response, state of the session.
        public let parts: [Part]
        /// What the interview is for, when it is not the usual asking.
        public let errand: Errand?
        let current: Int

        /// One questionnaire of a draft.
        public struct Part: Hashable, Sendable, Codable {
            /// SHA-256 of the question file.
            public let sha256: String
            /// The id its response will have.
            public let submission: UUID
            /// How far it is.
            public let state: SurveySession.State
        }
    }

    /// What to keep of the interview as it stands.
    public var draft: Draft {
        let parts = zip(sessions, submissions).map { session, id in
            Draft.Part(
                sha256: session.questionnaire.reference.sha256,
                submission: id,
                state: session.state
            )
        }
        return Draft(visit: visit, parts: parts, errand: errand, current: current)
    }

    /// The interview a draft was made from; `nil` if one of its questionnaires, looked up by the hash
    /// of its file, is not to be found.
    public init?(resuming draft: Draft, questionnaire: (String) -> Questionnaire?) {
        var sessions: [SurveySession] = []
        for part in draft.parts {
            guard let found = questionnaire(part.sha256) else { return nil }
            sessions.append(SurveySession(of: found, resuming: part.state, on: draft.visit.day))
        }
        self.visit = draft.visit
        self.sessions = sessions
        self.submissions = draft.parts.map(\.submission)
        self.errand = draft.errand
        self.current = draft.current
    }
}
