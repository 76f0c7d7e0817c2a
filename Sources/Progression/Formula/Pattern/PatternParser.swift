/// Reads a pattern into a tree.
struct PatternParser {
    /// The longest pattern, in Unicode scalars.
    static let lengthLimit = 1_000
    /// The most groups inside each other.
    static let depthLimit = 50
    /// The largest number in `{ }`.
    private static let repetitionLimit = 10_000

    private let scalars: [Unicode.Scalar]
    var index = 0
    private var depth = 0

    /// The tree of `source`.
    static func parse(_ source: String) throws(PatternError) -> PatternTree {
        let scalars = Array(source.unicodeScalars)
        guard !scalars.isEmpty else { throw PatternError(.empty, at: 0) }
        guard scalars.count <= lengthLimit else { throw PatternError(.tooLong, at: lengthLimit) }
        var parser = PatternParser(scalars: scalars[..<lastAnchor(scalars)])
        if parser.next == "^" { parser.index += 1 }
        let tree = try parser.choice()
        guard parser.next == nil else { throw parser.error(.unopenedGroup) }
        guard tree.size <= PatternTree.sizeLimit else { throw PatternError(.tooLarge, at: 0) }
        return tree
    }

    private init(scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = Array(scalars)
    }

    /// Where a `$` at the very end stands; the end if there is none.
    private static func lastAnchor(_ scalars: [Unicode.Scalar]) -> Int {
        guard scalars.last == "$" else { return scalars.count }
        let backslashes = scalars.dropLast().reversed().prefix { $0 == "\\" }
        return backslashes.count.isMultiple(of: 2) ? scalars.count - 1 : scalars.count
    }

    var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// What comes after the next.
    var following: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

    func error(_ kind: PatternError.Kind, at offset: Int? = nil) -> PatternError {
        PatternError(kind, at: offset ?? index)
    }

    /// Takes `sign` if it comes next.
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == sign else { return false }
        index += 1
        return true
    }

    /// Takes whatever comes next.
    mutating func take() -> Unicode.Scalar? {
        guard let next else { return nil }
        index += 1
        return next
    }

    private mutating func choice() throws(PatternError) -> PatternTree {
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() throws(PatternError) -> PatternTree {
        var parts: [PatternTree] = []
        while let next, next != "|", next != ")" { parts.append(try repetition()) }
        return parts.isEmpty ? .nothing : parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func repetition() throws(PatternError) -> PatternTree {
        let part = try atom()
        guard let bounds = try bounds() else { return part }
        let start = index
        if take("?") { throw error(.lazy, at: start) }
        if take("+") { throw error(.possessive, at: start) }
        if let next, "*{".unicodeScalars.contains(next) { throw error(.nothingToRepeat) }
        return .repeated(part, min: bounds.min, max: bounds.max)
    }

    private mutating func bounds() throws(PatternError) -> (min: Int, max: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = index
        guard take("{") else { return nil }
        guard let min = try number() else { throw error(.unescaped("{"), at: start) }
        var max: Int? = min
        if take(",") { max = try number() }
        guard take("}") else { throw error(.unescaped("{"), at: start) }
        if let max, max < min || max == 0 { throw error(.impossibleRepetition, at: start) }
        return (min, max)
    }

    private mutating func number() throws(PatternError) -> Int? {
        let start = index
        var number: Int?
        while let digit = next, ("0"..."9").contains(digit) {
            number = (number ?? 0) * 10 + Int(digit.value - 0x30)
            guard number ?? 0 <= Self.repetitionLimit else { throw error(.tooLarge, at: start) }
            index += 1
        }
        return number
    }

    private mutating func atom() throws(PatternError) -> PatternTree {
        let start = index
        guard let sign = take() else { return .nothing }
        switch sign {
        case "(": return try group(from: start)
        case "[": return .one(try characterClass(from: start))
        case ".": return .one(.anything)
        case "\\": return .one(try escape(from: start))
        case "*", "+", "?": throw error(.nothingToRepeat, at: start)
        case "^", "$": throw error(.anchor, at: start)
        case "{", "}", "]": throw error(.unescaped(sign), at: start)
        default: return .one(ScalarSet(sign))
        }
    }

    private mutating func group(from start: Int) throws(PatternError) -> PatternTree {
        if take("?"), !take(":") {
            if take("=") || take("!") { throw error(.lookAround, at: start) }
            if take("<"), take("=") || take("!") { throw error(.lookAround, at: start) }
            throw error(.specialGroup, at: start)
        }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw error(.tooDeep, at: start) }
        let tree = try choice()
        guard take(")") else { throw error(.unclosedGroup, at: start) }
        return tree
    }
}
