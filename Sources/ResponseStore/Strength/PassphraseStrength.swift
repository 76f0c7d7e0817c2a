internal import FoundationEssentials

/// How many guesses a passphrase would take somebody who knows how people choose them.
///
/// An estimate on the low side: it takes a run of letters for an ordinary word, and knows repeats, rows
/// of the alphabet and the keyboard, years, and the words tried first. It blocks nothing; it is there to
/// be said in words.
public struct PassphraseStrength: Hashable, Sendable {
    /// The guesses as a power of two.
    public let bits: Double

    /// Estimates `passphrase`.
    public init(of passphrase: String) {
        bits = Guessing(passphrase.lowercased()).bits + Self.capitals(in: passphrase)
    }

    /// Strength in four words.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        /// Found in hours, by somebody with the file and a few machines.
        case veryWeak
        /// Found in weeks or months.
        case weak
        /// Found in many years.
        case good
        /// Not found.
        case strong
    }

    /// The estimate in words.
    ///
    /// With the file in hand a guess costs half a second and 128 MiB on a laptop. Somebody with a
    /// thousand machines needs a day for 2²⁷ and a hundred years for 2⁴².
    public var level: Level {
        switch bits {
        case ..<28: .veryWeak
        case ..<38: .weak
        case ..<50: .good
        default: .strong
        }
    }

    /// A capital or two in usual places add little.
    private static func capitals(in passphrase: String) -> Double {
        let count = passphrase.count { $0.isUppercase }
        return count == 0 || count == passphrase.count ? 0 : min(Double(count), 4)
    }
}

/// The cheapest way to put a text together from what people use.
private struct Guessing {
    private let text: [Character]

    init(_ text: String) {
        self.text = Array(text)
    }

    /// The least number of bits, place by place.
    var bits: Double {
        var least = [0.0]
        for end in text.indices {
            // Longer pieces than this are no row, word or year.
            let starts = max(0, end - 31)...end
            let best = starts.map { least[$0] + cost(of: $0...end) }.min()
            least.append(best ?? 0)
        }
        return least.last ?? 0
    }

    private func cost(of range: ClosedRange<Int>) -> Double {
        let piece = Array(text[range])
        if piece.count == 1 { return single(piece[0], at: range.lowerBound) }
        if repeats(range) { return 2 }
        return [run(piece), row(piece), year(piece), listed(piece), word(piece)]
            .compactMap(\.self).min() ?? .infinity
    }

    private func single(_ character: Character, at place: Int) -> Double {
        if !character.isLetter, text[..<place].contains(character) { return 1 }
        if character.isNumber { return 3.3 }
        return character.isLetter ? 4.7 : 5
    }

    /// The same piece stands further ahead.
    private func repeats(_ range: ClosedRange<Int>) -> Bool {
        guard range.count >= 3, range.lowerBound >= range.count else { return false }
        return (0...range.lowerBound - range.count).contains { start in
            text[start..<start + range.count].elementsEqual(text[range])
        }
    }

    /// One character again and again.
    private func run(_ piece: [Character]) -> Double? {
        guard Set(piece).count == 1 else { return nil }
        return 5 + Self.log(piece.count)
    }

    /// A part of the alphabet, of the numbers or of the keyboard, in either direction.
    private func row(_ piece: [Character]) -> Double? {
        guard piece.count >= 3 else { return nil }
        let forward = String(piece)
        let backward = String(piece.reversed())
        let isRow = FirstGuesses.rows.contains { $0.contains(forward) || $0.contains(backward) }
        return isRow ? 6 + Self.log(piece.count) : nil
    }

    private func year(_ piece: [Character]) -> Double? {
        guard piece.count == 4, let year = Int(String(piece)) else { return nil }
        return (1_900..<2_050).contains(year) ? 7.2 : nil
    }

    /// A word tried first, also with figures for letters.
    private func listed(_ piece: [Character]) -> Double? {
        let plain = String(piece)
        if let rank = FirstGuesses.rank[plain] { return 3 + Self.log(rank + 1) }
        let figures: [Character: Character] = [
            "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s",
            "!": "i",
        ]
        let read = String(piece.map { figures[$0] ?? $0 })
        return FirstGuesses.rank[read].map { 5 + Self.log($0 + 1) }
    }

    /// A run of letters between two other characters: an ordinary word, or a compound of several.
    private func word(_ piece: [Character]) -> Double? {
        guard piece.count >= 3, piece.allSatisfy(\.isLetter) else { return nil }
        return 13 * Double((piece.count + 8) / 9)
    }

    private static func log(_ count: Int) -> Double {
        Double(Int.bitWidth - max(1, count).leadingZeroBitCount)
    }
}
