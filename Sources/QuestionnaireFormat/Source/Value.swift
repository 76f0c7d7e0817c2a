/// What a question file says at one place, before anyone asks whether it makes sense.
struct Value: Sendable {
    let place: Place
    let content: Content

    enum Content: Sendable {
        case scalar(Scalar)
        case list([Value])
        case object([Member])
        /// Something that has been reported already.
        case faulty
    }

    /// One word, number or text.
    ///
    /// YAML's guesses about types are not used: `no` is the text "no".
    struct Scalar: Sendable {
        let text: String
        let style: Style

        var isQuoted: Bool { style == .single || style == .double }

        /// How it is written.
        enum Style: Sendable {
            case plain
            /// In single quotes.
            case single
            /// In double quotes.
            case double
            /// Below a `|` or `>`.
            case block
        }
    }

    /// One key of an object with what it holds.
    struct Member: Sendable {
        let key: String
        let place: Place
        let value: Value
        /// Whether the same object has had this key before.
        let isRepeated: Bool
        /// The word that stands there, if it is a slip that was taken for the key.
        var slip: String?

        /// The same, as if `key` stood there.
        func taken(for key: String) -> Member {
            Member(key: key, place: place, value: value, isRepeated: isRepeated, slip: self.key)
        }

        /// The same with another value.
        func holding(_ value: Value) -> Member {
            Member(key: key, place: place, value: value, isRepeated: isRepeated, slip: slip)
        }
    }

    /// The members of an object; empty for everything else.
    var members: [Member] {
        if case .object(let members) = content { members } else { [] }
    }

    /// The entries of a list; empty for everything else.
    var entries: [Value] {
        if case .list(let entries) = content { entries } else { [] }
    }

    /// The text of a scalar.
    var scalar: String? {
        if case .scalar(let scalar) = content { scalar.text } else { nil }
    }

    /// Whether it has been reported already and is best left alone.
    var isFaulty: Bool {
        if case .faulty = content { true } else { false }
    }

    /// Whether nothing was written.
    var isEmpty: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return !scalar.isQuoted && ["", "~", "null"].contains(scalar.text)
    }

    /// A member of an object by its key.
    func member(_ key: String) -> Member? {
        members.first { $0.key == key }
    }

    /// Whether an object has a key exactly once.
    func hasOne(_ key: String) -> Bool {
        members.count { $0.key == key } == 1
    }

    /// The value of a member of an object.
    subscript(key: String) -> Value? {
        member(key)?.value
    }

    /// A whole number, written plainly.
    var integer: Int? {
        guard case .scalar(let scalar) = content, !scalar.isQuoted, let number = Int(scalar.text)
        else { return nil }
        return String(number) == scalar.text ? number : nil
    }

    /// A number, written plainly with a decimal point or without.
    var number: Double? {
        guard case .scalar(let scalar) = content, !scalar.isQuoted,
            scalar.text.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) }),
            let number = Double(scalar.text)
        else { return nil }
        return number
    }

    /// `true` or `false`, written plainly.
    var boolean: Bool? {
        guard case .scalar(let scalar) = content, !scalar.isQuoted else { return nil }
        return Bool(scalar.text)
    }

    /// How a message calls it: the words themselves if they are short.
    var described: String {
        switch content {
        case .list: return "a list"
        case .object: return "a set of keys"
        case .faulty: return "faulty"
        case .scalar(let scalar):
            if scalar.text.isEmpty { return "empty" }
            let short = scalar.text.prefix(40)
            return short.count < scalar.text.count ? "`\(short)…`" : "`\(short)`"
        }
    }
}
