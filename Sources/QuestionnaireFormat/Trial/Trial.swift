import Progression

/// One step of a script.
enum TrialAction: Sendable {
    /// Answers to items in the order written.
    case answers([(item: String, answer: TrialAnswer)], isConfirmed: Bool)
    case clear(String)
    case revisit(String)
    case back
    case next
    case finish
}

/// What is answered to an item, before anyone has asked whether it can be.
enum TrialAnswer: Sendable {
    case plain(JSONTree)
    case missing(MissingReason)

    /// The answer of the item's own type; `nil` if it takes no such thing.
    func answer(to item: Item) -> Answer? {
        switch self {
        case .plain(let plain): item.answer(from: plain)
        case .missing(let reason): .missing(reason)
        }
    }
}

/// A questionnaire being tried out: takes step after step and tells what comes of each.
///
/// An impossible step changes nothing, and its ``StepVerdict`` says why.
struct Trial: Sendable {
    private(set) var session: SurveySession
    let language: Language
    private var changes: [RelevanceChange] = []
    private var finished: [ItemAnswer]?

    init(of questionnaire: Questionnaire, in language: Language?, on today: CalendarDay) {
        session = SurveySession(of: questionnaire, on: today)
        self.language = language ?? questionnaire.defaultLanguage
    }

    private var questionnaire: Questionnaire { session.questionnaire }

    /// Takes a step.
    ///
    /// - Returns: what became of it; of a step with several answers one verdict for each.
    mutating func take(_ action: TrialAction) -> [StepVerdict] {
        changes = []
        finished = nil
        switch action {
        case .answers(let answers, let isConfirmed):
            return answers.map { answer($0.item, $0.answer, confirming: isConfirmed) }
        case .clear(let item): return [clear(item)]
        case .revisit(let item): return [revisit(item)]
        case .back:
            return [session.back() ? .taken() : nowhere("this is the first question")]
        case .next: return [next()]
        case .finish: return [finish()]
        }
    }

    /// How things stand.
    func trace(number: Int, written: JSONTree, verdicts: [StepVerdict]) -> TraceStep {
        TraceStep(
            number: number,
            verdicts: verdicts,
            question: session.question?.id,
            items: questionnaire.items.map { ItemTrace(of: $0, in: session) },
            changes: changes,
            scores: session.scores.map { ScoreTrace(id: $0.rule.id, score: $0.score) },
            receipt: session.receipt,
            finished: finished,
            language: language,
            written: written
        )
    }

    private mutating func answer(
        _ id: String,
        _ answer: TrialAnswer,
        confirming: Bool
    ) -> StepVerdict {
        guard let item = questionnaire.item(id) else { return unknown(id) }
        guard session.isRelevant(id) else {
            return StepVerdict(item: id, kind: .irrelevant, words: "it is not relevant now")
        }
        guard let answer = answer.answer(to: item) else {
            return StepVerdict(item: id, kind: .wrongType, words: "it takes \(item.takes)")
        }
        do throws(AnswerError) {
            try item.check(answer)
            try session.answer(id, with: answer, confirming: confirming)
        } catch {
            return StepVerdict(error, item: id, of: session, in: language)
        }
        changes += session.changes
        return .taken(id)
    }

    private mutating func clear(_ id: String) -> StepVerdict {
        guard let item = questionnaire.item(id) else { return unknown(id) }
        guard session.clear(id) else {
            return StepVerdict(item: id, kind: .wrongType, words: "it takes \(item.takes)")
        }
        changes = session.changes
        return .taken(id)
    }

    private mutating func revisit(_ id: String) -> StepVerdict {
        guard questionnaire.item(id) != nil else { return unknown(id) }
        guard session.revisit(id) else {
            return StepVerdict(item: id, kind: .irrelevant, words: "it cannot be asked now")
        }
        return .taken(id)
    }

    private mutating func next() -> StepVerdict {
        guard let item = session.question else { return nowhere("nothing is asked now") }
        guard !item.kind.isAnswered else {
            return nowhere("`\(item.id)` is a question; answer it, or write `refuse: \(item.id)`")
        }
        do throws(AnswerError) {
            try session.skip()
        } catch {
            return StepVerdict(error, item: item.id, of: session, in: language)
        }
        return .taken(item.id)
    }

    private mutating func finish() -> StepVerdict {
        do throws(AnswerError) {
            finished = try session.finish()
        } catch {
            return StepVerdict(error, item: nil, of: session, in: language)
        }
        return .taken()
    }

    private func nowhere(_ words: String) -> StepVerdict {
        StepVerdict(item: nil, kind: .nowhere, words: words)
    }

    private func unknown(_ id: String) -> StepVerdict {
        let meant = Suggestion.nearest(to: id, among: questionnaire.items.map(\.id))
        let words = meant.map { "; did you mean `\($0)`?" } ?? ""
        return StepVerdict(item: id, kind: .unknownItem, words: "there is no such item\(words)")
    }
}
