/// The code that lets one laptop in once: 120 random bits, written to be read aloud and typed.
///
/// 24 signs of Crockford's base 32 in six groups of four, as `7QKD-0M3V-…`: no I, L, O or U.
public struct EnrolmentCode: Hashable, Sendable {
    /// The 24 signs without hyphens; what is compared and hashed.
    public let canonical: String

    /// How many signs a code has.
    public static let length = 24

    /// A fresh code of 120 bits from `generator`, which must be fit for secrets.
    public init(using generator: inout some RandomNumberGenerator) {
        let signs = (0..<Self.length).map { _ in
            Self.alphabet[Int(generator.next(upperBound: UInt(Self.alphabet.count)))]
        }
        canonical = String(decoding: signs, as: UTF8.self)
    }

    /// The code someone typed; `nil` if it cannot be one.
    ///
    /// Lower case, spaces and hyphens are allowed anywhere; O is read as 0, I and L as 1.
    public init?(typed text: String) {
        var signs: [UInt8] = []
        for character in text where !character.isWhitespace && !Self.hyphens.contains(character) {
            guard let sign = Self.sign(of: character), signs.count < Self.length else { return nil }
            signs.append(sign)
        }
        guard signs.count == Self.length else { return nil }
        canonical = String(decoding: signs, as: UTF8.self)
    }

    /// The code in groups of four with hyphens between them.
    public var text: String {
        var grouped: [Character] = []
        for (index, sign) in canonical.enumerated() {
            if index > 0, index.isMultiple(of: 4) { grouped.append("-") }
            grouped.append(sign)
        }
        return String(grouped)
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2013}"]

    private static func sign(of character: Character) -> UInt8? {
        guard let ascii = character.asciiValue else { return nil }
        let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(ascii)
        let upper = isLower ? ascii & 0xDF : ascii
        let read: UInt8 =
            switch upper {
            case UInt8(ascii: "O"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
            default: upper
            }
        return alphabet.contains(read) ? read : nil
    }
}
