import Progression

extension Situation {
    /// Between what numbers a formula lies when it has a value; `nil` if it is no number or day.
    ///
    /// Days are counted from 1970.
    func span(of formula: Formula, in feasibility: Feasibility) -> Span? {
        // Calculations can double with every one that looks at another twice.
        var parts = 1_000
        return span(of: formula, in: feasibility, parts: &parts)
    }

    private func span(
        of formula: Formula,
        in feasibility: Feasibility,
        parts: inout Int
    ) -> Span? {
        parts -= 1
        guard parts > 0 else { return .everything }
        func span(_ part: Formula) -> Span? {
            self.span(of: part, in: feasibility, parts: &parts)
        }
        switch formula {
        case .literal(.number(let number)): return Span(number, number)
        case .literal(.date(let day)):
            return Span(Double(day.daysSince1970), Double(day.daysSince1970))
        case .item(let id):
            if case .calculate(let formula)? = feasibility.items[id]?.kind { return span(formula) }
            guard case .numbers(let numbers)? = domain(of: id, in: feasibility)?.values else {
                return nil
            }
            return numbers.span
        case .apply(let operation, let arguments):
            return self.span(of: operation, arguments, in: feasibility, span)
        case .rounds, .literal, .itself, .matches: return nil
        }
    }

    private func span(
        of operation: Formula.Operation,
        _ arguments: [Formula],
        in feasibility: Feasibility,
        _ span: (Formula) -> Span?
    ) -> Span? {
        switch operation {
        case .today: return .everything
        case .length: return arguments.first.map { length(of: $0, in: feasibility) }
        case .countAnswered: return Span(0, Double(Self.count(arguments)))
        default: break
        }
        let spans = Self.flat(arguments).map { span($0) ?? .everything }
        guard let first = spans.first, let last = spans.last else { return nil }
        switch operation {
        case .add: return first + last
        case .subtract, .dateDifference:
            return operation == .subtract ? first + -last : last + -first
        case .multiply: return first * last
        case .negate: return -first
        case .round: return Span(first.low.rounded(.down), first.high.rounded(.up))
        case .sum(let minAnswered): return Self.sum(spans, minAnswered, of: arguments)
        case .mean, .min, .max: return spans.reduce(first) { $0.joined($1) }.widened
        case .coalesce: return Self.hull(arguments.map(span))
        case .choose: return Self.hull(arguments.dropFirst().map(span))
        case .divide, .remainder: return .everything
        default: return nil
        }
    }

    /// Rounds count as so many arguments.
    private static func flat(_ arguments: [Formula]) -> [Formula] {
        arguments.flatMap { argument in
            if case .rounds(let ids) = argument { ids.map(Formula.item) } else { [argument] }
        }
    }

    private static func count(_ arguments: [Formula]) -> Int { flat(arguments).count }

    private static func hull(_ spans: [Span?]) -> Span? {
        let known = spans.compactMap(\.self)
        guard let first = known.first, known.count == spans.count else { return nil }
        return known.reduce(first) { $0.joined($1) }
    }

    /// The known ones count, and enough of them are known.
    private static func sum(_ spans: [Span], _ minAnswered: Int?, of arguments: [Formula]) -> Span {
        let hasRounds =
            arguments.count != spans.count
            || arguments.contains { if case .rounds = $0 { true } else { false } }
        // Rounds that are not asked do not count, so that one known may be enough.
        let least = max(1, minAnswered ?? (hasRounds ? 1 : (spans.count + 1) / 2))
        let lows = spans.map(\.low).sorted()
        let highs = spans.map(\.high).sorted(by: >)
        let low = lows.enumerated().reduce(0) { sum, entry in
            entry.offset < least || entry.element < 0 ? sum + entry.element : sum
        }
        let high = highs.enumerated().reduce(0) { sum, entry in
            entry.offset < least || entry.element > 0 ? sum + entry.element : sum
        }
        return Span(low, high).widened
    }

    private func length(of formula: Formula, in feasibility: Feasibility) -> Span {
        guard case .item(let id) = formula, let kind = feasibility.items[id]?.kind else {
            return Span(0, .infinity)
        }
        switch (kind, domain(of: id, in: feasibility)?.values) {
        case (.text(let maxLength, _), _): return Span(0, Double(maxLength))
        case (_, .several(let selection)?): return selection.count
        default: return Span(0, .infinity)
        }
    }
}

extension Span {
    /// A little wider: what is added up or divided is rounded.
    var widened: Span {
        Span(low - abs(low) * 1e-12, high + abs(high) * 1e-12)
    }
}
