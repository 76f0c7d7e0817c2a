extension Interview {
    /// How far the keying in of a printed form has come.
    ///
    /// The form may be keyed twice, the second time without seeing the first; where the two differ a
    /// person settles what stands on the paper.
    public struct Keying: Hashable, Sendable, Codable {
        /// What comes next.
        public var stage: Stage
        /// The second keying, a state for each questionnaire, once there is one.
        public var second: [SurveySession.State]
        /// At how many items the two keyings differed; `nil` if there was one only.
        public var differences: Int?

        /// A form of which nothing is keyed yet.
        public init() {
            stage = .first
            second = []
        }

        /// What comes next in keying a form.
        public enum Stage: String, Hashable, Sendable, Codable {
            /// The form is keyed.
            case first
            /// It is keyed, and may be keyed again.
            case offered
            /// It is keyed again, the first keying hidden.
            case second
            /// The differences are settled.
            case settling
            /// Nothing but a last look.
            case settled
        }
    }

    /// How far the keying in has come; `nil` for what is asked on a screen.
    public var keying: Keying? {
        get { if case .keying(let keying) = errand { keying } else { nil } }
        set { errand = newValue.map(Errand.keying) ?? errand }
    }

    /// An item the two keyings differ at.
    public struct Difference: Hashable, Sendable {
        /// Which questionnaire of the interview, from 0.
        public let part: Int
        /// The item.
        public let item: Item
        /// What was keyed first; `nil` where the item was not relevant.
        public let first: Answer?
        /// What was keyed the second time.
        public let second: Answer?
    }

    /// Where the two keyings differ, in the order of the form.
    public var differences: [Difference] {
        guard let keying, keying.second.count == sessions.count else { return [] }
        return sessions.indices.flatMap { part -> [Difference] in
            let first = sessions[part]
            let second = SurveySession(
                of: first.questionnaire,
                resuming: keying.second[part],
                on: visit.day
            )
            return first.questionnaire.items.filter(\.kind.isAnswered).compactMap { item in
                let answers = (first.answer(to: item.id), second.answer(to: item.id))
                if answers.0 == answers.1 { return nil }
                return Difference(part: part, item: item, first: answers.0, second: answers.1)
            }
        }
    }

    /// Takes a whole form as it was keyed.
    ///
    /// Answers to items that are not relevant as the form stands are left out: on paper people answer
    /// what they should have passed over. What is unusual is taken, since it stands on the paper.
    ///
    /// - Parameter answers: the answers, by item, for each questionnaire.
    public mutating func key(_ answers: [[String: Answer]]) {
        guard var keying, answers.count == sessions.count else { return }
        let keyed = zip(sessions, answers).map { session, answers in
            SurveySession(keying: answers, of: session.questionnaire, on: visit.day)
        }
        switch keying.stage {
        case .first, .offered:
            sessions = keyed
            keying.stage = .offered
        case .second:
            keying.second = keyed.map(\.state)
            self.keying = keying
            let found = differences.count
            keying.differences = found
            keying.stage = found == 0 ? .settled : .settling
        case .settling, .settled: return
        }
        self.keying = keying
        current = sessions.count
    }

    /// The same interview, to be keyed in from a printed form.
    public func keyed() -> Interview {
        var keyed = self
        keyed.errand = .keying(Keying())
        return keyed
    }

    /// Goes on to a second keying, or without one, once the form is keyed.
    public mutating func goOnKeying(again: Bool) {
        guard var keying, keying.stage == .offered else { return }
        keying.stage = again ? .second : .settled
        self.keying = keying
    }

    /// The items whose keyed answers break a rule no answer may break, for each questionnaire.
    public func refused(_ answers: [[String: Answer]]) -> [Set<String>] {
        zip(sessions, answers).map { session, answers in
            let keyed = SurveySession(keying: answers, of: session.questionnaire, on: visit.day)
            return Set(keyed.openItems.map(\.id).filter { answers[$0] != nil })
        }
    }

    /// Settles the differences, each with the answer that holds; `nil` where the item is passed over.
    public mutating func settle(_ answers: [(difference: Difference, answer: Answer?)]) {
        guard var keying, keying.stage == .settling else { return }
        for (difference, answer) in answers {
            sessions[difference.part].set(answer, at: difference.item.id)
        }
        keying.stage = .settled
        keying.second = []
        self.keying = keying
        current = sessions.count
    }
}

extension SurveySession {
    /// A session at its end with what was keyed in from a form.
    init(keying answers: [String: Answer], of questionnaire: Questionnaire, on day: CalendarDay) {
        self.init(of: questionnaire, on: day)
        for item in questionnaire.items where isRelevant(item.id) {
            if let answer = answers[item.id] { set(answer, at: item.id) }
        }
        position = questionnaire.items.count
    }

    /// Takes what stands on paper, unusual or not.
    mutating func set(_ answer: Answer?, at item: String) {
        guard let answer else {
            clear(item)
            return
        }
        try? self.answer(item, with: answer, confirming: true)
        position = questionnaire.items.count
    }
}
