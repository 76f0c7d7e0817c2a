/// A number for each of many citizens, known by 96 bits of municipality and reference: a quarter of what a
/// dictionary of texts takes, in memory and time.
///
/// That two citizens have the same 96 bits does not happen by chance, and nothing but a count depends on it.
struct CitizenPlaces: Sendable {
    private var slots: [Slot]
    private var count = 0

    /// Sixteen bytes, so that one look into memory says whether a name is there and which number it has.
    private struct Slot {
        var first: UInt64 = 0
        var second: UInt32 = 0
        /// Below 0 where nothing stands.
        var place: Int32 = -1

        @inline(__always)
        func isFree(for name: Name) -> Bool {
            place < 0 || first == name.first && second == UInt32(name.second >> 32)
        }
    }

    /// Municipality and reference, mixed.
    struct Name: Hashable, Sendable {
        private(set) var first: UInt64 = 0x9E37_79B9_7F4A_7C15
        private(set) var second: UInt64 = 0xD1B5_4A32_D192_ED03

        /// Mixes a text in, with its length.
        @inline(__always)
        mutating func add(_ text: RawSpan) {
            mix(UInt64(text.byteCount))
            var place = 0
            while place + 8 <= text.byteCount {
                mix(text.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
                place += 8
            }
            var rest: UInt64 = 0
            while place < text.byteCount {
                rest =
                    rest << 8
                    | UInt64(text.unsafeLoadUnaligned(fromByteOffset: place, as: UInt8.self))
                place += 1
            }
            mix(rest)
        }

        @inline(__always)
        private mutating func mix(_ word: UInt64) {
            first = (first ^ word) &* 0xFF51_AFD7_ED55_8CCD
            first ^= first >> 32
            second = (second ^ word) &* 0xC4CE_B9FE_1A85_EC53
            second ^= second >> 29
        }
    }

    /// Room for so many citizens at first; there may be more.
    init(expecting expected: Int = 0) {
        var size = 1_024
        while size < 2 * expected { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// The number of a citizen; `nil` if there is none.
    @inline(__always)
    subscript(name: Name) -> Int? {
        let place = slots[slot(of: name)].place
        return place < 0 ? nil : Int(place)
    }

    /// Gives a citizen a number from 0, in the place of another one.
    mutating func put(_ name: Name, _ place: Int) {
        if 2 * count >= slots.count { grow() }
        let slot = slot(of: name)
        if slots[slot].place < 0 { count += 1 }
        slots[slot] = Slot(
            first: name.first,
            second: UInt32(name.second >> 32),
            place: Int32(place)
        )
    }

    /// Where a name stands, or would.
    @inline(__always)
    private func slot(of name: Name) -> Int {
        var slot = Int(truncatingIfNeeded: name.first) & (slots.count - 1)
        while !slots[slot].isFree(for: name) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: 4 * old.count)
        for kept in old where kept.place >= 0 {
            var slot = Int(truncatingIfNeeded: kept.first) & (slots.count - 1)
            while slots[slot].place >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = kept
        }
    }
}
