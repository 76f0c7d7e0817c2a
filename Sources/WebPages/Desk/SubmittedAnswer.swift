public import Progression

/// What a form of ``QuestionPage`` says.
///
/// ```swift
/// switch SubmittedAnswer(form, for: item) {
/// case .answer(let answer): try interview.answer(answer)
/// case .problem(let problem): …  // show the question again, with the problem
/// }
/// ```
public enum SubmittedAnswer: Hashable, Sendable {
    /// An answer the item takes, or a reason for its absence that the item offers.
    case answer(Answer)
    /// Nothing usable; the question is asked again.
    case problem(QuestionProblem)

    /// Reads `form` as the answer to `item`.
    ///
    /// A button of ``FormField/missing`` goes before anything in ``FormField/answer``.
    public init(_ form: SubmittedForm, for item: Item) {
        self.init(reason: form[.missing], values: form.all(.answer), item: item)
    }

    private init(reason: String?, values: [String], item: Item) {
        let given: Answer?
        if let reason = reason.flatMap(MissingReason.init(rawValue:)) {
            given = .missing(reason)
        } else if item.kind.isOneOfSeveral, let reason = Self.missing(values.first) {
            given = .missing(reason)
        } else {
            given = Self.answer(values, kind: item.kind)
        }
        guard let given else {
            self = .problem(Self.problem(values, kind: item.kind))
            return
        }
        do {
            try item.check(given)
            self = .answer(given)
        } catch {
            self = .problem(QuestionProblem(error))
        }
    }

    /// The value of a radio button that stands for a missing answer.
    static func value(of reason: MissingReason) -> String {
        "missing:" + reason.rawValue
    }

    private static func missing(_ value: String?) -> MissingReason? {
        MissingReason.allCases.first { Self.value(of: $0) == value }
    }

    private static func answer(_ values: [String], kind: Item.Kind) -> Answer? {
        guard let first = values.first else { return nil }
        switch kind {
        case .scale, .integer: return Int(trimmed(first)).map(Answer.integer)
        case .choice: return .code(first)
        case .choices(let options):
            let chosen = Set(values)
            let known = options.map(\.code).filter(chosen.contains)
            return .codes(known.count == chosen.count ? known : values)
        case .boolean:
            return first == "yes" ? .boolean(true) : first == "no" ? .boolean(false) : nil
        case .decimal: return Double(trimmed(first).replacing(",", with: ".")).map(Answer.decimal)
        case .text: return trimmed(first).isEmpty ? nil : .text(trimmed(first))
        case .date: return CalendarDay(iso: trimmed(first)).map(Answer.date)
        case .note, .calculate: return nil
        }
    }

    /// Why what was sent is no answer at all.
    private static func problem(_ values: [String], kind: Item.Kind) -> QuestionProblem {
        if values.allSatisfy({ trimmed($0).isEmpty }) { return .nothing }
        return kind.isNumber ? .notANumber : .notOffered
    }

    private static func trimmed(_ text: String) -> String {
        let kept = text.drop { $0.isWhitespace }
        let trailing = kept.reversed().prefix { $0.isWhitespace }.count
        return String(kept.dropLast(trailing))
    }
}

extension Item.Kind {
    /// Whether it is answered by choosing one of several buttons, among them those for no answer.
    var isOneOfSeveral: Bool {
        switch self {
        case .scale, .choice, .boolean: true
        case .choices, .integer, .decimal, .text, .date, .note, .calculate: false
        }
    }
}

/// Why a question has to be asked again.
public enum QuestionProblem: Hashable, Sendable {
    /// Nothing was chosen or written.
    case nothing
    /// What was written is not a whole number.
    case notANumber
    /// The number is outside the limits.
    case outOfRange(min: Int?, max: Int?)
    /// The text is longer than so many characters.
    case tooLong(maxLength: Int)
    /// An option that stands alone was chosen together with others.
    case exclusive
    /// What was sent is not among the answers offered.
    case notOffered
    /// The form was for another question, e.g. from a second window; nothing was changed.
    case otherQuestion

    /// The problem that an answer's check found.
    public init(_ error: AnswerError) {
        switch error {
        case .outOfRange(_, .integers(let min, let max)): self = .outOfRange(min: min, max: max)
        case .tooLong(_, let maxLength): self = .tooLong(maxLength: maxLength)
        case .exclusive: self = .exclusive
        case .nothingAsked, .wrongKind, .notOffered, .outOfRange, .wrongForm: self = .notOffered
        case .unanswered, .violated, .unconfirmed: self = .nothing
        }
    }
}
