import Progression

/// Looks up the names and types of a formula and turns it into one that can be evaluated.
struct FormulaChecker {
    let names: FormulaNames
    let owner: FormulaOwner
    private(set) var faults: [FormulaFault] = []
    /// How many faults the file has had before.
    private let earlierFaults: Int

    init(names: FormulaNames, owner: FormulaOwner, after faults: FaultList = FaultList()) {
        self.names = names
        self.owner = owner
        earlierFaults = faults.faults.count
    }

    /// The item that was probably meant.
    func nearest(to name: String) -> String? {
        names.nearest(to: name, after: earlierFaults + faults.count)
    }

    mutating func report(_ what: String, _ remedy: String, at offset: Int) {
        faults.append(FormulaFault(offset: offset, what: what, remedy: remedy))
    }

    /// Reports a value that is not of the type that `user` takes; says nothing of unclear ones.
    @discardableResult
    mutating func need(_ type: ValueType, _ value: Checked, by user: String) -> Bool {
        guard value.type != type, value.type != .unclear else { return true }
        let wanted = type == .number ? "numbers" : type == .date ? "dates" : type.noun
        report(
            "`\(user)` takes \(wanted), but \(value.described) is \(value.type.noun)",
            value.remedy(for: type),
            at: value.offset
        )
        return false
    }

    mutating func check(_ syntax: Syntax) -> Checked {
        let offset = syntax.offset
        switch syntax.kind {
        case .number(let number): return Checked(.literal(.number(number)), .number, at: offset)
        case .text(let text): return Checked(.literal(.text(text)), .text, at: offset)
        case .boolean(let truth): return Checked(.literal(.boolean(truth)), .boolean, at: offset)
        case .name(let name): return reference(to: name, at: offset)
        case .word(let word): return reject(word, at: offset)
        case .itself: return itself(at: offset)
        case .negation(let part): return negation(of: part, at: offset)
        case .infix(let infix, let left, let right):
            return self.infix(infix, left, right, at: offset)
        case .call(let name, let arguments): return call(name, arguments, at: offset)
        case .faulty: return .unclear(at: offset)
        }
    }

    private mutating func negation(of part: Syntax, at offset: Int) -> Checked {
        let value = check(part)
        need(.number, value, by: "-")
        if let number = value.number, number > 0 {
            return Checked(.literal(.number(-number)), .number, at: offset)
        }
        return Checked(.apply(.negate, [value.formula]), .number, at: offset)
    }

    private mutating func infix(
        _ infix: Syntax.Infix,
        _ left: Syntax,
        _ right: Syntax,
        at offset: Int
    ) -> Checked {
        let left = check(left)
        let right = check(right)
        switch infix {
        case .and, .or:
            need(.boolean, left, by: infix.rawValue)
            need(.boolean, right, by: infix.rawValue)
            return Checked(join(infix, left.formula, right.formula), .boolean, at: offset)
        case .add, .subtract, .multiply, .divide, .remainder:
            need(.number, left, by: infix.rawValue)
            need(.number, right, by: infix.rawValue)
            let both = [left.formula, right.formula]
            return Checked(.apply(infix.operation, both), .number, at: offset)
        default:
            return compare(left, infix, right, at: offset)
        }
    }

    /// `a and b and c` is one "and" of three.
    private func join(
        _ infix: Syntax.Infix,
        _ left: Formula,
        _ right: Formula
    ) -> Formula {
        if case .apply(infix.operation, let parts) = left {
            return .apply(infix.operation, parts + [right])
        }
        return .apply(infix.operation, [left, right])
    }
}

extension Syntax.Infix {
    /// What it does.
    var operation: Formula.Operation {
        switch self {
        case .or: .or
        case .and: .and
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .remainder: .remainder
        }
    }
}
