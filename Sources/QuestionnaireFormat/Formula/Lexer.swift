/// Takes a formula apart into tokens.
///
/// What other languages write is reported and read as what it means, so that the faults behind it come
/// to light as well.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private(set) var faults: [FormulaFault] = []

    /// After so many faults a text is hardly meant as a formula.
    private static let mostFaults = 20

    /// The tokens of `text`, the last of them the end, and what is wrong with them.
    static func tokens(of text: String) -> (tokens: [Token], faults: [FormulaFault]) {
        var lexer = Lexer(scalars: Array(text.unicodeScalars))
        var tokens: [Token] = []
        while tokens.last?.kind != .end, tokens.last?.kind != .broken {
            let isHopeless = lexer.faults.count >= mostFaults
            tokens.append(
                isHopeless ? Token(kind: .broken, offset: lexer.index) : lexer.token()
            )
        }
        return (tokens, lexer.faults)
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private subscript(ahead: Int) -> Unicode.Scalar? {
        index + ahead < scalars.count ? scalars[index + ahead] : nil
    }

    private mutating func token() -> Token {
        while let space = self[0], space.properties.isWhitespace { index += 1 }
        let start = index
        guard let first = self[0] else { return Token(kind: .end, offset: start) }
        switch first {
        case "0"..."9": return number()
        case "." where self[1].map { ("0"..."9").contains($0) } == true: return number()
        case "'", "\"": return text(closedBy: first)
        case "“", "„", "”", "‘", "’": return curlyText(first)
        case "$", "{": return name()
        case "a"..."z", "A"..."Z", "_": return word()
        default: return sign()
        }
    }

    private mutating func report(_ what: String, _ remedy: String, at offset: Int) {
        faults.append(FormulaFault(offset: offset, what: what, remedy: remedy))
    }

    private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        var taken = String.UnicodeScalarView()
        while let next = self[0], isWanted(next) {
            taken.append(next)
            index += 1
        }
        return String(taken)
    }

    private mutating func number() -> Token {
        let start = index
        var digits = take { ("0"..."9").contains($0) }
        if self[0] == ".", let next = self[1], ("0"..."9").contains(next) {
            index += 1
            digits += "." + take { ("0"..."9").contains($0) }
        }
        if digits.utf8.count > 16 {
            report(
                "`\(digits.prefix(16))…` has too many digits",
                "write 15 digits at most",
                at: start
            )
        }
        return Token(kind: .number(Double(digits) ?? 0), offset: start)
    }

    /// A quotation mark inside a text is written twice.
    private mutating func text(closedBy quote: Unicode.Scalar) -> Token {
        let start = index
        index += 1
        var text = ""
        while true {
            text += take { $0 != quote }
            guard self[0] != nil else { break }
            index += 1
            guard self[0] == quote else { return Token(kind: .text(text), offset: start) }
            text.unicodeScalars.append(quote)
            index += 1
        }
        report("the text that begins here is never closed", "add `\(quote)` at its end", at: start)
        return Token(kind: .broken, offset: start)
    }

    private mutating func curlyText(_ quote: Unicode.Scalar) -> Token {
        let start = index
        index += 1
        report("`\(quote)` is not a quotation mark here", "write `'`, as in `'some'`", at: start)
        let text = take { !"“”‘’".unicodeScalars.contains($0) }
        guard self[0] != nil else { return Token(kind: .broken, offset: start) }
        index += 1
        return Token(kind: .text(text), offset: start)
    }

    private mutating func name() -> Token {
        let start = index
        if take(sign: ["$", "{"]) {
            let name = take { $0 != "}" }
            if self[0] == nil {
                report("the `${` here is never closed", "add `}` after the item's id", at: start)
                return Token(kind: .broken, offset: start)
            }
            index += 1
            return Token(kind: .name(Self.trimmed(name)), offset: start)
        }
        let isBraced = self[0] == "{"
        index += 1
        let name = take(while: Self.isWordPart)
        let written = isBraced ? "{\(name)}" : "$\(name)"
        if name.isEmpty || isBraced && self[0] != "}" { return unknown(at: start) }
        if isBraced { index += 1 }
        report("`\(written)` is not how an item is named", "write `${\(name)}`", at: start)
        return Token(kind: .name(name), offset: start)
    }

    /// Names of functions elsewhere have hyphens and colons in them; here no word has, so reading them
    /// as one word is safe.
    private mutating func word() -> Token {
        let start = index
        var word = take(while: Self.isWordPart)
        while let joint = self[0], joint == "-" || joint == ":", let next = self[1],
            next.properties.isAlphabetic
        {
            index += 1
            word.unicodeScalars.append(joint)
            word += take(while: Self.isWordPart)
        }
        return Token(kind: .word(word), offset: start)
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }

    private static func trimmed(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    private mutating func take(sign: [Unicode.Scalar]) -> Bool {
        guard scalars[index...].starts(with: sign) else { return false }
        index += sign.count
        return true
    }

    private mutating func sign() -> Token {
        let start = index
        for sign in self[0].flatMap({ Sign.byFirst[$0] }) ?? [] where take(sign: sign.written) {
            if let remedy = sign.remedy {
                let written = String(String.UnicodeScalarView(sign.written))
                report("`\(written)` is not read", remedy, at: start)
            }
            return Token(kind: sign.meaning, offset: start, isCorrected: sign.remedy != nil)
        }
        index += 1
        return unknown(at: start)
    }

    private mutating func unknown(at start: Int) -> Token {
        report(
            "`\(scalars[start])` means nothing here",
            "write items as `${id}`, texts in quotes, and the operators `and`, `or`, `=`, `!=`, `<`, "
                + "`<=`, `>`, `>=`, `+`, `-`, `*`, `div`, `mod`",
            at: start
        )
        return Token(kind: .broken, offset: start)
    }
}
