public import Progression

/// What a form of ``AssessmentPage`` says.
public struct SubmittedAssessment: Sendable {
    /// The interview with the answers sent, at its end if there is no problem.
    public let interview: Interview
    /// What has to be put right, by ``KeyedForm/name(_:_:)``.
    public let problems: [String: QuestionProblem]

    /// Reads a form as the answers to an interview's questions.
    ///
    /// Of several buttons one has to be chosen, for "do not know" is one of them; a field left empty says that
    /// nobody wanted to answer. An unusual answer is taken once it was asked about.
    ///
    /// - Parameters:
    ///   - form: the fields sent.
    ///   - interview: what was asked.
    ///   - language: that of the page, which decides what a point in a number means.
    public init(_ form: SubmittedForm, for interview: Interview, in language: Language) {
        var interview = interview
        var answers: [[String: Answer]] = []
        var problems: [String: QuestionProblem] = [:]
        for (part, session) in interview.sessions.enumerated() {
            var own: [String: Answer] = [:]
            for item in session.questionnaire.items where item.kind.isAnswered {
                let fields = KeyedForm.fields(of: form, part, item.id)
                switch Self.read(fields, for: item, in: language) {
                case .answer(let answer): own[item.id] = answer
                case .problem(let problem): problems[KeyedForm.name(part, item.id)] = problem
                }
            }
            answers.append(own)
        }
        let faults = interview.answer(form: answers, confirmed: Self.confirmed(form, interview))
        self.problems = Self.found(faults, problems)
        self.interview = interview
    }

    /// What is wrong with questions that are relevant as the form stands; of a field that could not be read
    /// why, else what the questionnaire says.
    private static func found(
        _ faults: [[String: AnswerError]],
        _ unread: [String: QuestionProblem]
    ) -> [String: QuestionProblem] {
        var found: [String: QuestionProblem] = [:]
        for (part, faults) in faults.enumerated() {
            for (item, fault) in faults {
                let name = KeyedForm.name(part, item)
                found[name] = unread[name] ?? QuestionProblem(fault)
            }
        }
        return found
    }

    /// One item as it was sent.
    private static func read(
        _ fields: SubmittedForm,
        for item: Item,
        in language: Language
    ) -> SubmittedAnswer {
        let isEmpty = fields.fields.allSatisfy { SubmittedAnswer.trimmed($0.value).isEmpty }
        if isEmpty, item.kind.isOneOfSeveral || item.isRequired { return .problem(.nothing) }
        return KeyedForm.read(fields, for: item, in: language)
    }

    /// What the form just answered asked about as unusual.
    private static func confirmed(_ form: SubmittedForm, _ interview: Interview) -> [Set<String>] {
        let names = Set(form.all(.confirm))
        return interview.sessions.enumerated().map { part, session in
            let items = session.questionnaire.items.map(\.id)
            return Set(items.filter { names.contains(KeyedForm.name(part, $0)) })
        }
    }
}
