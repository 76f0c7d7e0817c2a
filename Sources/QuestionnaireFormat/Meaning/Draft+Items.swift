import Progression

extension Draft {
    /// Reads the items, first what they are, so that a formula may look ahead.
    mutating func readItems() {
        let entries = document["items"]?.entries ?? []
        for (position, entry) in entries.enumerated() { note(idOf: entry, at: position) }
        let kinds = entries.map { kind(of: $0) }
        for (position, entry) in entries.enumerated() {
            guard let id = entry["id"]?.scalar, positions[id] == position else { continue }
            names.items[id] = NamedItem(id: id, kind: kinds[position], position: position)
        }
        for (position, entry) in entries.enumerated() {
            items.append(item(entry, kinds[position], at: position))
        }
    }

    private mutating func note(idOf entry: Value, at position: Int) {
        guard let value = entry["id"], let id = value.scalar, !id.isEmpty else { return }
        if let first = idPlaces[id] {
            faults.error(
                at: value.place,
                "the id `\(id)` is used twice, first on line \(first.line)",
                "give each item an id of its own"
            )
            return
        }
        idPlaces[id] = value.place
        positions[id] = position
    }

    private mutating func item(_ entry: Value, _ kind: Item.Kind?, at position: Int) -> Item {
        let id = entry["id"]?.scalar ?? ""
        if kind == nil { unclear.insert(id) }
        let relevant = entry["relevant"].flatMap {
            let owner = FormulaOwner(key: "relevant", id: id, position: position)
            return formula($0, as: .boolean, of: owner)
        }
        let missing = entry["missing"]?.entries.compactMap { $0.scalar }
        return Item(
            id: id,
            text: Self.text(entry["text"]) ?? LocalizedText([:]),
            hint: Self.text(entry["hint"]),
            guidance: Self.text(entry["guidance"]),
            kind: kind ?? .text(maxLength: 0, pattern: nil),
            isRequired: entry["required"]?.boolean ?? false,
            relevant: relevant,
            missing: (missing ?? []).compactMap(MissingReason.init)
        )
    }

    /// What answers an item takes; `nil` if that cannot be made out.
    private mutating func kind(of entry: Value) -> Item.Kind? {
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
        case "text": return .text(maxLength: entry["max_length"]?.integer ?? 500, pattern: nil)
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
        return options?.isEmpty == true ? nil : options
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
