public import Progression

/// What a printed form says, as it was keyed in on one page.
///
/// The fields of an item are named as on its own page, with the questionnaire's place and the item's id
/// before them: `0:try-again:answer`.
public struct KeyedForm: Hashable, Sendable {
    /// The answers of each questionnaire, by item; what stands empty on the paper was not answered.
    public let answers: [[String: Answer]]
    /// What cannot be read, by ``name(_:_:)``.
    public let problems: [String: QuestionProblem]

    /// Reads a form as the answers to an interview's questions.
    public init(_ form: SubmittedForm, for interview: Interview) {
        var answers: [[String: Answer]] = []
        var problems: [String: QuestionProblem] = [:]
        for (part, session) in interview.sessions.enumerated() {
            var own: [String: Answer] = [:]
            for item in session.questionnaire.items where item.kind.isAnswered {
                let fields = Self.fields(of: form, part, item.id)
                switch Self.read(fields, for: item, in: interview.visit.language) {
                case .answer(let answer): own[item.id] = answer
                case .problem(let problem): problems[Self.name(part, item.id)] = problem
                }
            }
            answers.append(own)
        }
        self.answers = answers
        self.problems = problems
    }

    /// The answers that break a rule no answer may break, by ``name(_:_:)``.
    public func refused(by interview: Interview) -> [String: QuestionProblem] {
        var problems: [String: QuestionProblem] = [:]
        for (part, items) in interview.refused(answers).enumerated() {
            for item in items { problems[Self.name(part, item)] = .violated }
        }
        return problems
    }

    /// What comes before the names of an item's fields, and what its first field is identified by.
    static func name(_ part: Int, _ item: String) -> String { "\(part):\(item)" }

    /// The fields of one item, named as on its own page.
    static func fields(of form: SubmittedForm, _ part: Int, _ item: String) -> SubmittedForm {
        let prefix = name(part, item) + ":"
        return SubmittedForm(
            fields: form.fields.compactMap { field in
                field.name.hasPrefix(prefix)
                    ? (String(field.name.dropFirst(prefix.count)), field.value) : nil
            }
        )
    }

    /// One item as it was keyed; nothing at all is no answer.
    static func read(
        _ fields: SubmittedForm,
        for item: Item,
        in language: Language
    ) -> SubmittedAnswer {
        let typed = fields.fields.filter { field in
            !SubmittedAnswer.trimmed(field.value).isEmpty
                && field.name != FormField.confirm.rawValue
        }
        if typed.isEmpty { return .answer(.missing(.refused)) }
        return SubmittedAnswer(SubmittedForm(fields: typed), for: item, in: language)
    }
}

/// How the differences between two keyings were settled.
public struct SettledForm: Sendable {
    /// The value of ``FormField/confirm`` that takes what was keyed first.
    public static let first = "first"
    /// The value that takes what was keyed the second time.
    public static let second = "second"
    /// The value that takes what is keyed anew.
    public static let anew = "new"

    /// What holds for each difference; `nil` for an item that is passed over.
    public let answers: [(difference: Interview.Difference, answer: Answer?)]
    /// The differences that are not settled, by ``KeyedForm/name(_:_:)``.
    public let open: Set<String>

    /// Reads a form as the settling of an interview's differences.
    public init(_ form: SubmittedForm, for interview: Interview) {
        var answers: [(difference: Interview.Difference, answer: Answer?)] = []
        var open: Set<String> = []
        for difference in interview.differences {
            let fields = KeyedForm.fields(of: form, difference.part, difference.item.id)
            switch fields[.confirm] {
            case Self.first: answers.append((difference, difference.first))
            case Self.second: answers.append((difference, difference.second))
            case Self.anew:
                let language = interview.visit.language
                if case .answer(let answer) = KeyedForm.read(
                    fields,
                    for: difference.item,
                    in: language
                ) {
                    answers.append((difference, answer))
                } else {
                    fallthrough
                }
            default: open.insert(KeyedForm.name(difference.part, difference.item.id))
            }
        }
        self.answers = answers
        self.open = open
    }
}
