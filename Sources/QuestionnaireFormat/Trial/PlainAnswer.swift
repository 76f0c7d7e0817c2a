import Progression

/// Answers as JSON and YAML write them: by the item's own type, a code is only a word and a day only
/// `2026-01-31`.
extension Item {
    /// The answer that `plain` stands for; `nil` if it is nothing this kind of item takes.
    func answer(from plain: JSONTree) -> Answer? {
        switch (kind, plain) {
        case (.scale, _), (.integer, _): plain.wholeNumber.map(Answer.integer)
        case (.decimal, .integer(let number)): .decimal(Double(number))
        case (.decimal, .number(let number)): .decimal(number)
        case (.boolean, .boolean(let truth)): .boolean(truth)
        case (.choice, .text(let code)): .code(code)
        case (.choices, .list(let entries)): Self.codes(in: entries).map(Answer.codes)
        case (.text, .text(let text)): .text(text)
        case (.date, .text(let day)): CalendarDay(iso: day).map(Answer.date)
        default: nil
        }
    }

    private static func codes(in entries: [JSONTree]) -> [String]? {
        let codes = entries.compactMap { if case .text(let code) = $0 { code } else { nil } }
        return codes.count == entries.count ? codes : nil
    }

    /// What it takes, to follow "takes".
    var takes: String {
        switch kind {
        case .scale(let points):
            "a point from \(points.first?.value ?? 0) to \(points.last?.value ?? 0)"
        case .choice: "the code of one option"
        case .choices: "a list of codes"
        case .boolean: "true or false"
        case .integer: "a whole number"
        case .decimal: "a number"
        case .text: "a text"
        case .date: "a day such as 2026-01-31"
        case .note: "no answer; it is a note"
        case .calculate: "no answer; it is calculated"
        }
    }
}

extension JSONTree {
    /// An answer without its type; nothing for a missing one.
    init(_ answer: Answer) {
        self.init(FormulaValue(answer))
    }

    /// What an expression comes to; nothing for what is unknown.
    init(_ value: FormulaValue) {
        switch value {
        case .number(let number): self = .plain(number)
        case .boolean(let truth): self = .boolean(truth)
        case .text(let text): self = .text(text)
        case .codes(let codes): self = .list(codes.map(JSONTree.text))
        case .date(let day): self = .text(day.iso)
        case .unknown: self = .nothing
        }
    }

    /// A number, without decimals if it has none.
    static func plain(_ number: Double) -> JSONTree {
        Int(exactly: number).map(JSONTree.integer) ?? .number(number)
    }

    var wholeNumber: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }
}
