/// What JSON Schema says of each shape of the table.
///
/// A plain word is text to the reader, whatever else YAML may take it for; so where `true` or `3` would
/// do as a text, the schema lets it pass.
enum ShapeSchema {
    static func schema(of shape: Shape) -> JSONTree {
        switch shape {
        case .text: ["$ref": "#/definitions/text"]
        case .object(let name): ["$ref": "#/definitions/\(name.rawValue)"]
        case .string(let form): ["type": types(of: form), "pattern": .text(form.pattern)]
        case .word(let words):
            ["enum": .list(words.map { .text($0) })]
        case .integer(let range):
            [
                "type": "integer", "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ]
        case .number(let limits): JSONTree.object([("type", "number")]).with(bounds(limits))
        case .boolean: ["type": "boolean"]
        case .list(let entry, let atLeast):
            ["type": "array", "minItems": .integer(atLeast), "items": schema(of: entry)]
        case .map(let form, let entry, let atLeast): map(form, schema(of: entry), atLeast)
        case .either(let plain, let nested):
            ["anyOf": [schema(of: plain), schema(of: nested)]]
        // The cases of an object's types say which.
        case .perType: [:]
        case .formula: ["type": ["string", "number", "boolean"], "pattern": #"\S"#]
        case .anything: ["type": ["string", "number", "boolean", "array"]]
        }
    }

    /// One text in every language; which languages those are stands in the file itself.
    static let text = map(
        .language,
        ["type": ["string", "number", "boolean"], "pattern": #"\S"#],
        1
    )

    private static func map(_ form: Form, _ entry: JSONTree, _ atLeast: Int) -> JSONTree {
        [
            "type": "object", "minProperties": .integer(atLeast),
            "propertyNames": ["pattern": .text(form.pattern)], "additionalProperties": entry,
        ]
    }

    /// The types that a word of this form can have in YAML's eyes.
    private static func types(of form: Form) -> JSONTree {
        let others = [("true", "boolean"), ("1", "integer"), ("0.5", "number")].filter {
            form.accepts($0.0)
        }
        return .list([.text("string")] + others.map { .text($0.1) })
    }

    private static func bounds(_ limits: Limits) -> [(key: String, value: JSONTree)] {
        [
            ("exclusiveMinimum", limits.above), ("minimum", limits.atLeast),
            ("maximum", limits.atMost), ("exclusiveMaximum", limits.below),
        ]
        .compactMap { name, limit in limit.map { (key: name, value: .number($0)) } }
    }
}
