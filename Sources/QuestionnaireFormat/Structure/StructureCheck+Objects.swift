extension StructureCheck {
    /// Checks an object against its entry in the table; `key` is what holds it, if anything does.
    mutating func checkObject(_ value: Value, _ name: ObjectName, key: String?) {
        let shape = FormatTable.shape(of: name)
        guard case .object(let members) = value.content else {
            reportNoObject(value, shape, key: key)
            return
        }
        for member in members { checkMember(member, of: shape, in: value) }
        let type = Self.type(of: value)
        for key in shape.keys where key.isRequired(in: type) && value.member(key.name) == nil {
            if isMeant(key.name, in: members, shape) { continue }
            faults.error(
                at: value.place,
                "\(noun(of: value, shape)) lacks `\(key.name)`",
                "add `\(key.example)`"
            )
        }
    }

    /// Whether a wrong key that stands for `key` has been reported already.
    private func isMeant(_ key: String, in members: [Value.Member], _ shape: ObjectShape) -> Bool {
        members.contains {
            shape.key($0.key) == nil && Mending.meaning(of: $0.key, in: shape) == key
        }
    }

    private mutating func checkMember(
        _ member: Value.Member,
        of shape: ObjectShape,
        in value: Value
    ) {
        if let slip = member.slip { reportUnknown(slip, at: member.place, in: shape) }
        guard let key = shape.key(member.key) else {
            reportUnknown(member.key, at: member.place, in: shape)
            return
        }
        let type = Self.type(of: value)
        if let types = key.types, let type, !types.contains(type) {
            let instead = types.count > 1 ? "one of \(Suggestion.list(types))" : "a `\(types[0])`"
            faults.error(
                at: member.place,
                "`\(key.name)` does not belong to an item of type `\(type)`",
                types.count > 3 ? "remove it" : "remove it, or make the item \(instead)"
            )
        }
        guard let shape = key.shape.of(type: type) else { return }
        check(member.value, shape, key: key.name)
    }

    /// The `type` of an object, if it is one there is.
    private static func type(of value: Value) -> String? {
        value["type"]?.scalar.flatMap { FormatTable.types.contains($0) ? $0 : nil }
    }

    private mutating func reportUnknown(_ name: String, at place: Place, in shape: ObjectShape) {
        let known = shape.keys.map(\.name)
        let meant = Mending.meaning(of: name, in: shape)
        faults.error(
            at: place,
            "`\(name)` is not a key of \(shape.noun)",
            shape.advice[name] ?? meant.map { "did you mean `\($0)`?" }
                ?? "the keys are \(Suggestion.list(known))"
        )
    }

    private mutating func reportNoObject(_ value: Value, _ shape: ObjectShape, key: String?) {
        guard let key else {
            faults.error(
                at: value.place,
                "\(shape.noun) is a set of keys, but this is \(value.described)",
                "begin it with `\(shape.firstKey):`"
            )
            return
        }
        let example = shape.keys.first { $0.need == .required } ?? shape.keys.first
        faults.error(
            at: value.place,
            "`\(key)` takes keys with values, but this is \(value.described)",
            "write keys below it, such as `\(example?.example ?? "")`"
        )
    }

    /// "item `q1`", or "an item" as long as it has no id.
    private func noun(of value: Value, _ shape: ObjectShape) -> String {
        let name = value["id"]?.scalar ?? value["code"]?.scalar
        guard let name, !name.isEmpty, let word = shape.noun.split(separator: " ").last,
            shape.noun.contains(" ")
        else { return shape.noun }
        return "\(word) `\(name)`"
    }
}
