extension Item {
    /// The most whole numbers a goal can be set among.
    private static var mostNumbers: Int { 21 }

    /// The answers a small step can aim at, in the order shown; none where they cannot be listed, or do
    /// not count in a score.
    public var aims: [Answer] {
        switch kind {
        case .scale(let points): points.map { .integer($0.value) }
        case .choice(let options): options.filter { $0.score != nil }.map { .code($0.code) }
        case .boolean: [.boolean(true), .boolean(false)]
        case .integer(.some(let min), .some(let max))
        where min <= max && max - min < Self.mostNumbers: (min...max).map { .integer($0) }
        case .choices, .integer, .decimal, .text, .date, .note, .calculate: []
        }
    }
}

extension Questionnaire {
    /// The questions a small step can be set on, with the factor whose score counts each, in the order
    /// asked.
    public var goalItems: [(item: Item, factor: Factor)] {
        items.compactMap { item in
            let rule = scores.first { rule in
                rule.factor != nil && rule.items.contains { $0.item == item.id }
            }
            guard let factor = rule?.factor, item.aims.count > 1 else { return nil }
            return (item, factor)
        }
    }
}
