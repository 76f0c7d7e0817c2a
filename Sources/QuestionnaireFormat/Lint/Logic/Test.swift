import Progression

/// A plain answer held against a constant: what it leaves of the answers.
struct Test {
    private let operation: Formula.Operation
    private let value: FormulaValue
    private let isOfText: Bool

    /// A comparison; `nil` if answers of this domain do not compare so.
    init?(_ operation: Formula.Operation, _ value: FormulaValue, in domain: Domain?) {
        let isOrder = operation != .equal && operation != .notEqual
        switch (domain?.values, value) {
        case (.numbers, .number), (.numbers, .date): break
        case (.words, .text), (.words, .boolean), (.text, .text), (.several, .codes):
            if isOrder { return nil }
        default: return nil
        }
        self.operation = operation
        self.value = value
        isOfText = if case .text? = domain?.values { true } else { false }
    }

    /// Whether an option is chosen; `nil` if answers of this domain are no options.
    init?(selected code: FormulaValue, in domain: Domain?) {
        guard case .text = code else { return nil }
        switch domain?.values {
        case .several: operation = .selected
        case .words: operation = .equal
        default: return nil
        }
        value = code
        isOfText = false
    }

    /// The test as a formula.
    func formula(_ item: String) -> Formula {
        .apply(operation, [.item(item), .literal(value)])
    }

    /// Whether ``narrow(_:isTrue:)`` leaves too much.
    func isVague(_ isTrue: Bool) -> Bool {
        // Texts have a length and a pattern too.
        if isOfText { return true }
        if case .codes = value { return (operation == .equal) != isTrue }
        return false
    }

    /// Leaves the answers for which the test comes out so.
    func narrow(_ values: inout Domain.Values, isTrue: Bool) {
        let operation = isTrue ? operation : operation.opposite
        switch (values, value) {
        case (.numbers(var numbers), .number(let number)):
            numbers.keep(operation, number)
            values = .numbers(numbers)
        case (.numbers(var numbers), .date(let day)):
            numbers.keep(operation, Double(day.daysSince1970))
            values = .numbers(numbers)
        case (.words(let words), .text(let word)):
            values = .words(Self.keep(word, operation, words))
        case (.words(let words), .boolean(let value)):
            values = .words(Self.keep("\(value)", operation, words))
        case (.text(let only, let except), .text(let text)):
            values = Self.keep(text, operation, only: only, except: except)
        case (.several(var selection), .text(let code)):
            if isTrue { selection.want(code) } else { selection.exclude(code) }
            values = .several(selection)
        case (.several(var selection), .codes(let codes)):
            if operation == .equal { selection.want(only: codes) }
            values = .several(selection)
        default: break
        }
    }

    private static func keep(
        _ word: String,
        _ operation: Formula.Operation,
        _ words: Set<String>
    ) -> Set<String> {
        operation == .equal ? words.intersection([word]) : words.subtracting([word])
    }

    private static func keep(
        _ text: String,
        _ operation: Formula.Operation,
        only: Set<String>?,
        except: Set<String>
    ) -> Domain.Values {
        if operation == .equal {
            let isLeft = only?.contains(text) ?? true && !except.contains(text)
            return .text(only: isLeft ? [text] : [], except: except)
        }
        return .text(only: only?.subtracting([text]), except: except.union([text]))
    }

    /// What comparing two constants comes to.
    static func truth(
        _ operation: Formula.Operation,
        _ left: FormulaValue,
        _ right: FormulaValue
    ) -> Truth {
        switch (left, right) {
        case (.unknown, _), (_, .unknown): return .unknown
        case (.number(let left), .number(let right)):
            return Truth(Span(left, left).canBe(operation, Span(right, right)))
        case (.date(let left), .date(let right)):
            return truth(
                operation,
                .number(Double(left.daysSince1970)),
                .number(Double(right.daysSince1970))
            )
        default:
            switch operation {
            case .equal: return Truth(left == right)
            case .notEqual: return Truth(left != right)
            default: return .unknown
            }
        }
    }
}
