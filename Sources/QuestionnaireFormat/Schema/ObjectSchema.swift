/// What JSON Schema says of each object of the table.
enum ObjectSchema {
    static func schema(of name: ObjectName) -> JSONTree {
        .object(members(of: name))
    }

    /// The keys of an object's schema; what depends on its `type` comes last.
    static func members(of name: ObjectName) -> [(key: String, value: JSONTree)] {
        let shape = FormatTable.shape(of: name)
        let properties = shape.keys.map { (key: $0.name, value: property($0)) }
        let required = shape.keys.filter { $0.isRequired(in: nil) }
        var members: [(key: String, value: JSONTree)] = [
            ("type", "object"), ("properties", .object(properties)),
        ]
        if !required.isEmpty { members.append(("required", names(of: required))) }
        members.append(("additionalProperties", false))
        let cases = casesByType(of: shape)
        if !cases.isEmpty { members.append(("allOf", .list(cases))) }
        return members
    }

    private static func property(_ key: Key) -> JSONTree {
        let described: JSONTree = ["description": .text(key.summary)]
        return
            described
            .with(ExampleValue.of(key).map { [(key: "examples", value: .list([$0]))] } ?? [])
            .with(ShapeSchema.schema(of: key.shape).members)
    }

    /// For each type: the keys it needs, and those that belong to others.
    private static func casesByType(of shape: ObjectShape) -> [JSONTree] {
        guard shape.keys.contains(where: { $0.types != nil }) else { return [] }
        let always = shape.keys.filter { $0.isRequired(in: nil) }.map(\.name)
        return FormatTable.types.map { type in
            let bound = shape.keys.filter { $0.types != nil }
            let own = bound.filter { $0.types?.contains(type) == true }
            let needed = shape.keys.filter {
                $0.isRequired(in: type) && !always.contains($0.name)
            }
            let foreign = bound.filter { $0.types?.contains(type) == false }
            var demands: [(key: String, value: JSONTree)] = []
            if !needed.isEmpty { demands.append(("required", names(of: needed))) }
            let refused = foreign.map { (key: $0.name, value: JSONTree.boolean(false)) }
            demands.append(
                ("properties", .object(refused + typedProperties(own, in: type)))
            )
            return [
                "if": [
                    "properties": ["type": ["const": .text(type)]], "required": ["type"],
                ],
                "then": .object(demands),
            ]
        }
    }

    /// The keys whose shape is another one in each type.
    private static func typedProperties(
        _ keys: [Key],
        in type: String
    ) -> [(key: String, value: JSONTree)] {
        keys.compactMap { key in
            guard case .perType = key.shape, let shape = key.shape.of(type: type) else {
                return nil
            }
            return (key.name, ShapeSchema.schema(of: shape))
        }
    }

    private static func names(of keys: [Key]) -> JSONTree {
        .list(keys.map { .text($0.name) })
    }
}

/// The value in a key's example, for editors.
private enum ExampleValue {
    /// The value; `nil` if the example is only a sketch that the reader would not take.
    static func of(_ key: Key) -> JSONTree? {
        var faults = FaultList()
        guard let value = YAMLDocument.parse(key.example, faults: &faults)?[key.name] else {
            return nil
        }
        var check = StructureCheck(languages: [])
        check.check(value, key.shape, key: key.name)
        return check.faults.hasErrors || faults.hasErrors ? nil : value.tree
    }
}
