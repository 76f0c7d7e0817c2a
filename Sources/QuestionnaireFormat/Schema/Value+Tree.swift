extension Value {
    /// The same as a JSON document: `3` is a number and `true` a truth unless they stand in quotes.
    var tree: JSONTree {
        switch content {
        case .list(let entries): .list(entries.map(\.tree))
        case .object(let members): .object(members.map { ($0.key, $0.value.tree) })
        case .scalar, .faulty: plain
        }
    }

    private var plain: JSONTree {
        if let number = integer { return .integer(number) }
        if let number { return .number(number) }
        return boolean.map(JSONTree.boolean) ?? .text(scalar ?? "")
    }
}
