import Progression

/// A part of a formula whose names and types have been looked up.
struct Checked {
    var formula: Formula
    var type: ValueType
    /// Where it stands in the formula.
    let offset: Int
    /// The item whose value it is.
    var item: NamedItem?

    init(_ formula: Formula, _ type: ValueType, at offset: Int, item: NamedItem? = nil) {
        self.formula = formula
        self.type = type
        self.offset = offset
        self.item = item
    }

    /// Something that has been reported.
    static func unclear(at offset: Int) -> Checked {
        Checked(.literal(.unknown), .unclear, at: offset)
    }

    /// The text it says literally.
    var text: String? {
        if case .literal(.text(let text)) = formula { text } else { nil }
    }

    /// The number it says literally.
    var number: Double? {
        if case .literal(.number(let number)) = formula { number } else { nil }
    }

    /// The whole number it says literally.
    var integer: Int? {
        number.flatMap { Int(exactly: $0) }
    }

    /// How messages call it.
    var described: String {
        let text = formula.text
        return text.count <= 60 ? "`\(text)`" : "this"
    }

    /// What to do when something of another type is wanted.
    func remedy(for wanted: ValueType) -> String {
        let text = formula.text.count <= 60 ? formula.text : "…"
        switch (wanted, type) {
        case (.boolean, .number): return "compare it: `\(text) > 0`"
        case (.boolean, .date): return "compare it: `\(text) < today()`"
        case (.boolean, .codes):
            return "ask for one option: `selected(\(text), '\(item?.codes.first ?? "code")')`"
        case (.boolean, _) where self.text == nil:
            return "compare it: `\(text) = '\(item?.codes.first ?? "…")'`"
        case (.boolean, _): return "compare an item with it: `${item} = \(text)`"
        case (.number, .boolean): return "write `if(\(text), 1, 0)`"
        case (.number, .codes): return "count the options: `length(\(text))`"
        case (.number, .date): return "count days: `date_diff(from, to)`"
        case (.number, .text) where self.text.flatMap(Double.init) != nil:
            return "write it without quotes"
        case (.number, _): return "use a number, or an item that takes one"
        case (.date, _): return "use an item of type `date`, `today()`, or `'2026-01-31'`"
        default: return "use an item of type `text`"
        }
    }
}

extension NamedItem {
    /// The name as a formula writes it.
    var written: String { "${\(id)}" }

    /// What it takes, in words.
    var takes: String {
        switch kind {
        case .scale(let points):
            "a whole number from \(points.first?.value ?? 0) to \(points.last?.value ?? 0)"
        case .integer(let min, let max):
            "a whole number" + Self.limits(min.map { "\($0)" }, max.map { "\($0)" })
        case .decimal(let min, let max):
            "a number" + Self.limits(min.map(Formula.written), max.map(Formula.written))
        case .date(let min, let max): "a date" + Self.limits(min?.iso, max?.iso)
        case .choice(let options), .choices(let options):
            Suggestion.list(options.map(\.code))
        case .boolean: "`true` or `false`"
        case .text: "free text"
        case .note, .calculate, nil: type.noun
        }
    }

    /// Whether it can ever have this number; for a comparison of order the ends are enough.
    func canBe(_ number: Double, exactly: Bool) -> Bool {
        switch kind {
        case .scale(let points):
            let values = points.map { Double($0.value) }
            return exactly
                ? values.contains(number)
                : number >= values.min() ?? number && number <= values.max() ?? number
        case .integer(let min, let max):
            let isWithin = number >= Double(min ?? .min) && number <= Double(max ?? .max)
            return isWithin && (!exactly || number == number.rounded())
        case .decimal(let min, let max):
            return number >= min ?? number && number <= max ?? number
        default: return true
        }
    }

    /// Whether it can ever be this day.
    func canBe(_ day: CalendarDay) -> Bool {
        guard case .date(let min, let max) = kind else { return true }
        return day >= min ?? day && day <= max ?? day
    }

    private static func limits(_ low: String?, _ high: String?) -> String {
        switch (low, high) {
        case (let low?, let high?): " from \(low) to \(high)"
        case (let low?, nil): " from \(low)"
        case (nil, let high?): " up to \(high)"
        case (nil, nil): ""
        }
    }
}

extension Formula {
    /// A number as a formula writes it.
    static func written(_ number: Double) -> String {
        literal(.number(number)).text
    }
}
