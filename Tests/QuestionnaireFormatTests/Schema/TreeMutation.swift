import SeededNumbers

@testable import QuestionnaireFormat

/// One fault, or something harmless, put into a sound file at random.
struct TreeMutation {
    var random: SeededNumbers

    /// `tree` with one thing changed, somewhere.
    mutating func mutated(_ tree: QuestionTree) -> QuestionTree {
        let spots = tree.spots()
        guard let spot = spots.randomElement(using: &random) else { return tree }
        if let name = spot.object, Bool.random(using: &random) {
            let keys = FormatTable.shape(of: name).keys
            guard let key = keys.randomElement(using: &random) else { return tree }
            let value = value(fitting: key.shape)
            return tree.changed(at: spot.path[...]) { Self.put(value, key.name, into: $0) } ?? tree
        }
        let kind = Int.random(in: 0..<6, using: &random)
        let number = Int.random(in: 0..<1_000, using: &random)
        let value = value(fitting: spot.shape)
        let changed = tree.changed(at: spot.path[...]) { old in
            switch (kind, old) {
            case (0, _): nil
            case (1, .object(let members)): Self.renamed(members, number)
            case (1, .list(let entries)): .list(entries + entries.prefix(1))
            case (2, .object(let members)): .object(Array(members.prefix(number % 3)))
            case (2, .list(let entries)): .list(Array(entries.prefix(number % 3)))
            case (3, .plain(let text)): .quoted(text)
            default: value
            }
        }
        return changed ?? tree
    }

    /// Something that may or may not fit.
    private mutating func value(fitting shape: Shape?) -> QuestionTree {
        let fits = Bool.random(using: &random)
        switch shape {
        case .word(let words)? where fits:
            return .plain(words.randomElement(using: &random) ?? "")
        case .integer(let range)? where fits:
            let number = Int.random(in: -2...2, using: &random)
            return .plain(
                "\(Bool.random(using: &random) ? range.lowerBound + number : range.upperBound + number)"
            )
        case .object(let name)? where fits:
            let keys = FormatTable.shape(of: name).keys.filter { $0.need != .optional }
            return .object(keys.map { ($0.name, value(fitting: $0.shape)) })
        case .list(let entry, let atLeast)? where fits:
            return .list((0..<atLeast).map { _ in value(fitting: entry) })
        case .either(let plain, let nested)? where fits:
            return value(fitting: Bool.random(using: &random) ? plain : nested)
        default: return Self.pool.randomElement(using: &random) ?? .plain("")
        }
    }

    private static func put(
        _ value: QuestionTree,
        _ key: String,
        into tree: QuestionTree
    ) -> QuestionTree {
        guard case .object(let members) = tree else { return tree }
        return .object(members.filter { $0.key != key } + [(key, value)])
    }

    private static func renamed(
        _ members: [(key: String, value: QuestionTree)],
        _ number: Int
    ) -> QuestionTree {
        guard !members.isEmpty else { return .object([("wibble", .plain("3"))]) }
        var members = members
        let index = number % members.count
        let old = members[index].key
        let new = [String(old.dropLast()), old + "x", "label", "7", "å", "da"][number % 6]
        if !members.contains(where: { $0.key == new }) { members[index].key = new }
        return .object(members)
    }

    private static let words = [
        "3", "1", "-1", "0.5", "7.", ".5", "-", "1.2.3", "true", "false", "", "~", "null", "word",
        "two words", "P6W", "1.0.0", "da", "https://example.org/a", "q1", "scale", "choices",
    ]

    private static let pool: [QuestionTree] =
        words.map { .plain($0) } + words.map { .quoted($0) } + [
            .list([]), .object([]), .list([.plain("q1")]), .list([.plain("0"), .plain("100")]),
            .list([.list([]), .plain("")]), .object([("da", .plain("Ja")), ("en", .plain("Yes"))]),
            .object([("da", .plain("3")), ("en", .plain("true"))]), .object([("da", .quoted(" "))]),
            .object([("1", anchor), ("5", anchor)]),
            .object([("answers", .list([option, option]))]),
            .list([option, option]), .object([("question", .plain("q1"))]),
        ]

    private static let anchor = QuestionTree.object([("da", .plain("a")), ("en", .plain("b"))])
    private static let option = QuestionTree.object([("code", .plain("x")), ("text", anchor)])
}
