/// A JSON document whose keys keep the order they were written in.
indirect enum JSONTree: Sendable {
    case nothing
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case list([JSONTree])
    case object([(key: String, value: JSONTree)])

    /// The document as text: two spaces a level, lists of plain values on one line.
    var rendered: String { rendered(indentation: "") }

    private func rendered(indentation: String) -> String {
        let inner = indentation + "  "
        switch self {
        case .nothing: return "null"
        case .text(let text): return Self.quoted(text)
        case .integer(let number): return "\(number)"
        case .number(let number): return "\(number)"
        case .boolean(let truth): return "\(truth)"
        case .list(let entries) where entries.allSatisfy(\.isPlain):
            return "[\(entries.map { $0.rendered(indentation: "") }.joined(separator: ", "))]"
        case .list(let entries):
            let lines = entries.map { inner + $0.rendered(indentation: inner) }
            return "[\n\(lines.joined(separator: ",\n"))\n\(indentation)]"
        case .object(let members) where members.isEmpty: return "{}"
        case .object(let members):
            let lines = members.map {
                "\(inner)\(Self.quoted($0.key)): \($0.value.rendered(indentation: inner))"
            }
            return "{\n\(lines.joined(separator: ",\n"))\n\(indentation)}"
        }
    }

    /// The document on one line.
    var inOneLine: String {
        switch self {
        case .list(let entries): "[\(entries.map(\.inOneLine).joined(separator: ", "))]"
        case .object(let members):
            "{"
                + members.map { "\(Self.quoted($0.key)): \($0.value.inOneLine)" }
                .joined(separator: ", ") + "}"
        default: rendered
        }
    }

    private var isPlain: Bool {
        switch self {
        case .list, .object: false
        case .nothing, .text, .integer, .number, .boolean: true
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case _ where scalar.value < 0x20:
                "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self = .text(value) }
}

extension JSONTree: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONTree: ExpressibleByBooleanLiteral {
    init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONTree: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
}

extension JSONTree: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .object(elements.map { (key: $0.0, value: $0.1) })
    }
}

extension JSONTree {
    /// The keys of an object with their values; empty for everything else.
    var members: [(key: String, value: JSONTree)] {
        if case .object(let members) = self { members } else { [] }
    }

    /// An object with more keys at its end.
    func with(_ more: [(key: String, value: JSONTree)]) -> JSONTree {
        .object(members + more)
    }
}
