/// A formula as it is written: nothing is known yet about names and types.
struct Syntax {
    let kind: Kind
    /// Where it begins, or for an operator where that stands, in Unicode scalars.
    let offset: Int

    indirect enum Kind {
        case number(Double)
        case text(String)
        case boolean(Bool)
        /// `${name}`
        case name(String)
        /// A word that is neither a name nor a function.
        case word(String)
        /// `.`
        case itself
        case negation(Syntax)
        case infix(Infix, Syntax, Syntax)
        case call(String, [Argument])
        /// Something that has been reported already.
        case faulty
    }

    /// One argument of a function, perhaps after a name and a colon.
    struct Argument {
        let label: String?
        let value: Syntax
    }

    /// The operators that stand between two values.
    enum Infix: String, CaseIterable {
        case or
        case and
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "div"
        case remainder = "mod"

        /// How tightly it binds; those that bind tighter have a higher rank.
        var rank: Int {
            switch self {
            case .or: 0
            case .and: 1
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 2
            case .add, .subtract: 3
            case .multiply, .divide, .remainder: 4
            }
        }

        static let comparisonRank = 2
        static let highestRank = 4
    }

    /// The names it looks at, with their places.
    var names: [(name: String, offset: Int)] {
        switch kind {
        case .name(let name): [(name, offset)]
        case .negation(let part): part.names
        case .infix(_, let left, let right): left.names + right.names
        case .call(_, let arguments): arguments.flatMap(\.value.names)
        case .number, .text, .boolean, .word, .itself, .faulty: []
        }
    }
}
