/// What a pattern says, as a tree.
indirect enum PatternTree: Sendable {
    /// The empty text.
    case nothing
    /// One scalar of a set.
    case one(ScalarSet)
    /// One after the other.
    case sequence([PatternTree])
    /// One of them.
    case choice([PatternTree])
    /// So many times at least, and at most if there is a most.
    case repeated(PatternTree, min: Int, max: Int?)

    /// The most states a pattern may have when its repetitions are written out.
    static let sizeLimit = 5_000

    /// How many states it has when its repetitions are written out; a number beyond the limit is
    /// only known to be beyond.
    var size: Int {
        switch self {
        case .nothing, .one: 1
        case .sequence(let parts): Self.sum(parts)
        case .choice(let parts): Self.sum(parts) + 2 * parts.count
        case .repeated(let part, let min, let max):
            Swift.min(part.size + 1, Self.sizeLimit + 1) * (max ?? min + 1)
        }
    }

    private static func sum(_ parts: [PatternTree]) -> Int {
        parts.reduce(0) { Swift.min($0 + $1.size, sizeLimit + 1) }
    }
}

/// A set of Unicode scalars.
struct ScalarSet: Sendable {
    /// Runs of scalars, by their numbers.
    var ranges: [ClosedRange<UInt32>] = []
    /// Sets that have a name.
    var named: [Named] = []
    /// Whether it is everything but these.
    var isNegated = false

    /// `\d`, `\w`, `\s` or the opposite of one.
    struct Named: Sendable {
        let name: Name
        let isNegated: Bool

        enum Name: Sendable {
            case digit
            case word
            case space
        }
    }

    /// What `.` stands for: everything but the end of a line.
    static let anything = ScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D], isNegated: true)

    init(ranges: [ClosedRange<UInt32>] = [], named: [Named] = [], isNegated: Bool = false) {
        self.ranges = ranges
        self.named = named
        self.isNegated = isNegated
    }

    /// A set of one.
    init(_ scalar: Unicode.Scalar) {
        self.init(ranges: [scalar.value...scalar.value])
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isNamed =
            ranges.contains { $0.contains(scalar.value) }
            || named.contains { $0.contains(scalar) }
        return isNamed != isNegated
    }
}

extension ScalarSet.Named {
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch name {
        case .digit: isDigit(scalar) != isNegated
        case .word:
            (scalar == "_" || isDigit(scalar) || scalar.properties.isAlphabetic
                || scalar.properties.numericType == .decimal
                || scalar.properties.generalCategory == .nonspacingMark) != isNegated
        case .space: scalar.properties.isWhitespace != isNegated
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}
