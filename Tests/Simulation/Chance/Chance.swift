import FoundationEssentials
import SeededNumbers

/// Draws that follow from a seed, so that a history can be lived again.
struct Chance: Sendable {
    private var numbers: SeededNumbers

    /// The draws of `seed`; different `streams` of one seed know nothing of each other.
    init(seed: UInt64, stream: Int) {
        var mixer = SeededNumbers(seed: seed &* 0x100_0000_01B3 ^ UInt64(bitPattern: Int64(stream)))
        numbers = SeededNumbers(seed: mixer.next())
    }

    /// A number from 0, below `bound`.
    mutating func below(_ bound: Int) -> Int {
        Int(numbers.next() % UInt64(bound))
    }

    /// A number of `range`.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// Whether something happens that happens so often in a thousand.
    mutating func happens(perMille: Int) -> Bool {
        perMille > 0 && below(1_000) < perMille
    }

    /// One of several.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[below(values.count)]
    }

    /// A number from 0 up to but not 1.
    mutating func fraction() -> Double {
        Double(numbers.next() >> 11) / Double(1 << 53)
    }

    /// A UUID like a random one.
    mutating func uuid() -> UUID {
        UUID(numbers.next(), numbers.next())
    }
}

extension UUID {
    /// The UUID of two halves, marked as version 4.
    init(_ high: UInt64, _ low: UInt64) {
        func byte(_ value: UInt64, _ index: Int) -> UInt8 {
            UInt8(truncatingIfNeeded: value >> (8 * index))
        }
        self.init(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4),
                byte(high, 5), byte(high, 6) & 0x0F | 0x40, byte(high, 7),
                byte(low, 0) & 0x3F | 0x80,
                byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5),
                byte(low, 6), byte(low, 7)
            )
        )
    }
}
