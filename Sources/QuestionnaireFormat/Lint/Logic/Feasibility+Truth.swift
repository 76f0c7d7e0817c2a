import Progression

extension Feasibility {
    /// What a goal comes to, or what it needs.
    mutating func outcome(of goal: Goal, in situation: inout Situation) -> Goal.Outcome {
        switch goal {
        case .holds(let formula, let wanted): holds(formula, wanted, in: &situation)
        case .known(let formula): known(formula, in: &situation)
        case .unknown(let formula): unknown(formula, in: &situation)
        }
    }

    private mutating func holds(
        _ formula: Formula,
        _ wanted: Goal.Wanted,
        in situation: inout Situation
    ) -> Goal.Outcome {
        switch formula {
        case .literal(let value): return Self.constant(value.truth, wanted)
        case .item(let id): return item(id, wanted, in: &situation)
        case .apply(let operation, let arguments):
            return apply(operation, arguments, wanted, in: &situation)
        case .matches, .itself, .rounds:
            return opaque(formula, needing: [], wanted, in: &situation)
        }
    }

    private mutating func apply(
        _ operation: Formula.Operation,
        _ arguments: [Formula],
        _ wanted: Goal.Wanted,
        in situation: inout Situation
    ) -> Goal.Outcome {
        switch (operation, arguments.count) {
        case (.not, 1): return .needs([.holds(arguments[0], wanted.negated)])
        case (.and, _), (.or, _):
            let parts = arguments.map { Goal.holds($0, wanted) }
            // All of "and" are wanted true, one of "or"; to be wanted false turns it round.
            return (operation == .and) == wanted.isPositive
                ? .needs(parts) : .needsOne(parts.map { [$0] })
        case (.answered, 1):
            return .needs([wanted.isPositive ? .known(arguments[0]) : .unknown(arguments[0])])
        case (.choose, 3): return choose(arguments, wanted)
        case (.selected, 2):
            if case .item(let id) = arguments[0], case .literal(let code) = arguments[1],
                let test = Test(selected: code, in: domain(of: id))
            {
                return answer(id, test, wanted, in: &situation)
            }
        case (.equal, 2), (.notEqual, 2), (.less, 2), (.lessOrEqual, 2), (.greater, 2),
            (.greaterOrEqual, 2):
            return compare(operation, arguments[0], arguments[1], wanted, in: &situation)
        default: break
        }
        return opaque(.apply(operation, arguments), needing: [], wanted, in: &situation)
    }

    private func choose(_ arguments: [Formula], _ wanted: Goal.Wanted) -> Goal.Outcome {
        let isSo = Goal.holds(arguments[0], .isTrue)
        let isNotSo = Goal.holds(arguments[0], .isFalse)
        var ways: [[Goal]] = [
            [isSo, .holds(arguments[1], wanted)], [isNotSo, .holds(arguments[2], wanted)],
        ]
        if wanted.allowsUnknown {
            ways.append([.holds(arguments[0], .isNotTrue), .holds(arguments[0], .isNotFalse)])
        }
        return .needsOne(ways)
    }

    private mutating func compare(
        _ operation: Formula.Operation,
        _ left: Formula,
        _ right: Formula,
        _ wanted: Goal.Wanted,
        in situation: inout Situation
    ) -> Goal.Outcome {
        switch (left, right) {
        case (.literal(let left), .literal(let right)):
            return Self.constant(Test.truth(operation, left, right), wanted)
        case (.item(let id), .literal(let value)):
            if let test = Test(operation, value, in: domain(of: id)) {
                return answer(id, test, wanted, in: &situation)
            }
        case (.literal(let value), .item(let id)):
            if let test = Test(operation.mirrored, value, in: domain(of: id)) {
                return answer(id, test, wanted, in: &situation)
            }
        default: break
        }
        if wanted.allowsUnknown {
            let opposite = Goal.holds(.apply(operation, [left, right]), wanted.certain)
            return .needsOne([[.unknown(left)], [.unknown(right)], [opposite]])
        }
        let operation = wanted == .isTrue ? operation : operation.opposite
        if left == right {
            return operation.holdsForSame ? .needs([.known(left)]) : .fails(left.items.sorted())
        }
        let comparison = Situation.Comparison(left: left, operation: operation, right: right)
        guard situation.assume(comparison) else {
            return .fails(left.items.union(right.items).sorted())
        }
        return .needs([.known(left), .known(right)])
    }

    /// A plain answer held against a constant.
    private mutating func answer(
        _ id: String,
        _ test: Test,
        _ wanted: Goal.Wanted,
        in situation: inout Situation
    ) -> Goal.Outcome {
        guard let domain = situation.domain(of: id, in: self) else { return .holds }
        if wanted.allowsUnknown, domain.canBeUnknown, isEverythingAnswered {
            let certain = Goal.holds(test.formula(id), wanted.certain)
            return .needsOne([[.unknown(.item(id))], [certain]])
        }
        if test.isVague(wanted.isPositive) { situation.isExact = false }
        let isPossible = situation.narrow(id, in: self) { domain in
            test.narrow(&domain.values, isTrue: wanted.isPositive)
            if !wanted.allowsUnknown { domain.canBeUnknown = false }
        }
        guard isPossible else { return .fails([id]) }
        return wanted.allowsUnknown ? .holds : .needs([.known(.item(id))])
    }

    private mutating func item(
        _ id: String,
        _ wanted: Goal.Wanted,
        in situation: inout Situation
    ) -> Goal.Outcome {
        guard case .calculate(let formula)? = items[id]?.kind else {
            guard let test = Test(.equal, .boolean(true), in: domain(of: id)) else {
                situation.isExact = false
                return .holds
            }
            return answer(id, test, wanted, in: &situation)
        }
        let holds = Goal.holds(formula, wanted)
        guard let relevant = items[id]?.relevant else { return .needs([holds]) }
        return wanted.allowsUnknown
            ? .needsOne([[.holds(relevant, .isNotTrue)], [holds]])
            : .needs([holds] + follow(id, in: &situation))
    }

    /// Something that cannot be looked into; it is only held to have one truth.
    private mutating func opaque(
        _ formula: Formula,
        needing goals: [Goal],
        _ wanted: Goal.Wanted,
        in situation: inout Situation
    ) -> Goal.Outcome {
        guard !wanted.allowsUnknown else {
            situation.isExact = false
            return .holds
        }
        guard situation.assume(formula, wanted == .isTrue) else {
            return .fails(formula.items.sorted())
        }
        return .needs([.known(formula)])
    }

    private static func constant(_ truth: Truth, _ wanted: Goal.Wanted) -> Goal.Outcome {
        let isSo =
            switch wanted {
            case .isTrue: truth == .true
            case .isFalse: truth == .false
            case .isNotTrue: truth != .true
            case .isNotFalse: truth != .false
            }
        return isSo ? .holds : .fails([])
    }
}

extension Goal.Wanted {
    /// The same without unknown.
    var certain: Goal.Wanted {
        switch self {
        case .isTrue, .isNotFalse: .isTrue
        case .isFalse, .isNotTrue: .isFalse
        }
    }
}

extension Formula.Operation {
    /// What it is with its sides exchanged.
    var mirrored: Formula.Operation {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }

    /// Whether it holds between something and itself.
    fileprivate var holdsForSame: Bool {
        self == .equal || self == .lessOrEqual || self == .greaterOrEqual
    }

    /// What holds when it does not.
    var opposite: Formula.Operation {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        default: .less
        }
    }
}
