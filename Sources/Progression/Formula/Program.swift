/// A ``Formula`` made ready to be evaluated often: one flat array instead of a tree, items by their
/// position instead of their id.
struct Program: Hashable, Sendable {
    private var nodes: [Node] = []
    private var children: [Int32] = []
    private var constants: [FormulaValue] = []
    private var patterns: [Pattern] = []
    /// The positions of the items it looks at, each once, in rising order.
    private(set) var slots: [Int] = []
    private var root: Int32 = 0

    /// What a program sees when it runs.
    struct Scope {
        /// The value of every item by position, unknown where masked.
        let values: [FormulaValue]
        /// Whether each item is relevant.
        let isRelevant: [Bool]
        /// The answer being judged by a constraint.
        var itself: FormulaValue = .unknown
        /// The day of the visit.
        let today: CalendarDay
    }

    /// Compiles `expression`; an item that `slot` does not know is always unknown.
    init(_ expression: Formula, slot: (String) -> Int?) {
        root = add(expression, slot: slot)
        slots = Set(nodes.compactMap { $0.code == .slot ? Int($0.first) : nil }).sorted()
    }

    /// What the expression comes to.
    func value(in scope: borrowing Scope) -> FormulaValue {
        value(at: root, in: scope)
    }

    /// Whether the expression is true.
    func truth(in scope: borrowing Scope) -> Truth {
        truth(at: root, in: scope)
    }

    private enum Code: Hashable, Sendable {
        case constant
        case slot
        case rounds
        case itself
        case matches
        case apply(Formula.Operation)
    }

    /// One node; `first` is a position among constants, items or children, `count` how many children.
    private struct Node: Hashable, Sendable {
        let code: Code
        let first: Int32
        var count: Int32 = 0
    }

    private mutating func add(_ expression: Formula, slot: (String) -> Int?) -> Int32 {
        switch expression {
        case .literal(let value): return add(constant: value)
        case .itself: return add(Node(code: .itself, first: 0))
        case .item(let id):
            guard let slot = slot(id) else { return add(constant: .unknown) }
            return add(Node(code: .slot, first: Int32(slot)))
        case .rounds(let ids):
            return add(.rounds, over: ids.map { add(.item($0), slot: slot) })
        case .matches(let text, let pattern):
            let child = add(text, slot: slot)
            patterns.append(pattern)
            children.append(child)
            return add(
                Node(
                    code: .matches,
                    first: Int32(children.count - 1),
                    count: Int32(patterns.count - 1)
                )
            )
        case .apply(let operation, let arguments):
            return add(.apply(operation), over: arguments.map { add($0, slot: slot) })
        }
    }

    private mutating func add(_ code: Code, over arguments: [Int32]) -> Int32 {
        let first = Int32(children.count)
        children += arguments
        return add(Node(code: code, first: first, count: Int32(arguments.count)))
    }

    private mutating func add(constant value: FormulaValue) -> Int32 {
        constants.append(value)
        return add(Node(code: .constant, first: Int32(constants.count - 1)))
    }

    private mutating func add(_ node: Node) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }
}

extension Program {
    private func argument(_ number: Int, of node: Node) -> Int32 {
        children[Int(node.first) + number]
    }

    private func value(at index: Int32, in scope: borrowing Scope) -> FormulaValue {
        let node = nodes[Int(index)]
        switch node.code {
        case .constant: return constants[Int(node.first)]
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
        let node = nodes[Int(index)]
        switch node.code {
        case .matches:
            guard case .text(let text) = value(at: children[Int(node.first)], in: scope) else {
                return .unknown
            }
            return Truth(patterns[Int(node.count)].matches(text))
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
        let node = nodes[Int(index)]
        guard node.code == .rounds else {
            tally.add(value(at: index, in: scope))
            return
        }
        for number in 0..<Int(node.count) {
            let round = nodes[Int(argument(number, of: node))]
            if round.code == .slot, scope.isRelevant[Int(round.first)] {
                tally.add(scope.values[Int(round.first)])
            }
        }
    }
}
