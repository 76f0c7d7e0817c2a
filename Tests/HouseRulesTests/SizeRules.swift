extension Rule {
    /// How long a file may be, the manifest included.
    static let fileSize = Rule(
        sentence: "a file has at most 400 lines",
        applies: { _ in true },
        find: { file in
            let count = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
            return count > 400 ? [(401, "\(count) lines")] : []
        }
    )

    /// How long a function, an initialiser or a computed property may be.
    static let functionSize = Rule(
        sentence: "a function has at most 50 lines between its braces",
        applies: { _ in true },
        find: { file in
            FunctionScanner.functions(in: file.code).filter { $0.bodyLines > 50 }
                .map { ($0.line, "\($0.name) has \($0.bodyLines)") }
        }
    )

    /// How many parameters a function may take; initialisers of values are let off.
    static let parameterCount = Rule(
        sentence: "a function takes at most 5 parameters; more belong in a type of their own",
        applies: { $0.isShipped },
        find: { file in
            FunctionScanner.functions(in: file.code)
                .filter { $0.name != "init" && $0.parameters > 5 }
                .map { ($0.line, "\($0.name) takes \($0.parameters)") }
        }
    )
}
