@testable import QuestionnaireFormat

/// A question file as a tree that can be changed and written again.
indirect enum QuestionTree: Sendable {
    case plain(String)
    case quoted(String)
    case list([QuestionTree])
    case object([(key: String, value: QuestionTree)])

    init(_ value: Value) {
        switch value.content {
        case .scalar(let scalar):
            self = scalar.isQuoted ? .quoted(scalar.text) : .plain(scalar.text)
        case .list(let entries): self = .list(entries.map { Self($0) })
        case .object(let members): self = .object(members.map { ($0.key, Self($0.value)) })
        case .faulty: self = .plain("")
        }
    }

    /// The tree in YAML, on one line.
    var yaml: String {
        switch self {
        case .plain(""): "null"
        case .plain(let text) where text.utf8.allSatisfy(Self.harmless.contains): text
        case .plain(let text), .quoted(let text): JSONTree.text(text).rendered
        case .list(let entries): "[\(entries.map(\.yaml).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.map { "\(JSONTree.text($0.key).rendered): \($0.value.yaml)" }.joined(separator: ", "))}"
        }
    }

    private static let harmless = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.~".utf8
    )
}

/// A place in a tree, with what the table says stands there.
struct Spot {
    enum Step {
        case member(Int)
        case entry(Int)
    }

    let path: [Step]
    let shape: Shape?
    /// The object's entry in the table, if there is an object.
    var object: ObjectName? {
        if case .object(let name)? = shape { name } else { nil }
    }
}

extension QuestionTree {
    /// Every place in the tree, the root first.
    func spots(_ shape: Shape? = .object(.file), path: [Spot.Step] = []) -> [Spot] {
        var shape = shape
        if case .either(_, let nested)? = shape, !isPlain { shape = nested }
        let here = [Spot(path: path, shape: shape)]
        switch self {
        case .plain, .quoted: return here
        case .list(let entries):
            var inner: Shape?
            if case .list(let entry, _)? = shape { inner = entry }
            return here
                + entries.enumerated().flatMap { $1.spots(inner, path: path + [.entry($0)]) }
        case .object(let members):
            return here
                + members.enumerated().flatMap { index, member in
                    member.value.spots(
                        Self.shape(of: member.key, in: shape),
                        path: path + [.member(index)]
                    )
                }
        }
    }

    private var isPlain: Bool {
        switch self {
        case .plain, .quoted: true
        case .list, .object: false
        }
    }

    private static func shape(of key: String, in shape: Shape?) -> Shape? {
        switch shape {
        case .object(let name)?: FormatTable.shape(of: name).key(key)?.shape
        case .map(_, let values, _)?: values
        default: nil
        }
    }

    /// The tree with another thing at `path`, or nothing; `nil` if nothing is left.
    func changed(
        at path: ArraySlice<Spot.Step>,
        _ change: (QuestionTree) -> QuestionTree?
    ) -> QuestionTree? {
        switch (path.first, self) {
        case (nil, _): return change(self)
        case (.entry(let index)?, .list(var entries)):
            let new = entries[index].changed(at: path.dropFirst(), change)
            entries.replaceSubrange(index...index, with: new.map { [$0] } ?? [])
            return .list(entries)
        case (.member(let index)?, .object(var members)):
            let new = members[index].value.changed(at: path.dropFirst(), change)
            let key = members[index].key
            members.replaceSubrange(index...index, with: new.map { [(key, $0)] } ?? [])
            return .object(members)
        default: return self
        }
    }
}
