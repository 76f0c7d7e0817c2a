import Progression

extension Draft {
    /// Reads the lists that items share.
    mutating func readLists() {
        for member in document["option_lists"]?.members ?? [] {
            optionLists[member.key] = options(member.value)
        }
        for member in document["anchor_lists"]?.members ?? [] {
            anchorLists[member.key] = points(member.value)
        }
    }

    /// Options written out.
    mutating func options(_ value: Value) -> [Option] {
        var places: [String: Place] = [:]
        return value.entries.enumerated().map { index, entry in
            let code = entry["code"]?.scalar ?? ""
            if let place = entry["code"]?.place, !code.isEmpty {
                if let first = places[code] {
                    faults.error(
                        at: place,
                        "the code `\(code)` is used twice, first on line \(first.line)",
                        "give each option a code of its own"
                    )
                }
                places[code] = places[code] ?? place
            }
            return Option(
                code: code,
                text: text(entry["text"]) ?? LocalizedText([:]),
                // One that is no number has been reported; it is not missing as well.
                score: entry["score"].map { $0.number ?? Double(index) },
                isExclusive: entry["exclusive"]?.boolean ?? false
            )
        }
    }

    /// Anchors written out: every whole number from the lowest to the highest is a point.
    mutating func points(_ value: Value) -> [ScalePoint] {
        var texts: [Int: LocalizedText] = [:]
        for member in value.members {
            guard let point = Int(member.key) else { continue }
            texts[point] = text(member.value)
        }
        guard let low = texts.keys.min(), let high = texts.keys.max(), low < high else { return [] }
        let span = high.subtractingReportingOverflow(low)
        guard !span.overflow, span.partialValue <= 10 else {
            faults.error(
                at: value.place,
                "a scale from \(low) to \(high) has more than 11 points",
                "let it run from 0 to 10 at most"
            )
            return []
        }
        return (low...high).map { ScalePoint(value: $0, text: texts[$0]) }
    }

    /// A shared list by name, or what is written out; `nil` if there is no such list.
    mutating func list<Entry>(
        _ value: Value,
        among lists: [String: [Entry]],
        called collection: String,
        written: (inout Draft, Value) -> [Entry]
    ) -> [Entry]? {
        guard let name = value.scalar else { return written(&self, value) }
        usedLists.insert("\(collection).\(name)")
        if let list = lists[name] { return list }
        if !name.isEmpty, wasRead(collection) {
            let nearest = Suggestion.nearest(
                to: name,
                among: lists.keys.sorted(),
                after: faults.faults.count
            )
            faults.error(
                at: value.place,
                "there is no list `\(name)` in `\(collection)`",
                nearest.map { "did you mean `\($0)`?" } ?? "add it there, or write it out here"
            )
        }
        return nil
    }

    /// Whether no shared list of `collection` can have been lost.
    private func wasRead(_ collection: String) -> Bool {
        guard let lists = document[collection] else {
            let shape = FormatTable.shape(of: .file)
            return document.members.allSatisfy { shape.key($0.key) != nil }
        }
        guard case .object = lists.content else { return false }
        return document.hasOne(collection)
    }

    /// Warns of lists that nobody uses.
    ///
    /// Only in a file without errors: otherwise the item that uses it may just be unreadable.
    mutating func warnOfUnusedLists() {
        guard !faults.hasErrors else { return }
        for collection in ["option_lists", "anchor_lists"] {
            for member in document[collection]?.members ?? []
            where !usedLists.contains("\(collection).\(member.key)") {
                faults.warning(
                    at: member.place,
                    "no item uses the list `\(member.key)`",
                    "remove it, or name it in an item"
                )
            }
        }
    }
}
