import Progression

extension FormulaChecker {
    /// Two values held against each other.
    mutating func compare(
        _ left: Checked,
        _ infix: Syntax.Infix,
        _ right: Checked,
        at offset: Int
    ) -> Checked {
        let (left, right) = (adopt(left, against: right), adopt(right, against: left))
        let result = Checked(
            .apply(infix.operation, [left.formula, right.formula]),
            .boolean,
            at: offset
        )
        guard left.type != .unclear, right.type != .unclear,
            areComparable(left, right, infix, at: offset)
        else { return result }
        checkLimits(of: left, against: right, infix)
        checkLimits(of: right, against: left, infix)
        return result
    }

    /// A text in quotes beside a date is a date, and beside a choice one of its codes.
    mutating func adopt(_ value: Checked, against other: Checked) -> Checked {
        guard let text = value.text, !text.isEmpty else { return value }
        switch other.type {
        case .date: return date(value)
        case .code:
            guard let item = other.item else { return value }
            if !item.codes.contains(text) { reject(value, impossibleFor: item) }
            return Checked(value.formula, .code, at: value.offset)
        default: return value
        }
    }

    /// A text in quotes as a date.
    mutating func date(_ value: Checked) -> Checked {
        guard let text = value.text else { return value }
        guard let day = CalendarDay(iso: text) else {
            report(
                "\(value.described) is not a date",
                "write year, month and day: `'2026-01-31'`",
                at: value.offset
            )
            return .unclear(at: value.offset)
        }
        return Checked(.literal(.date(day)), .date, at: value.offset)
    }

    /// Reports a value that `item` can never have.
    mutating func reject(_ value: Checked, impossibleFor item: NamedItem) {
        if let text = value.text, MissingReason(rawValue: text) != nil {
            report(
                "`'\(text)'` is a way of not answering, not an answer",
                "write `not(answered(\(item.written)))`",
                at: value.offset
            )
            return
        }
        report(
            "`\(item.id)` can never be \(value.described)",
            "it takes \(item.takes)",
            at: value.offset
        )
    }

    private mutating func areComparable(
        _ left: Checked,
        _ right: Checked,
        _ infix: Syntax.Infix,
        at offset: Int
    ) -> Bool {
        if let other = [right, left].first(where: { $0.text != "" }),
            [left, right].contains(where: { $0.text == "" })
        {
            let isAnswered = "answered(\(other.formula.text))"
            report(
                "an answer is never an empty text",
                "write `\(infix == .equal ? "not(\(isAnswered))" : isAnswered)`",
                at: offset
            )
            return false
        }
        if let choices = [left, right].first(where: { $0.type == .codes }) {
            let code = [left, right].compactMap(\.text).first ?? choices.item?.codes.first
            report(
                "`\(infix.rawValue)` compares one value, but \(choices.described) is several options",
                "write `selected(\(choices.formula.text), '\(code ?? "code")')`",
                at: offset
            )
            return false
        }
        guard left.type == right.type else {
            report(
                "`\(infix.rawValue)` compares \(left.type.noun) with \(right.type.noun)",
                remedy(left, right),
                at: offset
            )
            return false
        }
        let isOrder = infix != .equal && infix != .notEqual
        guard isOrder, left.type != .number, left.type != .date else { return true }
        let value = left.item == nil ? right : left
        report(
            "`\(infix.rawValue)` compares numbers or dates, but \(value.described) is "
                + value.type.noun,
            "use `=` or `!=`",
            at: offset
        )
        return false
    }

    private func remedy(_ left: Checked, _ right: Checked) -> String {
        guard let literal = [left, right].first(where: { $0.text != nil || $0.number != nil }),
            let other = [left, right].first(where: { $0.offset != literal.offset })
        else { return "compare values of the same kind" }
        switch other.type {
        case .number where literal.text.flatMap(Double.init) != nil:
            return "write it without quotes"
        case .boolean: return "compare it with `true` or `false`"
        case .code: return "compare it with one of its codes: \(other.item?.takes ?? "`'…'`")"
        case .date: return "write a date as `'2026-01-31'`"
        case .text: return "write it in quotes"
        default: return "compare values of the same kind"
        }
    }

    private mutating func checkLimits(
        of value: Checked,
        against other: Checked,
        _ infix: Syntax.Infix
    ) {
        guard let item = other.item, case .literal(let literal) = value.formula else { return }
        let isPossible =
            switch literal {
            case .number(let number):
                item.canBe(number, exactly: infix == .equal || infix == .notEqual)
            case .date(let day): item.canBe(day)
            default: true
            }
        if !isPossible { reject(value, impossibleFor: item) }
    }
}
