/// The scores of one series with their times, a word of 64 bits for each.
///
/// A word holds, from its lowest bit: 40 bits of milliseconds since the first point, a numerator and a
/// denominator of 8 bits, and 8 bits by how many steps of a `Double` the score is off 100 times that
/// fraction. Scores of questionnaires are such fractions, so nothing is lost. Where one point is none, a
/// series is *wide*: two words for each point, the milliseconds and the score.
struct PackedPoints: Hashable, Sendable {
    /// When the first point was, in milliseconds since 1970; 0 without one.
    private(set) var start: Int64 = 0
    /// Whether each point has two words.
    private(set) var isWide = false
    private(set) var words: [UInt64] = []

    /// No points.
    init() {}

    /// Points as they were written.
    init(start: Int64, isWide: Bool, words: [UInt64]) {
        self.start = start
        self.isWide = isWide
        self.words = words
    }

    var count: Int { isWide ? words.count / 2 : words.count }

    /// A point: milliseconds since the first one, and the score.
    subscript(index: Int) -> (offset: Int64, value: Double) {
        guard isWide else { return Self.point(words[index]) }
        return (
            Int64(bitPattern: words[2 * index]), Double(bitPattern: words[2 * index + 1])
        )
    }

    /// Adds a point at the end.
    ///
    /// - Returns: how long after the first one it is, in milliseconds.
    @discardableResult
    mutating func append(at milliseconds: Int64, _ value: Double) -> Int64 {
        if words.isEmpty { start = milliseconds }
        let offset = milliseconds - start
        if !isWide, let word = Self.word(offset, value) {
            words.append(word)
        } else {
            widen()
            words.append(UInt64(bitPattern: offset))
            words.append(value.bitPattern)
        }
        return offset
    }

    private mutating func widen() {
        guard !isWide else { return }
        words = words.flatMap { word in
            let point = Self.point(word)
            return [UInt64(bitPattern: point.offset), point.value.bitPattern]
        }
        isWide = true
    }
}

extension PackedPoints {
    /// The point a word stands for.
    @inline(__always)
    static func point(_ word: UInt64) -> (offset: Int64, value: Double) {
        let nearby = hundredfold(
            UInt8(truncatingIfNeeded: word >> 40),
            UInt8(truncatingIfNeeded: word >> 48)
        )
        let steps = Int64(Int8(truncatingIfNeeded: word >> 56))
        let bits = nearby.bitPattern &+ UInt64(bitPattern: steps)
        return (Int64(word & 0xFF_FFFF_FFFF), Double(bitPattern: bits))
    }

    /// The word of a point; `nil` if it has none.
    static func word(_ offset: Int64, _ value: Double) -> UInt64? {
        guard (0...0xFF_FFFF_FFFF).contains(offset), value.sign == .plus, value <= 100 else {
            return nil
        }
        for denominator in UInt8(1)...255 {
            let numerator = UInt8((value / 100 * Double(denominator)).rounded())
            let nearby = hundredfold(numerator, denominator)
            let steps = Int64(bitPattern: value.bitPattern) - Int64(bitPattern: nearby.bitPattern)
            guard let few = Int8(exactly: steps) else { continue }
            let fraction = UInt64(numerator) << 40 | UInt64(denominator) << 48
            return UInt64(offset) | fraction | UInt64(UInt8(bitPattern: few)) << 56
        }
        return nil
    }

    private static func hundredfold(_ numerator: UInt8, _ denominator: UInt8) -> Double {
        100 * (Double(numerator) / Double(denominator))
    }
}
