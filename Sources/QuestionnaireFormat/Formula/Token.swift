import Progression

/// One word or sign of a formula.
struct Token: Equatable {
    let kind: Kind
    /// Where it begins, in Unicode scalars from the beginning of the formula.
    let offset: Int
    /// Whether it stands for something written otherwise, which has been reported.
    var isCorrected = false

    enum Kind: Equatable {
        case number(Double)
        /// What stands between quotation marks.
        case text(String)
        /// What stands between `${` and `}`.
        case name(String)
        case word(String)
        case sign(String)
        case end
        /// Something after which nothing can be made out; it has been reported.
        case broken
    }

    /// How a message calls it.
    var described: String {
        switch kind {
        case .number(let number): "`\(Formula.literal(.number(number)).text)`"
        case .text(let text): "`'\(text)'`"
        case .name(let name): "`${\(name)}`"
        case .word(let word): "`\(word)`"
        case .sign(let sign): "`\(sign)`"
        case .end, .broken: "the end"
        }
    }

    /// Whether it is this sign.
    func isSign(_ sign: String) -> Bool { kind == .sign(sign) }
}

/// A fault of a formula, before anyone knows where in the file the formula stands.
struct FormulaFault: Equatable {
    /// Where, in Unicode scalars from the beginning of the formula.
    let offset: Int
    var severity = Diagnostic.Severity.error
    let what: String
    let remedy: String
}
