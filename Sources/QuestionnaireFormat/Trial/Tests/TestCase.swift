import Progression

/// One test of a questionnaire: what is answered, and what must come of it.
struct TestCase: Sendable {
    let name: String
    let place: Place
    let today: CalendarDay
    let answers: [Given]
    let expectations: [Expectation]

    /// An answer with the place where the test gives it.
    struct Given: Sendable {
        let item: String
        let answer: Answer
        let place: Place
    }

    /// Something that must be so at the end, with the place where the test says it.
    struct Expectation: Sendable {
        let place: Place
        let what: What
    }

    enum What: Sendable {
        case relevance(of: String, Bool)
        case value(of: String, ExpectedValue)
        case score(String, ExpectedValue)
        /// The answer to the item is not taken.
        case error(String)
        /// The answer to the item is taken only when it is confirmed.
        case warning(String)
        /// `nil` for no receipt.
        case receipt(String?)
    }

    /// The day tests play on unless they say another: they must come out the same tomorrow.
    static let usualDay = CalendarDay(year: 2026, month: 1, day: 5)

    /// What the test answers to an item.
    func answer(to item: String) -> Answer? {
        answers.first { $0.item == item }?.answer
    }

    /// The places where it expects an error, or a warning, by item.
    func expects(_ wanted: (What) -> String?) -> Set<String> {
        Set(expectations.compactMap { wanted($0.what) })
    }
}

/// A value a test expects; a number with decimals is compared to that many.
struct ExpectedValue: Sendable {
    private let value: Value

    /// What a test writes.
    init(_ value: Value) {
        self.value = value
    }

    /// Whether something that came out is what is meant.
    func matches(_ actual: FormulaValue) -> Bool {
        if isMissing { return actual == .unknown }
        if case .number(let actual) = actual {
            return value.number.map { abs($0 - actual) <= tolerance } ?? false
        }
        return JSONTree(actual).inOneLine == value.tree.inOneLine
    }

    /// Whether it is the word `missing`; in quotes it is a text.
    var isMissing: Bool {
        guard case .scalar(let scalar) = value.content else { return false }
        return !scalar.isQuoted && scalar.text == "missing"
    }

    /// How messages call it.
    var described: String { isMissing ? "missing" : value.tree.inOneLine }

    private var tolerance: Double {
        let decimals = (value.scalar ?? "").drop { $0 != "." }.dropFirst().count
        guard decimals > 0 else { return 1e-9 }
        return (0..<decimals).reduce(0.5) { size, _ in size / 10 } + 1e-9
    }
}

extension FormulaValue {
    /// How messages call what came out.
    var described: String {
        switch self {
        case .unknown: "missing"
        case .number(let number): JSONTree.plain((number * 1e6).rounded() / 1e6).inOneLine
        default: JSONTree(self).inOneLine
        }
    }
}
