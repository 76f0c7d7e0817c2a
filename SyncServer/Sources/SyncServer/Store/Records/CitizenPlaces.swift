/// A number for each of many citizens, known by 128 bits of municipality and reference: a third of what a
/// dictionary of texts takes, in memory and time.
///
/// That two citizens have the same 128 bits does not happen by chance, and nothing but a count depends on it.
struct CitizenPlaces: Sendable {
    private var names: [Name?] = Array(repeating: nil, count: 1_024)
    private var places: [Int32] = Array(repeating: 0, count: 1_024)
    private var count = 0

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

    /// The number of a citizen; `nil` if there is none.
    @inline(__always)
    subscript(name: Name) -> Int? {
        let slot = slot(of: name)
        return names[slot] == nil ? nil : Int(places[slot])
    }

    /// Gives a citizen a number, in the place of another one.
    mutating func put(_ name: Name, _ place: Int) {
        if 2 * count >= names.count { grow() }
        let slot = slot(of: name)
        if names[slot] == nil { count += 1 }
        names[slot] = name
        places[slot] = Int32(place)
    }

    /// Gives all citizens of another one the numbers they have there.
    mutating func put(_ other: CitizenPlaces) {
        guard count > 0 else {
            self = other
            return
        }
        for (name, place) in zip(other.names, other.places) {
            if let name { put(name, Int(place)) }
        }
    }

    /// Where a name stands, or would.
    @inline(__always)
    private func slot(of name: Name) -> Int {
        var slot = Int(truncatingIfNeeded: name.first) & (names.count - 1)
        while let other = names[slot], other != name { slot = (slot + 1) & (names.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = zip(names, places)
        names = Array(repeating: nil, count: 4 * names.count)
        places = Array(repeating: 0, count: names.count)
        for (name, place) in old {
            guard let name else { continue }
            let slot = slot(of: name)
            names[slot] = name
            places[slot] = place
        }
    }
}
