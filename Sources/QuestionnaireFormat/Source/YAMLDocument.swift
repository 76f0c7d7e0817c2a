import Yams

/// A question file as YAML: the one place that knows the YAML library.
enum YAMLDocument {
    /// Reads `text`; what YAML allows but question files do not goes to `faults`.
    ///
    /// - Returns: the document, or `nil` if it is not YAML at all; then `faults` says why.
    static func parse(
        _ text: String,
        as root: ObjectName = .file,
        faults: inout FaultList
    ) -> Value? {
        if let alias = ManyAliases.first(in: text) {
            faults.error(at: alias, Words.anchors, Words.anchorRemedy)
            return nil
        }
        var source = RepeatedKeys(text)
        while true {
            do {
                return try value(of: source, as: root, faults: &faults)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let place = Place(line: context.mark.line, column: context.mark.column)
                guard let key = keys.first else { return nil }
                if !source.mark(repetitionOf: key, after: place) {
                    faults.error(at: place, Words.repeated(key), Words.repeatedRemedy)
                    return nil
                }
            } catch {
                faults.add(YAMLFault.fault(for: error, in: text))
                return nil
            }
        }
    }

    private static func value(
        of source: RepeatedKeys,
        as root: ObjectName,
        faults: inout FaultList
    ) throws -> Value? {
        let parser = try Parser(
            yaml: source.text,
            resolver: .basic,
            constructor: .default,
            encoding: .utf8
        )
        guard let root = try parser.singleRoot() else {
            let start = FormatTable.shape(of: root).firstKey
            faults.error(at: .start, "the file is empty", "begin it with `\(start):`")
            return nil
        }
        var reader = NodeReader(source: source)
        // The parser owns the anchors; nodes only look at them.
        let value = withExtendedLifetime(parser) { reader.value(of: root) }
        faults.add(reader.faults)
        return value
    }
}

/// Turns the library's nodes into values with places.
private struct NodeReader {
    let source: RepeatedKeys
    var faults: [Fault] = []

    mutating func value(of node: Node, isEntry: Bool = false) -> Value {
        let place = place(of: node)
        if node.anchor != nil {
            report(place, Words.anchors, Words.anchorRemedy)
            return Value(place: place, content: .faulty)
        }
        if refuseTag(of: node, at: place) { return Value(place: place, content: .faulty) }
        switch node {
        case .scalar(let scalar):
            return Value(place: place, content: .scalar(read(scalar)))
        case .sequence(let sequence):
            return Value(
                place: place,
                content: .list(sequence.map { value(of: $0, isEntry: true) })
            )
        case .mapping(let mapping):
            return Value(place: place, content: .object(members(of: mapping, isEntry)))
        case .alias:
            return Value(place: place, content: .faulty)
        }
    }

    private mutating func members(of mapping: Node.Mapping, _ isEntry: Bool) -> [Value.Member] {
        var seen: Set<String> = []
        var first: (name: String, line: Int)?
        var lacksDash = false
        return mapping.compactMap { key, node in
            guard case .scalar(let scalar) = key else {
                report(place(of: key), "a key must be one word", Words.keyRemedy)
                return nil
            }
            let name = source.restored(scalar.string)
            let isRepeated = !seen.insert(name).inserted
            let place = place(of: key)
            if isRepeated, !lacksDash {
                // Where the first key comes again, on a line of its own, another entry was meant.
                lacksDash = isEntry && name == first?.name && place.line != first?.line
                report(
                    place,
                    Words.repeated(name),
                    lacksDash ? Words.entryRemedy : Words.repeatedRemedy
                )
            }
            first = first ?? (name, place.line)
            return Value.Member(
                key: name,
                place: place,
                value: value(of: node),
                isRepeated: isRepeated
            )
        }
    }

    private func read(_ scalar: Node.Scalar) -> Value.Scalar {
        let style: Value.Scalar.Style =
            switch scalar.style {
            case .singleQuoted: .single
            case .doubleQuoted: .double
            case .literal, .folded: .block
            case .any, .plain: .plain
            }
        return Value.Scalar(text: source.restored(scalar.string), style: style)
    }

    /// An operator such as `!=` without quotes is a tag in YAML's eyes.
    private mutating func refuseTag(of node: Node, at place: Place) -> Bool {
        let tag = node.tag.description
        let plain = ["str", "map", "seq"].map { "tag:yaml.org,2002:\($0)" }
        guard !plain.contains(tag) else { return false }
        let written = tag.replacing("tag:yaml.org,2002:", with: "!!", maxReplacements: 1)
        report(
            place,
            "YAML takes `\(written)` for a tag, and tags are not read",
            "put it in quotes: '\(written)'"
        )
        return true
    }

    private func place(of node: Node) -> Place {
        node.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
    }

    private mutating func report(_ place: Place, _ what: String, _ remedy: String) {
        faults.append(Fault(place: place, what: what, remedy: remedy))
    }
}

private enum Words {
    static func repeated(_ key: String) -> String {
        "the key `\(key)` stands here a second time"
    }

    static let repeatedRemedy = "keep one of the two"
    static let entryRemedy = "begin the next entry with `- `, or keep one of the two"
    static let anchors = "YAML anchors (`&` and `*`) are not read"
    static let anchorRemedy = "share answers through `option_lists` or `anchor_lists`"
    static let keyRemedy = "write `key: value`"
}
