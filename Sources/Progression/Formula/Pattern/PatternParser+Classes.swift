extension PatternParser {
    /// Reads what follows the `[` at `start`, up to its `]`.
    mutating func characterClass(from start: Int) throws(PatternError) -> ScalarSet {
        var set = ScalarSet(isNegated: take("^"))
        while !take("]") {
            let place = index
            let low = try member(of: start)
            guard next == "-", following != "]", following != nil else {
                set.ranges += low.ranges
                set.named += low.named
                continue
            }
            index += 1
            let high = try member(of: start)
            guard let first = low.only, let last = high.only, first <= last else {
                throw error(.impossibleRange, at: place)
            }
            set.ranges.append(first...last)
        }
        guard !set.ranges.isEmpty || !set.named.isEmpty else { throw error(.emptyClass, at: start) }
        return set
    }

    /// One character of the class that began at `start`, or a set that has a name.
    private mutating func member(of start: Int) throws(PatternError) -> ScalarSet {
        let place = index
        guard let sign = take() else { throw error(.unclosedClass, at: start) }
        switch sign {
        case "\\": return try escape(from: place)
        case "[": throw error(.unescaped(sign), at: place)
        case "&" where next == "&": throw error(.unescaped(sign), at: place)
        default: return ScalarSet(sign)
        }
    }

    /// Reads what follows the backslash at `start`.
    mutating func escape(from start: Int) throws(PatternError) -> ScalarSet {
        guard let letter = take() else { throw error(.unfinishedEscape, at: start) }
        switch letter {
        case "d", "D": return ScalarSet(named: [.init(name: .digit, isNegated: letter == "D")])
        case "w", "W": return ScalarSet(named: [.init(name: .word, isNegated: letter == "W")])
        case "s", "S": return ScalarSet(named: [.init(name: .space, isNegated: letter == "S")])
        case "n": return ScalarSet("\n")
        case "r": return ScalarSet("\r")
        case "t": return ScalarSet("\t")
        case "1"..."9", "k": throw error(.backReference, at: start)
        case "b", "B", "A", "Z", "z", "G": throw error(.anchor, at: start)
        case "a"..."z", "A"..."Z", "0": throw error(.unknownEscape(letter), at: start)
        default: return ScalarSet(letter)
        }
    }
}

extension ScalarSet {
    /// The number of its only scalar; `nil` if it has more.
    fileprivate var only: UInt32? {
        named.isEmpty && ranges.count == 1 ? ranges[0].lowerBound : nil
    }
}
