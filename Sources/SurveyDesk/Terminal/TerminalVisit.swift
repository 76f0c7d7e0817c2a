internal import FoundationEssentials
internal import Progression
internal import WebPages

/// What a line means wherever it is typed in a visit.
enum TerminalKey: Hashable, Sendable {
    case help
    case back
    case stop
    case confirm
    case decline
    case other

    init(_ typed: String) {
        switch typed.filter({ !$0.isWhitespace }) {
        case "?": self = .help
        case "<": self = .back
        case "q", "Q": self = .stop
        case "!": self = .confirm
        case "x", "X": self = .decline
        default: self = .other
        }
    }
}

/// Why a visit at the terminal asks no more.
enum TerminalPause: Hashable, Sendable {
    /// All is saved.
    case finished
    /// The person stopped; what was answered is kept.
    case stopped
    /// The citizen says no to all of it.
    case declining
}

/// One visit, a line at a time; every answer is saved before the next question is shown.
struct TerminalVisit {
    let workplace: Workplace
    let occasion: UUID
    let lines: TerminalLines
    /// The unusual answer just typed, taken when it is confirmed.
    private var doubtful: SubmittedForm?

    init(workplace: Workplace, occasion: UUID, lines: TerminalLines) {
        self.workplace = workplace
        self.occasion = occasion
        self.lines = lines
    }

    /// Asks until the visit is finished, or the person wants no more.
    mutating func hold() async throws -> TerminalPause {
        while true {
            switch try await workplace.whereIs(occasion) {
            case .asking(let interview):
                if let pause = try await ask(interview) { return pause }
            case .complete(let interview):
                if let pause = try await review(interview) { return pause }
            case .finished: return .finished
            }
        }
    }

    /// Asks one question until the visit moves on, or pauses.
    private mutating func ask(_ interview: Interview) async throws -> TerminalPause? {
        guard let question = PlainQuestion(interview: interview) else { return nil }
        doubtful = question.doubtful
        lines.say(question.lines)
        while let typed = lines.hear() {
            switch TerminalKey(typed) {
            case .stop: return .stopped
            case .decline: return .declining
            case .help: lines.say(question.guidance)
            case .back:
                if try await back() { return nil }
                lines.say([question.atStart])
            case .confirm, .other:
                if try await answer(typed, to: question) { return nil }
            }
        }
        return .stopped
    }

    private func back() async throws -> Bool {
        try await workplace.change(occasion) { $0.back() }
    }

    private mutating func answer(_ typed: String, to question: PlainQuestion) async throws -> Bool {
        let meant = TerminalKey(typed) == .confirm ? doubtful?.confirmed : nil
        let form = meant ?? question.form(typed)
        doubtful = nil
        guard case .askAgain(_, let problem) = try await workplace.answer(occasion, form: form)
        else { return true }
        if problem == .unconfirmed {
            doubtful = form
            lines.say(question.lines(doubting: form))
        } else {
            lines.say(question.lines(on: problem ?? .notOffered))
        }
        return false
    }

    /// Reads the answers back until the visit is finished, goes to a question, or pauses.
    private func review(_ interview: Interview) async throws -> TerminalPause? {
        let review = PlainReview(interview: interview)
        lines.say(review.lines)
        while let typed = lines.hear() {
            switch TerminalKey(typed) {
            case .stop: return .stopped
            case .decline: return .declining
            case .back:
                if try await back() { return nil }
            case .help, .confirm, .other:
                if try await settle(typed, review) { return nil }
            }
        }
        return .stopped
    }

    private func settle(_ typed: String, _ review: PlainReview) async throws -> Bool {
        if let form = review.form(typed) {
            return try await workplace.change(occasion) { $0.turn(to: form) }
        }
        guard review.finishes(typed) else {
            lines.say([review.prompt])
            return false
        }
        do {
            _ = try await workplace.finish(occasion)
            return true
        } catch is AnswerError {
            lines.say(review.troubles + [review.prompt])
            return false
        }
    }
}
