import Progression

/// That something looks at an item, or stands in a group.
struct Look {
    let from: String
    let to: String
    /// The key that looks; `nil` for what stands in a group.
    let key: String?
    let place: Place
}

extension Draft {
    /// Notes that `owner` looks at the item `name`, and warns if that is asked later.
    mutating func note(_ owner: FormulaOwner, looksAt name: String, _ place: Place) {
        guard let id = owner.id, let item = names.items[name], owner.itself?.id != name else {
            return
        }
        if owner.key != "constraint" {
            looks.append(Look(from: id, to: name, key: owner.key, place: place))
        }
        guard let position = owner.position, item.position > position, !item.isCalculated else {
            return
        }
        faults.warning(
            at: place,
            "`\(owner.key)` of `\(id)` looks at `\(name)`, which is asked later",
            "let it look at an earlier item, or ask `\(name)` first"
        )
    }

    /// Notes that an item or group is only there when `group` is.
    mutating func note(_ id: String, standsIn group: String, _ place: Place) {
        looks.append(Look(from: id, to: group, key: nil, place: place))
    }

    /// Reports conditions and calculations that look round in a circle, with the way round.
    mutating func checkCircles() {
        var nodes: [String] = []
        var known: Set<String> = []
        for look in looks where known.insert(look.from).inserted { nodes.append(look.from) }
        let targets = Dictionary(grouping: looks, by: \.from).mapValues { $0.map(\.to) }
        for circle in DependencyOrder(of: nodes, looks: targets).circles { report(circle) }
    }

    private mutating func report(_ circle: [String]) {
        let steps = zip(circle, circle.dropFirst() + circle.prefix(1)).compactMap { from, to in
            looks.first { $0.from == from && $0.to == to }
        }
        guard let first = steps.filter({ $0.key != nil }).min(by: { $0.place < $1.place }),
            let start = steps.firstIndex(where: { $0.place == first.place })
        else { return }
        if steps.count == 1 {
            faults.error(
                at: first.place,
                "`\(first.key ?? "")` of `\(first.from)` looks at `\(first.from)` itself",
                "let it look at another item"
            )
            return
        }
        let way = (steps[start...] + steps[..<start]).map { step in
            "`\(step.from)` \(step.key == nil ? "stands in" : "looks at") `\(step.to)`"
        }
        faults.error(
            at: first.place,
            "the way round is endless: \(way.joined(separator: ", "))",
            "let one of them look elsewhere"
        )
    }
}
