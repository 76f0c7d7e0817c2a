public import Progression

/// Why a question has to be asked again.
public enum QuestionProblem: Error, Hashable, Sendable {
    /// Nothing was chosen or written.
    case nothing
    /// What was written is not a whole number.
    case notANumber
    /// What was written is not a number.
    case notADecimal
    /// What was written may be thousands or decimals: `1.500`.
    case thousands
    /// Day, month and year are not all there in figures.
    case notADate
    /// The calendar has no such day.
    case noSuchDay
    /// The number or the day is outside the limits.
    case outOfRange(AnswerLimits)
    /// The text is longer than so many characters.
    case tooLong(maxLength: Int)
    /// The text does not have the form asked for.
    case wrongForm
    /// An option that stands alone was chosen together with others.
    case exclusive
    /// What was sent is not among the answers offered.
    case notOffered
    /// The answer breaks a rule of the questionnaire.
    case violated
    /// The answer is unusual, and is taken when it is confirmed.
    case unconfirmed
    /// The form was for another question, e.g. from a second window; nothing was changed.
    case otherQuestion

    /// The problem that an answer's check found.
    public init(_ error: AnswerError) {
        switch error {
        case .outOfRange(_, let limits): self = .outOfRange(limits)
        case .tooLong(_, let maxLength): self = .tooLong(maxLength: maxLength)
        case .exclusive: self = .exclusive
        case .wrongForm: self = .wrongForm
        case .violated: self = .violated
        case .unconfirmed: self = .unconfirmed
        case .nothingAsked, .wrongKind, .notOffered: self = .notOffered
        case .unanswered: self = .nothing
        }
    }

    /// The problem with an answer kept from before that breaks a rule of this severity.
    init(_ severity: Constraint.Severity) {
        self = severity == .error ? .violated : .unconfirmed
    }

    /// Whether the question file has its own words for it.
    var isTheFiles: Bool {
        switch self {
        case .wrongForm, .violated, .unconfirmed: true
        default: false
        }
    }
}

extension Wording {
    /// What a problem is called, with numbers and days in the language's own form.
    func problem(_ problem: QuestionProblem) -> String {
        guard case .outOfRange(let limits) = problem else { return question.problem(problem) }
        switch limits {
        case .integers(nil, nil): return question.problem(.notANumber)
        case .decimals(nil, nil): return question.problem(.notADecimal)
        case .days(nil, nil): return question.problem(.noSuchDay)
        case .integers(let min, let max):
            return question.numberLimits(min.map { "\($0)" }, max.map { "\($0)" })
        case .decimals(let min, let max):
            return question.numberLimits(min.map(decimal), max.map(decimal))
        case .days(let min, let max):
            return question.dayLimits(min.map(dates.whole), max.map(dates.whole))
        }
    }
}
