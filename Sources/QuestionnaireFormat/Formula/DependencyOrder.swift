/// Brings things that look at each other into an order, and finds where they look round in a circle.
struct DependencyOrder {
    /// The things so that each comes after all it looks at; those of a circle come where it is cut.
    private(set) var order: [String] = []
    /// Every circle that was cut, each begun with the thing that looks at the next.
    private(set) var circles: [[String]] = []

    private var open: [String: Int] = [:]
    private var lookedAtBy: [String: [String]] = [:]
    private let looks: [String: [String]]

    /// An order of `nodes`, of which each looks at `looks[node]`; names that are no nodes do not count.
    init(of nodes: [String], looks: [String: [String]]) {
        let known = Set(nodes)
        self.looks = looks.mapValues { names in names.filter(known.contains) }
        for node in nodes {
            let targets = Set(self.looks[node] ?? [])
            open[node] = targets.count
            for target in targets { lookedAtBy[target, default: []].append(node) }
        }
        settle(nodes.filter { open[$0] == 0 })
        for node in nodes where open[node] != nil {
            let circle = circle(from: node)
            circles.append(circle)
            for member in circle { open[member] = 0 }
            settle(circle)
        }
    }

    /// Puts things in order that look at nothing that is not in order yet.
    private mutating func settle(_ nodes: [String]) {
        var ready = Array(nodes.reversed())
        while let node = ready.popLast() {
            guard open.removeValue(forKey: node) != nil else { continue }
            order.append(node)
            for looker in lookedAtBy[node] ?? [] {
                guard let count = open[looker] else { continue }
                open[looker] = count - 1
                if count == 1 { ready.append(looker) }
            }
        }
    }

    /// Follows what is not in order yet until it comes back.
    private func circle(from node: String) -> [String] {
        var way = [node]
        var steps = [node: 0]
        while let last = way.last, let next = looks[last]?.first(where: { open[$0] != nil }) {
            if let start = steps[next] { return Array(way[start...]) }
            steps[next] = way.count
            way.append(next)
        }
        return way
    }
}
