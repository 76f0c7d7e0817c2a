/// What a ``Formula`` comes to.
public enum FormulaValue: Hashable, Sendable {
    /// A number: the answer to a scale or a number question, or something worked out.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// Free text, or the code of one option.
    case text(String)
    /// The codes of several options.
    case codes([String])
    /// A day.
    case date(CalendarDay)
    /// Unknown: not answered, declined, not relevant, or worked out from something unknown.
    case unknown

    /// The value an answer has in expressions; `nil` stands for no answer.
    public init(_ answer: Answer?) {
        switch answer {
        case .integer(let value): self = .number(Double(value))
        case .decimal(let value): self = .number(value)
        case .boolean(let value): self = .boolean(value)
        case .code(let code): self = .text(code)
        case .codes(let codes): self = .codes(codes)
        case .text(let text): self = .text(text)
        case .date(let day): self = .date(day)
        case .missing, nil: self = .unknown
        }
    }

    /// The value of something that is true, false or unknown.
    public init(_ truth: Truth) {
        self = truth == .unknown ? .unknown : .boolean(truth == .true)
    }

    /// True, false, or unknown; anything that is not boolean is unknown.
    public var truth: Truth {
        if case .boolean(let value) = self { Truth(value) } else { .unknown }
    }

    /// The answer a calculated item has in a response; `nil` when unknown.
    public var answer: Answer? {
        switch self {
        case .number(let value): .decimal(value)
        case .boolean(let value): .boolean(value)
        case .text(let text): .text(text)
        case .codes(let codes): .codes(codes)
        case .date(let day): .date(day)
        case .unknown: nil
        }
    }
}
