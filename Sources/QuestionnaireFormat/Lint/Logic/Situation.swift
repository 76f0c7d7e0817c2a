import Progression

/// What is known while some goals are taken for reached.
struct Situation {
    /// What is left of the items looked at so far.
    private var domains: [String: Domain] = [:]
    /// Items that are already held to being asked.
    private var asked: Set<String> = []
    /// Comparisons between things that are no plain answers.
    private var comparisons: [Comparison] = []
    /// How the two sides of such comparisons can still lie.
    private var orders: [Sides: Set<Order>] = [:]
    /// Other formulas, with the truth they were taken to have.
    private var assumed: [Formula: Bool] = [:]
    /// Whether answers exist for certain that bring it about.
    var isExact = true

    struct Comparison {
        let left: Formula
        let operation: Formula.Operation
        let right: Formula
    }

    private struct Sides: Hashable {
        let left: Formula
        let right: Formula
    }

    private enum Order {
        case less
        case same
        case greater
    }

    /// What is left of an item.
    func domain(of item: String, in feasibility: Feasibility) -> Domain? {
        domains[item] ?? feasibility.domain(of: item)
    }

    /// Changes what is left of an item; false if nothing is.
    mutating func narrow(
        _ item: String,
        in feasibility: Feasibility,
        _ change: (inout Domain) -> Void
    ) -> Bool {
        guard var domain = domain(of: item, in: feasibility) else { return true }
        change(&domain)
        if domain.values.isEmpty { domain.canBeKnown = false }
        domains[item] = domain
        return domain.canBeKnown || domain.canBeUnknown
    }

    /// Notes that an item must be asked; false if that was known.
    mutating func ask(_ item: String) -> Bool {
        asked.insert(item).inserted
    }

    /// Takes `formula` for true or false; false if it has been taken for the opposite.
    mutating func assume(_ formula: Formula, _ isTrue: Bool) -> Bool {
        isExact = false
        if let before = assumed[formula] { return before == isTrue }
        assumed[formula] = isTrue
        return true
    }

    /// Takes a comparison for true; false if it goes against others of the same two sides.
    mutating func assume(_ comparison: Comparison) -> Bool {
        isExact = false
        comparisons.append(comparison)
        let orders = Self.orders(comparison.operation)
        let turned = Sides(left: comparison.right, right: comparison.left)
        if let before = self.orders[turned] {
            let left = before.intersection(orders.map(Self.turned))
            self.orders[turned] = left
            return !left.isEmpty
        }
        let sides = Sides(left: comparison.left, right: comparison.right)
        let left = self.orders[sides, default: [.less, .same, .greater]].intersection(orders)
        self.orders[sides] = left
        return !left.isEmpty
    }

    /// The items of a comparison that cannot come true with what is left; `nil` if all can.
    func impossibleComparison(in feasibility: Feasibility) -> [String]? {
        let impossible = comparisons.first { comparison in
            guard let left = span(of: comparison.left, in: feasibility),
                let right = span(of: comparison.right, in: feasibility)
            else { return false }
            return !left.canBe(comparison.operation, right)
        }
        return impossible.map { $0.left.items.union($0.right.items).sorted() }
    }

    private static func orders(_ operation: Formula.Operation) -> Set<Order> {
        switch operation {
        case .less: [.less]
        case .lessOrEqual: [.less, .same]
        case .greater: [.greater]
        case .greaterOrEqual: [.greater, .same]
        case .equal: [.same]
        default: [.less, .greater]
        }
    }

    private static func turned(_ order: Order) -> Order {
        switch order {
        case .less: .greater
        case .same: .same
        case .greater: .less
        }
    }
}
