/// A name as it is compared when somebody looks for it: small letters, no accents.
///
/// It is kept in two spellings, for people write both: "Åse" is found by "aase" and by "ase", "Søren"
/// by "soeren" and by "soren". Arabic is compared without its vowel marks.
struct FoldedName: Hashable, Sendable {
    private let long: String
    private let short: String

    /// The name `text`.
    init(_ text: String) {
        long = Self.folded(text) { Self.long[$0] ?? Self.short[$0] }
        short = Self.folded(text) { Self.short[$0] }
    }

    /// Whether every word of `query` is in the name.
    static func matches(_ name: String, query: String) -> Bool {
        let name = FoldedName(name)
        return query.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            let word = FoldedName(String(word))
            return name.long.contains(word.long) || name.short.contains(word.short)
        }
    }

    private static func folded(_ text: String, _ plain: (Character) -> String?) -> String {
        var result = ""
        for character in text.lowercased() {
            if let letter = plain(character) {
                result += letter
            } else {
                result.unicodeScalars.append(contentsOf: character.unicodeScalars.filter(isLetter))
            }
        }
        return result
    }

    /// Whether a scalar stands by itself: no accent, no mark of direction.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .format, .control: false
        default: true
        }
    }

    private static let long: [Character: String] = [
        "å": "aa", "æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "ü": "ue",
    ]

    private static let short: [Character: String] = {
        let groups = [
            "a": "åæäáàâãāăąảạấầẩẫậắằẳẵặ", "c": "çćčĉċ", "d": "ðđď", "e": "éèêëēĕėęěẽẹẻếềểễệ",
            "g": "ğĝġģ", "h": "ĥħ",
            "i": "íìîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "łĺļľ", "n": "ñńņňŋ",
            "o": "øöóòôõōŏőỏọốồổỗộơớờởỡợ",
            "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "üúùûũūŭůűųủụưứừửữự", "w": "ŵ",
            "y": "ýÿŷỳỷỹỵ",
            "z": "źżž", "ss": "ß", "th": "þ", "ا": "أإآٱ", "ه": "ة", "ي": "ىیئ", "ك": "ک", "و": "ؤ",
        ]
        let pairs = groups.flatMap { plain, letters in letters.map { ($0, plain) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
