import Progression

extension Draft {
    /// What answers an item takes; `nil` if that cannot be made out, or if it is calculated.
    mutating func kind(of entry: Value) -> Item.Kind? {
        switch entry["type"]?.scalar {
        case "scale": return scale(entry)
        case "choice": return choice(entry).map { .choice($0) }
        case "choices": return choices(entry).map { .choices($0) }
        case "boolean": return .boolean
        case "integer":
            return limits(entry) { $0.integer }.map { .integer(min: $0.min, max: $0.max) }
        case "decimal":
            return limits(entry) { $0.number }.map { .decimal(min: $0.min, max: $0.max) }
        case "date":
            return limits(entry) { $0.scalar.flatMap(CalendarDay.init(iso:)) }
                .map { .date(min: $0.min, max: $0.max) }
        case "note": return .note
        case "text":
            return .text(
                maxLength: entry["max_length"]?.integer ?? 500,
                pattern: entry["pattern"].flatMap { pattern($0) }
            )
        default: return nil
        }
    }

    private mutating func scale(_ entry: Value) -> Item.Kind? {
        guard let value = entry["anchors"] else { return nil }
        let points = list(value, among: anchorLists, called: "anchor_lists") { $0.points($1) }
        guard let points, !points.isEmpty else { return nil }
        return .scale(points)
    }

    private mutating func choices(_ entry: Value) -> [Option]? {
        guard let value = entry["options"] else { return nil }
        let options = list(value, among: optionLists, called: "option_lists") { $0.options($1) }
        // An option whose code could not be read may be the one that a formula names.
        return options.flatMap { $0.isEmpty || $0.contains { $0.code.isEmpty } ? nil : $0 }
    }

    private mutating func choice(_ entry: Value) -> [Option]? {
        guard let value = entry["options"], let options = choices(entry) else { return nil }
        if options.contains(where: \.isExclusive) {
            faults.error(
                at: value.place,
                "`exclusive` has no meaning here: a `choice` takes one option anyway",
                "remove `exclusive`, or make the item `type: choices`"
            )
        }
        return options
    }

    /// The limits of an answer; `nil` if they leave nothing between them.
    private mutating func limits<Bound: Comparable>(
        _ entry: Value,
        read: (Value) -> Bound?
    ) -> (min: Bound?, max: Bound?)? {
        let low = entry["min"].flatMap(read)
        let high = entry["max"].flatMap(read)
        if let low, let high, low >= high, let value = entry["max"] {
            faults.error(
                at: value.place,
                "`max: \(value.scalar ?? "")` is not above `min: \(entry["min"]?.scalar ?? "")`",
                "let `max` be the greater of the two"
            )
            return nil
        }
        return (low, high)
    }
}
