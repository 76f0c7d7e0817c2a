import Progression

extension Draft {
    /// The most items a questionnaire may have once its groups are written out.
    static let mostItems = 5_000

    /// Reads the items, first what they are, so that a formula may look ahead.
    mutating func readItems() {
        var count = 0
        let entries = outline(document, in: [], &count)
        let calculations = readCalculations(Self.calculations(in: entries))
        let parts = entries.map { part($0, calculations) }
        guard isWithinLimit(parts, entries) else { return }
        var rounds = RoundsWriter(names: names)
        rounds.write(parts)
        (items, groups) = (rounds.items, rounds.groups)
    }

    /// What stands where below a group or the whole file, with its kind; `count` is how many items and
    /// groups have come before.
    private mutating func outline(
        _ holder: Value,
        in repeats: [String],
        _ count: inout Int
    ) -> [Entry] {
        guard holder.hasOne("items"), case .list(let values)? = holder["items"]?.content,
            !values.isEmpty
        else {
            names.areWhole = false
            return []
        }
        return values.map { value in
            let id = value["id"]?.scalar ?? ""
            if id.isEmpty { names.areWhole = false }
            var entry = Entry(value: value, id: id, position: count, repeats: repeats)
            count += 1
            let isFirst = note(idOf: value)
            guard value["type"]?.scalar == "group" || value["items"] != nil else {
                entry.kind = kind(of: value)
                if isFirst { names.items[id] = NamedItem(entry) }
                return entry
            }
            let rounds = value["repeats"].map { $0["at_most"]?.integer ?? 2 }
            if isFirst { names.groups[id] = rounds ?? 1 }
            let inside = rounds == nil ? repeats : repeats + [id]
            entry.inner = outline(value, in: inside, &count)
            return entry
        }
    }

    /// Notes an id; false if there is none or it has been used already.
    private mutating func note(idOf entry: Value) -> Bool {
        guard let value = entry["id"], let id = value.scalar, !id.isEmpty else { return false }
        if let first = idPlaces[id] {
            faults.error(
                at: value.place,
                "the id `\(id)` is used twice, first on line \(first.line)",
                "give each item an id of its own"
            )
            return false
        }
        idPlaces[id] = value.place
        return true
    }

    private static func calculations(
        in entries: [Entry]
    ) -> [(owner: FormulaOwner, value: Value)] {
        entries.flatMap { entry in
            if let inner = entry.inner { return calculations(in: inner) }
            guard entry.isCalculated, let value = entry.value["calculation"] else { return [] }
            return [(entry.owner(of: "calculation"), value)]
        }
    }

    private mutating func isWithinLimit(_ parts: [Part], _ entries: [Entry]) -> Bool {
        var size = 0
        for (part, entry) in zip(parts, entries) {
            size += part.size
            guard size > Self.mostItems else { continue }
            faults.error(
                at: entry.place,
                "with `\(entry.id)` the questionnaire has more than \(Self.mostItems) items"
                    + (entry.inner == nil ? "" : ", every round written out"),
                entry.inner == nil
                    ? "divide the questionnaire" : "let groups repeat less often, or divide it"
            )
            return false
        }
        return true
    }

    /// Reads an item, or a group with all that is in it.
    private mutating func part(_ entry: Entry, _ calculations: [String: Formula]) -> Part {
        guard let inner = entry.inner else { return .item(item(entry, calculations[entry.id])) }
        for part in inner {
            note(part.id, standsIn: entry.id, said: part.value["id"] ?? part.value)
        }
        let relevant = relevance(of: entry)
        let repeats = entry.value["repeats"].flatMap { self.repeats($0, of: entry) }
        let heading = TextOwner(entry, inside: true)
        let text = text(entry.value["text"], "text", shownTo: heading)
        return .group(
            GroupParts(
                id: entry.id,
                text: text,
                relevant: relevant,
                repeats: repeats,
                parts: inner.map { part($0, calculations) }
            )
        )
    }

    private mutating func item(_ entry: Entry, _ calculation: Formula?) -> Item {
        let value = entry.value
        let reader = TextOwner(entry)
        let missing = value["missing"]?.entries.compactMap { $0.scalar } ?? []
        return Item(
            id: entry.id,
            text: text(value["text"], "text", shownTo: reader) ?? LocalizedText([:]),
            hint: text(value["hint"], "hint", shownTo: reader),
            guidance: text(value["guidance"], "guidance", shownTo: reader),
            kind: entry.kind ?? calculation.map { .calculate($0) } ?? .text(maxLength: 0),
            isRequired: value["required"]?.boolean ?? false,
            relevant: relevance(of: entry),
            constraint: constraint(entry),
            missing: missing.compactMap(MissingReason.init)
        )
    }

    private mutating func relevance(of entry: Entry) -> Formula? {
        entry.value["relevant"].flatMap { value in
            formula(value, as: .boolean, of: entry.owner(of: "relevant"))
        }
    }

    private mutating func constraint(_ entry: Entry) -> Constraint? {
        let value = entry.value
        guard let written = value["constraint"] else {
            for key in ["constraint_message", "severity"] {
                guard let alone = value.member(key) else { continue }
                faults.error(
                    at: alone.place,
                    "`\(key)` stands without `constraint`",
                    "add `constraint: …`, or remove `\(key)`"
                )
            }
            return nil
        }
        guard entry.kind?.isAnswered ?? true, !entry.isCalculated else { return nil }
        let owner = entry.owner(of: "constraint", itself: names.items[entry.id])
        let message = text(
            value["constraint_message"],
            "constraint_message",
            shownTo: TextOwner(entry)
        )
        return formula(written, as: .boolean, of: owner).map {
            Constraint(
                $0,
                message: message,
                severity: value["severity"]?.scalar.flatMap(Constraint.Severity.init) ?? .error
            )
        }
    }

    /// How often a group is asked.
    private mutating func repeats(_ value: Value, of entry: Entry) -> GroupParts.Repeats? {
        let count = value["count"].flatMap {
            formula($0, as: .number, of: entry.owner(of: "count"))
        }
        let more = text(value["more"], "more", shownTo: TextOwner(entry, inside: true))
        guard let atMost = value["at_most"]?.integer else { return nil }
        switch (value["count"], value["more"]) {
        case (.some, nil): return count.map { .init(atMost: atMost, until: .count($0)) }
        case (nil, .some): return more.map { .init(atMost: atMost, until: .more($0)) }
        case (nil, nil), (.some, .some):
            faults.error(
                at: value.place,
                "`repeats` of `\(entry.id)` has "
                    + (value["count"] == nil ? "neither `count` nor `more`" : "too much at once"),
                "write either `count: …` for how many rounds there are, or `more: …` for the "
                    + "question whether there is another"
            )
            return nil
        }
    }
}

extension NamedItem {
    /// The item that `entry` is.
    fileprivate init(_ entry: Entry) {
        self.init(
            id: entry.id,
            kind: entry.kind,
            position: entry.position,
            repeats: entry.repeats,
            isCalculated: entry.isCalculated
        )
    }
}
