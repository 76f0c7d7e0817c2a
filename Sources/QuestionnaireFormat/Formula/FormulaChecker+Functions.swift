import Progression

extension FormulaChecker {
    /// A function with its arguments.
    mutating func call(
        _ name: String,
        _ arguments: [Syntax.Argument],
        at offset: Int
    ) -> Checked {
        guard let function = Function(rawValue: name) else {
            rejectFunction(name, at: offset)
            for argument in arguments { _ = check(argument.value) }
            return .unclear(at: offset)
        }
        let minAnswered = minAnswered(function, arguments, at: offset)
        let plain = arguments.filter { $0.label == nil }.map(\.value)
        guard function.arity.contains(plain.count) else {
            let given = plain.isEmpty ? "none are given" : "\(plain.count) are given"
            report(
                "`\(name)` takes \(function.arityWording), but "
                    + (plain.count == 1 ? "1 is given" : given),
                "write `\(function.example)`",
                at: offset
            )
            for argument in plain { _ = check(argument) }
            return .unclear(at: offset)
        }
        if function == .answered { return answered(plain[0], at: offset) }
        let values = plain.map { value in
            if function.takesRounds, case .name(let name) = value.kind {
                return reference(to: name, at: value.offset, allowingRounds: true)
            }
            return check(value)
        }
        return apply(function, to: values, minAnswered: minAnswered, at: offset)
    }

    private mutating func apply(
        _ function: Function,
        to values: [Checked],
        minAnswered: Int?,
        at offset: Int
    ) -> Checked {
        let parts = values.map(\.formula)
        switch function {
        case .not:
            need(.boolean, values[0], by: "not")
            return Checked(.apply(.not, parts), .boolean, at: offset)
        case .choose:
            need(.boolean, values[0], by: "if")
            let branches = unify(Array(values.dropFirst()), by: function, .choose, at: offset)
            return branches.prepending(values[0].formula)
        case .coalesce: return unify(values, by: function, .coalesce, at: offset)
        case .min, .max:
            return extreme(values, by: function, at: offset)
        case .sum, .mean:
            for value in values { need(.number, value, by: function.rawValue) }
            checkLimit(minAnswered, of: values, by: function, at: offset)
            let operation: Formula.Operation =
                function == .sum ? .sum(minAnswered: minAnswered) : .mean(minAnswered: minAnswered)
            return Checked(.apply(operation, parts), .number, at: offset)
        case .countAnswered:
            for value in values { needItem(value, by: function) }
            return Checked(.apply(.countAnswered, parts), .number, at: offset)
        default: return applyRest(function, to: values, at: offset)
        }
    }

    private mutating func applyRest(
        _ function: Function,
        to values: [Checked],
        at offset: Int
    ) -> Checked {
        let parts = values.map(\.formula)
        switch function {
        case .round:
            need(.number, values[0], by: "round")
            if values.count > 1, values[1].integer.map((0...6).contains) != true {
                report(
                    "`round` takes a number of decimals from 0 to 6",
                    "write `round(${item}, 1)`",
                    at: values[1].offset
                )
            }
            return Checked(.apply(.round, parts), .number, at: offset)
        case .dateDifference:
            let days = values.map { date($0) }
            for day in days { need(.date, day, by: "date_diff") }
            return Checked(.apply(.dateDifference, days.map(\.formula)), .number, at: offset)
        case .length:
            if values[0].type != .codes, values[0].type != .text, values[0].type != .unclear {
                report(
                    "`length` takes a text or a choice of several, but \(values[0].described) is "
                        + values[0].type.noun,
                    "use an item of type `text` or `choices`",
                    at: values[0].offset
                )
            }
            return Checked(.apply(.length, parts), .number, at: offset)
        case .selected: return selected(values[0], values[1], at: offset)
        case .matches: return matches(values[0], values[1], at: offset)
        default: return Checked(.apply(.today, []), .date, at: offset)
        }
    }

    private mutating func answered(_ argument: Syntax, at offset: Int) -> Checked {
        let value = check(argument)
        needItem(value, by: .answered)
        return Checked(.apply(.answered, [value.formula]), .boolean, at: offset)
    }

    private mutating func needItem(_ value: Checked, by function: Function) {
        guard value.type != .unclear else { return }
        switch value.formula {
        case .item, .rounds, .itself: return
        default:
            report(
                "`\(function.rawValue)` takes an item, but \(value.described) is none",
                "write `\(function.example)`",
                at: value.offset
            )
        }
    }

    private mutating func selected(_ choice: Checked, _ code: Checked, at offset: Int) -> Checked {
        let parts = [choice.formula, code.formula]
        let result = Checked(.apply(.selected, parts), .boolean, at: offset)
        if choice.type == .unclear { return result }
        guard choice.type == .codes || choice.type == .code, let item = choice.item else {
            report(
                "`selected` takes a choice, but \(choice.described) is \(choice.type.noun)",
                "use an item of type `choice` or `choices`, or compare with `=`",
                at: choice.offset
            )
            return result
        }
        if code.type == .unclear { return result }
        guard let text = code.text else {
            report(
                "`selected` takes the code of an option, but here is \(code.described)",
                "write `selected(\(item.written), '\(item.codes.first ?? "code")')`",
                at: code.offset
            )
            return result
        }
        if !item.isCalculated, !item.codes.contains(text) { reject(code, impossibleFor: item) }
        return result
    }

    private mutating func matches(_ text: Checked, _ pattern: Checked, at offset: Int) -> Checked {
        need(.text, text, by: "matches")
        let result = Checked(.literal(.boolean(true)), .boolean, at: offset)
        guard let source = pattern.text else {
            if pattern.type != .unclear {
                report(
                    "`matches` takes a pattern in quotes, but here is \(pattern.described)",
                    "write `\(Function.matches.example)`",
                    at: pattern.offset
                )
            }
            return result
        }
        switch PatternFault.pattern(source) {
        case .success(let pattern):
            return Checked(.matches(text.formula, pattern), .boolean, at: offset)
        case .failure(let fault):
            report(fault.what, fault.remedy, at: pattern.offset + 1 + fault.offset)
            return result
        }
    }

    private mutating func rejectFunction(_ name: String, at offset: Int) {
        let nearest = Suggestion.nearest(to: name, among: Function.allCases.map(\.rawValue))
        let remedy =
            ForeignWords.functions[name.lowercased()]
            ?? nearest.map { "did you mean `\($0)`?" }
            ?? "the functions are \(Suggestion.list(Function.allCases.map(\.rawValue)))"
        report("there is no function `\(name)`", remedy, at: offset)
    }
}
