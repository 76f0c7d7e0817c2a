import Progression

/// An item or a group as it stands in the file, before groups are written out.
struct Entry {
    let value: Value
    let id: String
    /// Its place in the document's order; items and groups count alike.
    let position: Int
    /// The repeating groups around it, the outermost first.
    let repeats: [String]
    /// What answers an item takes; `nil` for what is calculated or cannot be made out.
    var kind: Item.Kind?
    /// The items of a group; `nil` for an item.
    var inner: [Entry]?

    /// The place of its id, where messages about it as a whole stand.
    var place: Place { value["id"]?.place ?? value.place }

    var isCalculated: Bool { value["type"]?.scalar == "calculate" }

    /// The position after its last item.
    var end: Int { inner?.last?.end ?? position + 1 }

    /// How many items there are in it, every round written out, so far as anyone cares.
    private var size: Int {
        guard let inner else { return 1 }
        let rounds = value["repeats"]?["at_most"]?.integer ?? 1
        return inner.reduce(0) { min($0 + $1.size * rounds, 1_000_000) }
    }

    /// Whom one of its formulas belongs to.
    func owner(of key: String, itself: NamedItem? = nil) -> FormulaOwner {
        FormulaOwner(
            key: key,
            id: id,
            position: position,
            end: inner == nil ? nil : end,
            size: size,
            repeats: repeats,
            itself: itself
        )
    }
}

/// An item, or a group with its items, whose formulas still have the names of the file.
indirect enum Part {
    case item(Item)
    case group(GroupParts)
}

/// A group that has been read and not been written out.
struct GroupParts {
    let id: String
    let text: LocalizedText?
    let relevant: Formula?
    let repeats: Repeats?
    let parts: [Part]

    /// How often a group is asked.
    struct Repeats {
        let atMost: Int
        let until: End

        enum End {
            /// So many times.
            case count(Formula)
            /// Until this is answered with no.
            case more(LocalizedText)
        }
    }
}

extension Part {
    /// How many items it has once it is written out, so far as anyone cares.
    var size: Int {
        guard case .group(let group) = self else { return 1 }
        var size = group.parts.reduce(0) { $0 + $1.size }
        if let repeats = group.repeats {
            if case .more = repeats.until { size += 1 }
            size *= repeats.atMost
        }
        return min(size, 1_000_000)
    }
}
