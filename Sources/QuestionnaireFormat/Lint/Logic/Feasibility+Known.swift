import Progression

extension Feasibility {
    /// What it takes for `formula` to have a value.
    mutating func known(_ formula: Formula, in situation: inout Situation) -> Goal.Outcome {
        switch formula {
        case .literal(let value): return value == .unknown ? .fails([]) : .holds
        case .item(let id): return knownItem(id, in: &situation)
        case .matches(let text, _): return .needs([.known(text)])
        case .itself, .rounds:
            situation.isExact = false
            return .holds
        case .apply(let operation, let arguments):
            switch operation {
            case .answered, .countAnswered, .today: return .holds
            case .coalesce, .min, .max: return .needsOne(Self.each(arguments) { [.known($0)] })
            case .sum, .mean:
                situation.isExact = false
                return .needsOne(Self.each(arguments) { [.known($0)] })
            case .and, .or, .not:
                let formula = Formula.apply(operation, arguments)
                return .needsOne([[.holds(formula, .isTrue)], [.holds(formula, .isFalse)]])
            case .choose:
                guard arguments.count == 3 else { return .holds }
                return .needsOne([
                    [.holds(arguments[0], .isTrue), .known(arguments[1])],
                    [.holds(arguments[0], .isFalse), .known(arguments[2])],
                ])
            default:
                if !operation.isTotal { situation.isExact = false }
                return .needs(arguments.map { .known($0) })
            }
        }
    }

    /// What it takes for `formula` to have no value.
    mutating func unknown(_ formula: Formula, in situation: inout Situation) -> Goal.Outcome {
        switch formula {
        case .literal(let value): return value == .unknown ? .holds : .fails([])
        case .item(let id): return unknownItem(id, in: &situation)
        case .matches(let text, _): return .needs([.unknown(text)])
        case .itself, .rounds:
            situation.isExact = false
            return .holds
        case .apply(let operation, let arguments):
            switch operation {
            case .answered, .countAnswered, .today: return .fails([])
            case .coalesce, .min, .max:
                return .needs(Self.each(arguments) { [.unknown($0)] }.flatMap(\.self))
            case .and, .or, .not:
                let formula = Formula.apply(operation, arguments)
                return .needs([.holds(formula, .isNotTrue), .holds(formula, .isNotFalse)])
            case .sum, .mean, .choose:
                situation.isExact = false
                return .holds
            default:
                guard operation.isTotal else {
                    situation.isExact = false
                    return .holds
                }
                return .needsOne(arguments.map { [.unknown($0)] })
            }
        }
    }

    private mutating func knownItem(_ id: String, in situation: inout Situation) -> Goal.Outcome {
        let isPossible = situation.narrow(id, in: self) { $0.canBeUnknown = false }
        guard isPossible, situation.domain(of: id, in: self)?.canBeKnown ?? true else {
            return .fails([id])
        }
        let asking = follow(id, in: &situation)
        guard case .calculate(let formula)? = items[id]?.kind else { return .needs(asking) }
        return .needs([.known(formula)] + asking)
    }

    private mutating func unknownItem(_ id: String, in situation: inout Situation) -> Goal.Outcome {
        let isPossible = situation.narrow(id, in: self) { $0.canBeKnown = false }
        guard isPossible, situation.domain(of: id, in: self)?.canBeUnknown ?? true else {
            return .fails([id])
        }
        let relevant = items[id]?.relevant
        let notAsked = relevant.map { [Goal.holds($0, .isNotTrue)] }
        if case .calculate(let formula)? = items[id]?.kind {
            return .needsOne([notAsked, [.unknown(formula)]].compactMap(\.self))
        }
        return isEverythingAnswered ? notAsked.map { .needs($0) } ?? .fails([id]) : .holds
    }

    /// What it takes for an item to be asked, once.
    mutating func follow(_ id: String, in situation: inout Situation) -> [Goal] {
        guard follows?.contains(id) ?? true, let relevant = items[id]?.relevant, situation.ask(id)
        else { return [] }
        if !followed.contains(id) { followed.append(id) }
        return [.holds(relevant, .isTrue)]
    }

    /// One way for each argument, each round of a repeating group for itself.
    private static func each(_ arguments: [Formula], _ way: (Formula) -> [Goal]) -> [[Goal]] {
        arguments.flatMap { argument in
            if case .rounds(let ids) = argument {
                ids.map { way(.item($0)) }
            } else {
                [way(argument)]
            }
        }
    }
}

extension Formula.Operation {
    /// Whether it has a value whenever its arguments have.
    fileprivate var isTotal: Bool {
        switch self {
        case .divide, .remainder, .round, .multiply, .add, .subtract: false
        default: true
        }
    }
}
