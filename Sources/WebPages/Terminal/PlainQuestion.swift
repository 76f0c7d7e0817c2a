public import Progression

/// One question, or a note, as lines of text: what ``QuestionPage`` shows, for a terminal.
///
/// What is typed becomes the form the page would have sent, so that the same rules read both.
public struct PlainQuestion: Sendable {
    let interview: Interview
    let questionnaire: Questionnaire
    let item: Item
    let wording: Wording
    let texts: ItemTexts

    /// The question an interview asks now, in its language; `nil` at its end.
    public init?(interview: Interview) {
        guard let (questionnaire, item) = interview.question else { return nil }
        self.interview = interview
        self.questionnaire = questionnaire
        self.item = item
        wording = Wording.of(interview.visit.language)
        texts = ItemTexts(questionnaire: questionnaire, language: interview.visit.language)
    }

    /// Where in the visit this is, the question, what can be chosen, and what to type.
    public var lines: [String] {
        let step = wording.step(of: interview, on: item) + " · " + texts.plain(questionnaire.title)
        let heading = texts.plainHeading(interview.headings)
        let hint = item.hint.map { [texts.plain($0)] } ?? []
        return ["", step] + (interview.introduction.map { [texts.plain($0), ""] } ?? [])
            + (heading.map { [$0] } ?? []) + [texts.plain(item.text)] + hint
            + rows(choices.map { ($0.key, $0.text) } + reasons.map { ($0.key, $0.text) })
            + given + (doubtful.map { lines(doubting: $0) } ?? broken) + [howTo]
    }

    /// What helps to answer it, and the keys.
    public var guidance: [String] {
        (item.hint.map { [texts.plain($0)] } ?? []) + [howTo, wording.terminal.keys]
    }

    /// What is wrong with what was typed, in the file's words where it has some.
    public func lines(on problem: QuestionProblem) -> [String] {
        if problem == .notOffered { return [howTo] }
        let own = problem.isTheFiles ? item.constraint?.message : nil
        return [own.map(texts.plain) ?? wording.problem(problem)]
    }

    /// An unusual answer in words, and how to say that it is meant.
    public func lines(doubting form: SubmittedForm) -> [String] {
        let submitted = SubmittedAnswer(form, for: item, in: interview.visit.language)
        let answer: Answer? = if case .answer(let answer) = submitted { answer } else { nil }
        return ["\(wording.question.yourAnswer): \(words(answer))"] + lines(on: .unconfirmed)
            + ["\(wording.question.confirmTitle) \(wording.terminal.confirm)"]
    }

    /// The answer kept from before, if it is unusual and was never confirmed.
    public var doubtful: SubmittedForm? {
        interview.brokenRule == .warning ? form("") : nil
    }

    /// What stands where nothing comes before the question.
    public var atStart: String { wording.terminal.atStart }

    private var howTo: String {
        switch item.kind {
        case .note: wording.terminal.read
        case .choices: wording.terminal.several
        case .scale, .choice, .boolean: wording.terminal.one
        case .integer, .decimal, .text, .date, .calculate: wording.terminal.written
        }
    }

    /// The answer from before, which Enter keeps.
    private var given: [String] {
        guard let answer = interview.answerGiven, item.kind != .note else { return [] }
        return [wording.terminal.given(words(answer))]
    }

    private var broken: [String] {
        interview.brokenRule == .error ? lines(on: .violated) : []
    }

    private func words(_ answer: Answer?) -> String {
        AnswerWords(item: item, texts: texts, wording: wording).plain(answer)
    }
}

extension PlainQuestion {
    /// What is typed for something, what the form then carries, and its words.
    private typealias Choice = (key: String, value: String, text: String)

    /// A point of a scale goes by its own number, an option by its place.
    private var choices: [Choice] {
        switch item.kind {
        case .scale(let points):
            points.map { ("\($0.value)", "\($0.value)", $0.text.map(texts.plain) ?? "") }
        case .choice(let options), .choices(let options):
            options.enumerated().map { ("\($0 + 1)", $1.code, texts.plain($1.text)) }
        case .boolean:
            [("1", "yes", wording.question.yes), ("2", "no", wording.question.no)]
        case .integer, .decimal, .text, .date, .note, .calculate: []
        }
    }

    private var reasons: [Choice] {
        guard item.kind.isAnswered else { return [] }
        return item.offered.map { reason in
            let key =
                switch reason {
                case .refused: "-"
                case .dontKnow: "--"
                case .notAsked: "---"
                }
            return (key, reason.rawValue, wording.question.missing(reason))
        }
    }

    private func rows(_ rows: [(key: String, text: String)]) -> [String] {
        let width = rows.map(\.key.count).max() ?? 0
        return rows.map { key, text in
            String(repeating: " ", count: width + 2 - key.count) + "\(key)  \(text)"
        }
    }

    /// The form of what was typed; nothing typed means the answer given before, if there was one.
    public func form(_ typed: String) -> SubmittedForm {
        let asked = [(FormField.questionnaire, questionnaire.id), (.item, item.id)]
        let fields = asked + fields(SubmittedAnswer.trimmed(typed))
        return SubmittedForm(fields: fields.map { ($0.0.rawValue, $0.1) })
    }

    private func fields(_ typed: String) -> [(FormField, String)] {
        if let reason = reasons.first(where: { $0.key == typed }) {
            return [(.missing, reason.value)]
        }
        if typed.isEmpty {
            if case .missing(let reason) = interview.answerGiven {
                return [(.missing, reason.rawValue)]
            }
            return FieldValues(form: nil, given: interview.answerGiven, wording: wording).hidden
        }
        if choices.isEmpty { return [(.answer, typed)] }
        let numbers = typed.split { $0.isWhitespace || $0 == "," }.map(String.init)
        // Several numbers where one can be chosen are no answer, rather than the first of them.
        let wanted = item.kind.isOneOfSeveral ? [typed] : numbers
        return wanted.map { number in
            (.answer, choices.first { $0.key == number }?.value ?? "?")
        }
    }
}

extension SubmittedForm {
    /// The same form, saying that an unusual answer is meant.
    public var confirmed: SubmittedForm {
        let field = (name: FormField.confirm.rawValue, value: SubmittedAnswer.confirmed)
        return SubmittedForm(fields: fields + [field])
    }
}

extension ItemTexts {
    /// The headings of groups in one line; `nil` if there are none.
    func plainHeading(_ headings: [Heading]) -> String? {
        let parts = headings.flatMap { [plain($0.text)] + ($0.round.map { ["\($0)"] } ?? []) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}
