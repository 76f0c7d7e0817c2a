import Progression

/// That something looks at an item, or stands in a group.
struct Look {
    let from: String
    let to: String
    /// The key that looks; `nil` for what stands in a group.
    let key: String?
    /// What of the file says so, and where in it.
    let value: Value
    var offset = 0
}

extension Draft {
    /// Notes that `owner` looks at the item `name`, and warns if that is asked later.
    ///
    /// - Returns: false if it stands in `owner` itself, which has been reported, with all there is to say.
    mutating func note(
        _ owner: FormulaOwner,
        looksAt name: String,
        in value: Value,
        at offset: Int = 0
    ) -> Bool {
        guard isWithinLimit(owner, looksAt: name, in: value, at: offset) else { return false }
        guard let id = owner.id, let item = names.items[name], owner.itself?.id != name else {
            return true
        }
        if owner.holds(item) {
            faults.error(
                at: ScalarPlaces(value, in: lines)[offset],
                "`\(owner.key)` of `\(id)` looks at `\(name)`, which stands in `\(id)` itself",
                "let it look at an item before `\(id)`"
            )
            return false
        }
        if owner.key != "constraint" {
            looks.append(Look(from: id, to: name, key: owner.key, value: value, offset: offset))
        }
        guard let position = owner.position, item.position > position, !item.isCalculated else {
            return true
        }
        faults.warning(
            at: ScalarPlaces(value, in: lines)[offset],
            "`\(owner.key)` of `\(id)` looks at `\(name)`, which is asked later",
            "let it look at an earlier item, or ask `\(name)` first"
        )
        return true
    }

    /// Notes that an item or group is only there when `group` is.
    mutating func note(_ id: String, standsIn group: String, said value: Value) {
        looks.append(Look(from: id, to: group, key: nil, value: value))
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
        guard let start = steps.firstIndex(where: { $0.key != nil }) else { return }
        let first = steps[start]
        let place = ScalarPlaces(first.value, in: lines)[first.offset]
        if steps.count == 1 {
            faults.error(
                at: place,
                "`\(first.key ?? "")` of `\(first.from)` looks at `\(first.from)` itself",
                "let it look at another item"
            )
            return
        }
        let way = (steps[start...] + steps[..<start]).map { step in
            "`\(step.from)` \(step.key == nil ? "stands in" : "looks at") `\(step.to)`"
        }
        faults.error(
            at: place,
            "the way round is endless: \(way.joined(separator: ", "))",
            "let one of them look elsewhere"
        )
    }
}
