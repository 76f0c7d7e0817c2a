/// A ``Formula`` made ready to be evaluated often: one flat array instead of a tree, items by their
/// position instead of their id.
///
/// A class, so that taking it out of a list costs one reference and not one for each array.
final class Program: Hashable, Sendable {
    let parts: Parts
    /// The positions of the items it looks at, each once, in rising order.
    let slots: [Int]
    let root: Int32

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
        var parts = Parts()
        root = parts.add(expression, slot: slot)
        self.parts = parts
        slots = Set(parts.nodes.compactMap { $0.code == .slot ? Int($0.first) : nil }).sorted()
    }

    static func == (left: Program, right: Program) -> Bool {
        left === right || left.parts == right.parts
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(parts)
    }

    enum Code: Hashable, Sendable {
        case constant
        case slot
        case rounds
        case itself
        case matches
        case apply(Formula.Operation)
    }

    /// One node; `first` is a position among constants, items or children, `count` how many children.
    struct Node: Hashable, Sendable {
        let code: Code
        let first: Int32
        var count: Int32 = 0
    }

    /// What a program is made of; the root is the node added last.
    struct Parts: Hashable, Sendable {
        private(set) var nodes: [Node] = []
        private(set) var children: [Int32] = []
        private(set) var constants: [FormulaValue] = []
        private(set) var patterns: [Pattern] = []
    }
}

extension Program.Parts {
    mutating func add(_ expression: Formula, slot: (String) -> Int?) -> Int32 {
        switch expression {
        case .literal(let value): return add(constant: value)
        case .itself: return add(Program.Node(code: .itself, first: 0))
        case .item(let id):
            guard let slot = slot(id) else { return add(constant: .unknown) }
            return add(Program.Node(code: .slot, first: Int32(slot)))
        case .rounds(let ids):
            return add(.rounds, over: ids.map { add(.item($0), slot: slot) })
        case .matches(let text, let pattern):
            let child = add(text, slot: slot)
            patterns.append(pattern)
            children.append(child)
            return add(
                Program.Node(
                    code: .matches,
                    first: Int32(children.count - 1),
                    count: Int32(patterns.count - 1)
                )
            )
        case .apply(let operation, let arguments):
            return add(.apply(operation), over: arguments.map { add($0, slot: slot) })
        }
    }

    private mutating func add(_ code: Program.Code, over arguments: [Int32]) -> Int32 {
        let first = Int32(children.count)
        children += arguments
        return add(Program.Node(code: code, first: first, count: Int32(arguments.count)))
    }

    private mutating func add(constant value: FormulaValue) -> Int32 {
        constants.append(value)
        return add(Program.Node(code: .constant, first: Int32(constants.count - 1)))
    }

    private mutating func add(_ node: Program.Node) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }
}
