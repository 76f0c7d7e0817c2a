extension FormulaParser {
    /// Reads the arguments of the function `name`.
    mutating func call(_ name: String, _ token: Token) -> Syntax {
        let bracket = take()
        var arguments: [Syntax.Argument] = []
        if !next.isSign(")") {
            repeat {
                arguments.append(argument())
            } while take(sign: ",")
        }
        close(bracket)
        if Syntax.Infix(rawValue: name.lowercased()) != nil {
            report(
                "`\(name)` is not a function",
                "write it between two values: `… \(name.lowercased()) …`",
                at: token.offset
            )
            return Syntax(kind: .faulty, offset: token.offset)
        }
        return node(.call(name, arguments), at: token.offset)
    }

    private mutating func argument() -> Syntax.Argument {
        let offset = next.offset
        var label: String?
        if case .word(let word) = next.kind, tokens[min(index + 1, tokens.count - 1)].isSign(":") {
            label = word
            index += 2
        }
        return Syntax.Argument(label: label, value: deeper(at: offset) { $0.formula() })
    }

    /// Takes the bracket that closes `open`; reports it if there is none.
    mutating func close(_ open: Token) {
        guard !hasFailed, !take(sign: ")") else { return }
        if next.kind == .end {
            _ = fail("the bracket here is never closed", "add `)`", at: open.offset)
        } else {
            reportRest(inBrackets: true)
        }
    }

    /// Reports what is left where nothing should be left.
    mutating func reportRest(inBrackets: Bool = false) {
        let offset = next.offset
        switch next.kind {
        case .end, .broken: return
        case .sign(")"): _ = fail("this `)` closes nothing", "remove it", at: offset)
        case .sign(","):
            _ = fail(
                "this comma separates nothing",
                "write decimals with a point: `3.5`",
                at: offset
            )
        case .sign("."):
            _ = fail(
                "a point stands behind a value",
                "write functions before what they work on: `length(${a})`",
                at: offset
            )
        case .word(let word) where ForeignWords.membership.contains(word.lowercased()):
            _ = fail(
                "`\(word)` is not an operator",
                "write `selected(${item}, 'code')`",
                at: offset
            )
        default:
            _ = fail(
                "\(next.described) follows a value without an operator",
                inBrackets
                    ? "put `,` or an operator such as `and` before it"
                    : "put an operator such as `and` or `=` before it",
                at: offset
            )
        }
    }
}
