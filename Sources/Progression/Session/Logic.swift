/// What of a questionnaire depends on what, worked out once when it is read.
///
/// Items go by their position in the document here ("slot").
struct Logic: Hashable, Sendable {
    /// The position of each id.
    let slots: [String: Int]
    /// When each item is relevant; `nil` means always.
    let relevance: [Program?]
    /// How each calculated item is worked out.
    let calculation: [Program?]
    /// What an answer to each item must satisfy.
    let constraint: [Program?]
    /// The items that have a constraint.
    let constrained: [Int]
    /// Whether somebody answers each item.
    let isAnswered: [Bool]
    /// Whether each item is shown to somebody.
    let isShown: [Bool]
    /// Whether each item's words show earlier answers.
    let isPiped: [Bool]
    /// For each item, its place in an order in which everything comes after what it looks at.
    let rank: [Int]
    /// The item at each place of that order.
    let order: [Int]
    /// For each item the ranks of the items that look at it, in rising order.
    let dependents: [[Int]]

    /// The logic of `items`.
    ///
    /// An id nobody has is unknown for ever, and items that form a cycle come last in document order;
    /// the reader refuses both.
    init(of items: [Item]) {
        let slots = Dictionary(
            items.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        func program(_ expression: Formula?) -> Program? {
            expression.map { Program($0) { slots[$0] } }
        }
        self.slots = slots
        relevance = items.map { program($0.relevant) }
        calculation = items.map { item in
            guard case .calculate(let expression) = item.kind else { return nil }
            return program(expression)
        }
        constraint = items.map { program($0.constraint?.expression) }
        constrained = items.indices.filter { items[$0].constraint != nil }
        isAnswered = items.map(\.kind.isAnswered)
        isShown = items.map(\.kind.isShown)
        isPiped = items.map(\.isPiped)
        let sources = zip(relevance, calculation).map { relevance, calculation in
            Set((relevance?.slots ?? []) + (calculation?.slots ?? []))
        }
        let order = Self.order(sources)
        self.order = order
        let rank = Self.inverse(order)
        self.rank = rank
        dependents = Self.lookers(at: sources).map { $0.map { rank[$0] }.sorted() }
    }

    /// For each item those that look at it.
    private static func lookers(at sources: [Set<Int>]) -> [[Int]] {
        var lookers = [[Int]](repeating: [], count: sources.count)
        for (slot, looksAt) in sources.enumerated() {
            for source in looksAt { lookers[source].append(slot) }
        }
        return lookers
    }

    /// An order in which every item comes after those it looks at.
    private static func order(_ sources: [Set<Int>]) -> [Int] {
        let lookers = lookers(at: sources)
        var waitsFor = sources.map(\.count)
        var order = sources.indices.filter { waitsFor[$0] == 0 }
        var next = 0
        while next < order.count {
            for looker in lookers[order[next]] {
                waitsFor[looker] -= 1
                if waitsFor[looker] == 0 { order.append(looker) }
            }
            next += 1
        }
        return order + sources.indices.filter { waitsFor[$0] > 0 }
    }

    private static func inverse(_ order: [Int]) -> [Int] {
        var rank = [Int](repeating: 0, count: order.count)
        for (position, slot) in order.enumerated() { rank[slot] = position }
        return rank
    }
}
