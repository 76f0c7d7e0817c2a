/// A sign of ours, or of other languages with the remedy.
struct Sign {
    let written: [Unicode.Scalar]
    let meaning: Token.Kind
    let remedy: String?

    private init(_ written: String, _ meaning: Token.Kind, remedy: String? = nil) {
        self.written = Array(written.unicodeScalars)
        self.meaning = meaning
        self.remedy = remedy
    }

    /// All signs by their first character, longer ones before those they begin with.
    static let byFirst = Dictionary(grouping: all) { $0.written[0] }
        .mapValues { $0.sorted { $0.written.count > $1.written.count } }

    private static let all =
        foreign(["===": "=", "==": "=", "!==": "!=", "<>": "!=", "=>": ">=", "=<": "<="])
        + foreign(["&&": "and", "||": "or"])
        + ["!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "(", ")", ",", ".", ":"].map(own)
        + foreign(["&": "and", "|": "or", "/": "div", "÷": "div", "%": "mod"])
        + foreign(["≠": "!=", "≤": "<=", "≥": ">=", "×": "*", "−": "-", "–": "-"])
        + [
            Sign("!", .word("not"), remedy: "write `not(…)`"),
            Sign(";", .sign(","), remedy: "separate arguments with `,`"),
            Sign("%resource", .broken, remedy: "name an item: `${item}`"),
            Sign("%context", .broken, remedy: "name an item: `${item}`"),
            Sign("?", .broken, remedy: "write `if(condition, one, other)`"),
        ]

    private static func own(_ sign: String) -> Sign {
        Sign(sign, .sign(sign))
    }

    private static func foreign(_ signs: KeyValuePairs<String, String>) -> [Sign] {
        signs.map { written, ours in
            let isWord = ours.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            return Sign(written, isWord ? .word(ours) : .sign(ours), remedy: "write `\(ours)`")
        }
    }
}
