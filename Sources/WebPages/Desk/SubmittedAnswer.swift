public import Progression

/// What a form of ``QuestionPage`` says.
///
/// ```swift
/// switch SubmittedAnswer(form, for: item, in: .danish) {
/// case .answer(let answer): try interview.answer(answer, confirming: form.confirms)
/// case .problem(let problem): …  // show the question again, with the problem
/// }
/// ```
public enum SubmittedAnswer: Hashable, Sendable {
    /// An answer the item takes, or a reason for its absence that the item offers.
    case answer(Answer)
    /// Nothing usable; the question is asked again.
    case problem(QuestionProblem)

    /// The value of ``FormField/confirm`` that takes an unusual answer as it is.
    public static let confirmed = "yes"
    /// The value of ``FormField/confirm`` that asks for the field again.
    public static let edited = "edit"

    /// Reads a form as the answer to an item.
    ///
    /// A button of ``FormField/missing`` goes before anything in ``FormField/answer``.
    ///
    /// - Parameters:
    ///   - form: the fields sent.
    ///   - item: the item they were made for.
    ///   - language: that of the interview, which decides what a point in a number means.
    public init(_ form: SubmittedForm, for item: Item, in language: Language) {
        do {
            let answer = try Self.answer(form, item: item, wording: .of(language))
            try item.check(answer)
            self = .answer(answer)
        } catch let error as AnswerError {
            self = .problem(QuestionProblem(error))
        } catch let problem as QuestionProblem {
            self = .problem(problem)
        } catch {
            self = .problem(.notOffered)
        }
    }

    /// The value of a radio button that stands for a missing answer.
    static func value(of reason: MissingReason) -> String {
        "missing:" + reason.rawValue
    }

    private static func missing(_ value: String?) -> MissingReason? {
        MissingReason.allCases.first { Self.value(of: $0) == value }
    }

    private static func answer(
        _ form: SubmittedForm,
        item: Item,
        wording: Wording
    ) throws(QuestionProblem) -> Answer {
        let values = form.all(.answer)
        if let reason = form[.missing].flatMap(MissingReason.init(rawValue:)) {
            return .missing(reason)
        }
        // A button of the confirming page carries a reason on as the value it had.
        if item.kind.isOneOfSeveral, let reason = missing(values.first) { return .missing(reason) }
        if item.kind.isDate { return .date(try WrittenDate(form, wording: wording).read()) }
        guard values.contains(where: { !trimmed($0).isEmpty }) else { throw .nothing }
        return try answer(values, kind: item.kind, wording: wording)
    }

    private static func answer(
        _ values: [String],
        kind: Item.Kind,
        wording: Wording
    ) throws(QuestionProblem) -> Answer {
        let first = trimmed(values.first ?? "")
        switch kind {
        case .scale:
            guard let point = Int(first) else { throw .notOffered }
            return .integer(point)
        case .integer:
            guard let number = WrittenNumber.whole(first) else { throw .notANumber }
            return .integer(number)
        case .decimal: return .decimal(try WrittenNumber.read(first, mark: wording.decimalMark))
        case .choice: return .code(first)
        case .choices(let options):
            let chosen = Set(values)
            let known = options.map(\.code).filter(chosen.contains)
            return .codes(known.count == chosen.count ? known : values)
        case .boolean:
            guard first == "yes" || first == "no" else { throw .notOffered }
            return .boolean(first == "yes")
        case .text: return .text(first)
        case .date, .note, .calculate: throw .notOffered
        }
    }

    static func trimmed(_ text: String) -> String {
        let kept = text.drop { $0.isWhitespace }
        let trailing = kept.reversed().prefix { $0.isWhitespace }.count
        return String(kept.dropLast(trailing))
    }
}

extension SubmittedForm {
    /// Whether an unusual answer is meant as it is.
    public var confirms: Bool { self[.confirm] == SubmittedAnswer.confirmed }

    /// Whether an unusual answer is to be put right.
    public var edits: Bool { self[.confirm] == SubmittedAnswer.edited }
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
