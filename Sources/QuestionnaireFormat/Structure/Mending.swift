/// Takes a slip for the key it stands for, so that what stands below it is read all the same.
///
/// The member keeps the word as written, which the structure check reports. Everything else finds the
/// key it looks for, so that one slip is one message and the faults below it are told in the same run.
enum Mending {
    /// `value` with the keys that were meant.
    static func mended(_ value: Value, as name: ObjectName) -> Value {
        guard case .object(let written) = value.content else { return value }
        let shape = FormatTable.shape(of: name)
        let members = takenForMeant(written, shape)
        let type = members.first { $0.key == "type" }?.value.scalar
        return Value(
            place: value.place,
            content: .object(
                members.map { member in
                    guard let shape = shape.key(member.key)?.shape.of(type: type) else {
                        return member
                    }
                    return member.holding(mended(member.value, shape))
                }
            )
        )
    }

    /// The key that an unknown one probably stands for.
    static func meaning(of name: String, in shape: ObjectShape) -> String? {
        shape.foreign[name] ?? Suggestion.nearest(to: name, among: shape.keys.map(\.name))
    }

    private static func mended(_ value: Value, _ shape: Shape) -> Value {
        switch (shape, value.content) {
        case (.object(let name), .object): mended(value, as: name)
        case (.either(_, let nested), .object), (.either(_, let nested), .list):
            mended(value, nested)
        case (.list(let entry, _), .list(let entries)):
            Value(place: value.place, content: .list(entries.map { mended($0, entry) }))
        case (.map(_, let entry, _), .object(let members)):
            Value(
                place: value.place,
                content: .object(members.map { $0.holding(mended($0.value, entry)) })
            )
        default: value
        }
    }

    private static func takenForMeant(
        _ members: [Value.Member],
        _ shape: ObjectShape
    ) -> [Value.Member] {
        var present = Set(members.map(\.key))
        return members.map { member in
            guard shape.key(member.key) == nil, shape.advice[member.key] == nil,
                let meant = meaning(of: member.key, in: shape), let key = shape.key(meant),
                shape.foreign[member.key] == nil || key.shape.fits(member.value),
                present.insert(meant).inserted
            else { return member }
            return member.taken(for: meant)
        }
    }
}

extension Shape {
    /// Whether a value under another format's name for a key can be what the key holds.
    ///
    /// Formulas cannot: other formats write them otherwise.
    fileprivate func fits(_ value: Value) -> Bool {
        switch (self, value.content) {
        case (.string(let form), .scalar(let scalar)): form.accepts(scalar.text)
        case (.word(let words), .scalar(let scalar)): words.contains(scalar.text)
        case (.integer, .scalar): value.integer != nil
        case (.number, .scalar): value.number != nil
        case (.boolean, .scalar): value.boolean != nil
        case (.list, .list), (.map, .object), (.text, .object), (.object, .object): true
        case (.either(let plain, let nested), _): plain.fits(value) || nested.fits(value)
        case (.perType(let shapes), _): shapes.contains { $0.shape.fits(value) }
        default: false
        }
    }
}
