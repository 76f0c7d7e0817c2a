extension Program {
    /// What the expression comes to.
    func value(in scope: borrowing Scope) -> FormulaValue {
        value(at: root, in: scope)
    }

    /// Whether the expression is true.
    func truth(in scope: borrowing Scope) -> Truth {
        truth(at: root, in: scope)
    }

    private func argument(_ number: Int, of node: Node) -> Int32 {
        parts.children[Int(node.first) + number]
    }

    private func value(at index: Int32, in scope: borrowing Scope) -> FormulaValue {
        let node = parts.nodes[Int(index)]
        switch node.code {
        case .constant: return parts.constants[Int(node.first)]
        case .slot: return scope.values[Int(node.first)]
        case .itself: return scope.itself
        case .rounds: return .unknown
        case .matches: return FormulaValue(truth(at: index, in: scope))
        case .apply(let operation):
            switch operation {
            case .add, .subtract, .multiply, .divide, .remainder:
                return arithmetic(operation, node, in: scope)
            case .negate, .round: return rounded(operation, node, in: scope)
            case .coalesce, .choose: return choice(operation, node, in: scope)
            case .countAnswered, .sum, .mean, .min, .max:
                var tally = Tally()
                for number in 0..<Int(node.count) {
                    count(argument(number, of: node), into: &tally, in: scope)
                }
                return tally.value(of: operation)
            case .today: return .date(scope.today)
            case .dateDifference: return days(node, in: scope)
            case .length: return length(of: value(at: argument(0, of: node), in: scope))
            default: return FormulaValue(truth(at: index, in: scope))
            }
        }
    }

    private func truth(at index: Int32, in scope: borrowing Scope) -> Truth {
        let node = parts.nodes[Int(index)]
        switch node.code {
        case .matches:
            guard case .text(let text) = value(at: parts.children[Int(node.first)], in: scope)
            else {
                return .unknown
            }
            return Truth(parts.patterns[Int(node.count)].matches(text))
        case .apply(.not): return truth(at: argument(0, of: node), in: scope).negated
        case .apply(.and): return all(node, in: scope)
        case .apply(.or): return any(node, in: scope)
        case .apply(.answered):
            return Truth(value(at: argument(0, of: node), in: scope) != .unknown)
        case .apply(.selected): return selected(node, in: scope)
        case .apply(let operation) where operation.isComparison:
            return operation.compare(
                value(at: argument(0, of: node), in: scope),
                value(at: argument(1, of: node), in: scope)
            )
        default: return value(at: index, in: scope).truth
        }
    }

    private func all(_ node: Node, in scope: borrowing Scope) -> Truth {
        var result = Truth.true
        for number in 0..<Int(node.count) where result != .false {
            result = Swift.min(result, truth(at: argument(number, of: node), in: scope))
        }
        return result
    }

    private func any(_ node: Node, in scope: borrowing Scope) -> Truth {
        var result = Truth.false
        for number in 0..<Int(node.count) where result != .true {
            result = Swift.max(result, truth(at: argument(number, of: node), in: scope))
        }
        return result
    }

    private func selected(_ node: Node, in scope: borrowing Scope) -> Truth {
        guard case .text(let code) = value(at: argument(1, of: node), in: scope) else {
            return .unknown
        }
        switch value(at: argument(0, of: node), in: scope) {
        case .codes(let chosen): return Truth(chosen.contains(code))
        case .text(let chosen): return Truth(chosen == code)
        default: return .unknown
        }
    }

    private func arithmetic(
        _ operation: Formula.Operation,
        _ node: Node,
        in scope: borrowing Scope
    ) -> FormulaValue {
        guard case .number(let left) = value(at: argument(0, of: node), in: scope),
            case .number(let right) = value(at: argument(1, of: node), in: scope)
        else { return .unknown }
        switch operation {
        case .add: return .finite(left + right)
        case .subtract: return .finite(left - right)
        case .multiply: return .finite(left * right)
        case .divide: return .finite(left / right)
        default: return .finite(left.truncatingRemainder(dividingBy: right))
        }
    }

    private func rounded(
        _ operation: Formula.Operation,
        _ node: Node,
        in scope: borrowing Scope
    ) -> FormulaValue {
        guard case .number(let number) = value(at: argument(0, of: node), in: scope) else {
            return .unknown
        }
        if operation == .negate { return .number(-number) }
        guard node.count > 1 else { return .number(number.rounded()) }
        guard case .number(let decimals) = value(at: argument(1, of: node), in: scope),
            (0...9).contains(decimals)
        else { return .unknown }
        let scale = (0..<Int(decimals)).reduce(1.0) { power, _ in power * 10 }
        return .finite((number * scale).rounded() / scale)
    }

    private func choice(
        _ operation: Formula.Operation,
        _ node: Node,
        in scope: borrowing Scope
    ) -> FormulaValue {
        if operation == .choose {
            switch truth(at: argument(0, of: node), in: scope) {
            case .true: return value(at: argument(1, of: node), in: scope)
            case .false: return value(at: argument(2, of: node), in: scope)
            case .unknown: return .unknown
            }
        }
        for number in 0..<Int(node.count) {
            let value = value(at: argument(number, of: node), in: scope)
            if value != .unknown { return value }
        }
        return .unknown
    }

    private func days(_ node: Node, in scope: borrowing Scope) -> FormulaValue {
        guard case .date(let from) = value(at: argument(0, of: node), in: scope),
            case .date(let to) = value(at: argument(1, of: node), in: scope)
        else { return .unknown }
        return .number(Double(to.daysSince1970 - from.daysSince1970))
    }

    private func length(of value: FormulaValue) -> FormulaValue {
        switch value {
        case .text(let text): .number(Double(text.count))
        case .codes(let codes): .number(Double(codes.count))
        default: .unknown
        }
    }

    /// Counts one argument, or each relevant round of one.
    private func count(_ index: Int32, into tally: inout Tally, in scope: borrowing Scope) {
        let node = parts.nodes[Int(index)]
        guard node.code == .rounds else {
            tally.add(value(at: index, in: scope))
            return
        }
        for number in 0..<Int(node.count) {
            let round = parts.nodes[Int(argument(number, of: node))]
            if round.code == .slot, scope.isRelevant[Int(round.first)] {
                tally.add(scope.values[Int(round.first)])
            }
        }
    }
}
