/// A formula over answers: when an item is relevant, what is calculated, what an answer must satisfy.
///
/// Small and total: no loops, no functions of one's own, and every part has a value, ``FormulaValue/unknown``
/// where an answer is missing. `QuestionnaireFormat` reads it from text and checks its types.
public indirect enum Formula: Hashable, Sendable {
    /// A constant.
    case literal(FormulaValue)
    /// The value of the item with this id, as everyone sees it: unknown when masked.
    case item(String)
    /// The values of one item in all rounds of a repeating group, as arguments of a function that
    /// takes any number; rounds that are not relevant do not count.
    case rounds([String])
    /// The value of the item the expression belongs to.
    case itself
    /// Whether a text matches a pattern as a whole.
    case matches(Formula, Pattern)
    /// An operation on the values of its arguments.
    case apply(Operation, [Formula])

    /// The ids of the items the expression looks at.
    public var items: Set<String> {
        switch self {
        case .literal, .itself: []
        case .item(let id): [id]
        case .rounds(let ids): Set(ids)
        case .matches(let text, _): text.items
        case .apply(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.items) }
        }
    }
}

extension Formula {
    /// What a ``Formula`` does with its arguments.
    ///
    /// Any operation on something unknown is unknown, but for ``and``, ``or``, ``answered``, ``coalesce``
    /// and those that count answers.
    public enum Operation: Hashable, Sendable {
        /// Kleene's three-valued negation.
        case not
        /// True when all are: the minimum of the truths.
        case and
        /// True when at least one is: the maximum of the truths.
        case or
        /// Two values of the same type are the same.
        case equal
        /// Two values of the same type differ.
        case notEqual
        /// The first of two numbers or days is less.
        case less
        /// The first of two numbers or days is less or the same.
        case lessOrEqual
        /// The first of two numbers or days is greater.
        case greater
        /// The first of two numbers or days is greater or the same.
        case greaterOrEqual
        /// The sum of two numbers.
        case add
        /// The difference of two numbers.
        case subtract
        /// The product of two numbers.
        case multiply
        /// The quotient of two numbers; unknown when divided by zero.
        case divide
        /// The remainder of two numbers with the sign of the first; unknown when divided by zero.
        case remainder
        /// A number with the other sign.
        case negate
        /// Whether an item has an answer; never unknown.
        case answered
        /// The first value that is known.
        case coalesce
        /// The second value if the first is true, the third if it is false.
        case choose
        /// Whether the code (second) is among the options chosen (first).
        case selected
        /// How many of the arguments are known; never unknown.
        case countAnswered
        /// The sum of the known arguments; unknown when fewer than so many are known (`nil`: half of
        /// those that count, rounded up).
        case sum(minAnswered: Int?)
        /// The mean of the known arguments; unknown when fewer than so many are known (`nil`: half of
        /// those that count, rounded up).
        case mean(minAnswered: Int?)
        /// The least of the known numbers or days.
        case min
        /// The greatest of the known numbers or days.
        case max
        /// A number rounded to so many decimals (second; none without it), halves away from zero.
        case round
        /// The day of the visit.
        case today
        /// Days from the first day to the second.
        case dateDifference
        /// How many characters a text has, or how many options are chosen.
        case length
    }
}
