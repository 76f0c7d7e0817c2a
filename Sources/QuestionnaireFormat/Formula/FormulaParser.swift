/// A formula as it is written, with what is wrong with its words and signs.
struct ParsedFormula {
    /// What could be made out; the rest is a faulty part.
    let syntax: Syntax
    let faults: [FormulaFault]
    /// Whether all of it could be made out.
    let isWhole: Bool
}

/// Reads a formula by recursive descent, with bounds on its length, depth and size.
struct FormulaParser {
    /// The most characters.
    static let lengthLimit = 10_000
    /// The most brackets inside each other.
    static let depthLimit = 64
    /// The most values and operators.
    static let sizeLimit = 500

    let tokens: [Token]
    var index = 0
    private var depth = 0
    private var size = 0
    private(set) var faults: [FormulaFault]
    /// Whether nothing can be made out any more; then only what was read before is looked at.
    var hasFailed = false

    /// What `text` says.
    static func parse(_ text: String) -> ParsedFormula {
        guard text.unicodeScalars.count <= lengthLimit else {
            let fault = FormulaFault(
                offset: 0,
                what: "the formula has more than 10,000 characters",
                remedy: divide
            )
            let nothing = Syntax(kind: .faulty, offset: 0)
            return ParsedFormula(syntax: nothing, faults: [fault], isWhole: false)
        }
        let (tokens, faults) = Lexer.tokens(of: text)
        var parser = FormulaParser(tokens: tokens, faults: faults)
        let syntax = parser.formula()
        parser.reportRest()
        let isWhole = !parser.hasFailed && parser.next.kind == .end
        return ParsedFormula(syntax: syntax, faults: parser.faults, isWhole: isWhole)
    }

    private init(tokens: [Token], faults: [FormulaFault]) {
        self.tokens = tokens
        self.faults = faults
    }

    private static let divide = "let items of `type: calculate` work out parts of it"

    var next: Token { tokens[index] }

    mutating func take() -> Token {
        let token = next
        if index < tokens.count - 1 { index += 1 }
        return token
    }

    mutating func take(sign: String) -> Bool {
        guard next.isSign(sign) else { return false }
        _ = take()
        return true
    }

    mutating func report(_ what: String, _ remedy: String, at offset: Int) {
        guard !hasFailed, next.kind != .broken, !next.isCorrected else { return }
        faults.append(FormulaFault(offset: offset, what: what, remedy: remedy))
    }

    /// Reports something after which nothing can be made out.
    mutating func fail(_ what: String, _ remedy: String, at offset: Int) -> Syntax {
        report(what, remedy, at: offset)
        hasFailed = true
        index = tokens.count - 1
        return Syntax(kind: .faulty, offset: offset)
    }

    mutating func node(_ kind: Syntax.Kind, at offset: Int) -> Syntax {
        size += 1
        guard size <= Self.sizeLimit else {
            return fail("the formula has more than 500 parts", Self.divide, at: offset)
        }
        return Syntax(kind: kind, offset: offset)
    }

    /// Reads something one level deeper.
    mutating func deeper(
        at offset: Int,
        _ read: (inout FormulaParser) -> Syntax
    ) -> Syntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            return fail(
                "the formula has more than 64 brackets inside each other",
                Self.divide,
                at: offset
            )
        }
        return read(&self)
    }

    mutating func formula(above rank: Int = 0) -> Syntax {
        guard rank <= Syntax.Infix.highestRank else { return prefix() }
        var left = formula(above: rank + 1)
        while !hasFailed, let infix = infix(), infix.rank == rank {
            let sign = take()
            let right = formula(above: rank + 1)
            left = node(.infix(infix, left, right), at: sign.offset)
            if rank == Syntax.Infix.comparisonRank, self.infix()?.rank == rank {
                return fail(
                    "two comparisons hang together here",
                    "write them one by one: `1 < ${a} and ${a} < 5`",
                    at: next.offset
                )
            }
        }
        return left
    }

    /// The operator that stands next; one in another spelling is reported when it is met first.
    private mutating func infix() -> Syntax.Infix? {
        switch next.kind {
        case .sign(let sign): return Syntax.Infix(rawValue: sign)
        case .word(let word):
            if let infix = Syntax.Infix(rawValue: word) { return infix }
            let lower = word.lowercased()
            guard let infix = Syntax.Infix(rawValue: lower) ?? ForeignWords.infix[lower] else {
                return nil
            }
            let fault = FormulaFault(
                offset: next.offset,
                what: "`\(word)` is not an operator",
                remedy: "write `\(infix.rawValue)`"
            )
            if !faults.contains(fault) { faults.append(fault) }
            return infix
        default: return nil
        }
    }

    private mutating func prefix() -> Syntax {
        let sign = next
        guard take(sign: "-") else { return operand() }
        let part = deeper(at: sign.offset) { $0.prefix() }
        return node(.negation(part), at: sign.offset)
    }

    private mutating func operand() -> Syntax {
        let token = next
        let offset = token.offset
        switch token.kind {
        case .sign("."), .sign("("), .number, .text, .name, .word: _ = take()
        default:
            return fail(
                token.kind == .end
                    ? "the formula breaks off here"
                    : "a value is missing before \(token.described)",
                "add what is meant: an item such as `${q1}`, a number, or a text in quotes",
                at: offset
            )
        }
        switch token.kind {
        case .number(let number): return node(.number(number), at: offset)
        case .text(let text): return node(.text(text), at: offset)
        case .name(let name): return node(.name(name), at: offset)
        case .word(let word): return operand(word, token)
        case .sign("."): return node(.itself, at: offset)
        default:
            let inner = deeper(at: offset) { $0.formula() }
            close(token)
            return inner
        }
    }

    private mutating func operand(_ word: String, _ token: Token) -> Syntax {
        if let boolean = Bool(word) {
            let value = node(.boolean(boolean), at: token.offset)
            if take(sign: "(") {
                report("`\(word)()` is not a function", "write `\(word)`", at: token.offset)
                close(token)
            }
            return value
        }
        if next.isSign("(") { return call(word, token) }
        guard word.lowercased() == "not" else { return node(.word(word), at: token.offset) }
        if !token.isCorrected {
            report("`not` lacks its brackets", "write `not(…)`", at: token.offset)
        }
        let part = deeper(at: token.offset) { $0.prefix() }
        return node(.call("not", [Syntax.Argument(label: nil, value: part)]), at: token.offset)
    }
}
