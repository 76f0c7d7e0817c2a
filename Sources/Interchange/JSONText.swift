/// JSON written down as it is told, without a value for each piece of it.
///
/// For large answers: a coder keeps a dictionary for each object, and takes ten times as long. The text is that of
/// a `JSONEncoder` which leaves slashes alone; members stand in the order in which they are told, so whoever
/// wants them sorted tells them sorted.
public struct JSONText: Sendable {
    /// What is written so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var follows = false

    /// Nothing yet; `expected` bytes find room at once.
    public init(expected: Int = 0) {
        bytes.reserveCapacity(expected)
    }

    /// An object; `members` writes its members, by ``member(_:)`` and a value in turn.
    public mutating func object(_ members: (inout JSONText) -> Void) {
        open("{")
        members(&self)
        close("}")
    }

    /// A list; `write` writes one value for each of the elements.
    public mutating func list<Elements: Sequence>(
        _ elements: Elements,
        _ write: (inout JSONText, Elements.Element) -> Void
    ) {
        open("[")
        for element in elements { write(&self, element) }
        close("]")
    }

    /// The name of a member, whose value is to follow.
    ///
    /// - Parameter name: of letters and digits.
    public mutating func member(_ name: StaticString) {
        begin()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        follows = false
    }

    /// A member that is a whole number.
    public mutating func member(_ name: StaticString, _ number: Int) {
        member(name)
        value(number)
    }

    /// A member that is yes or no.
    public mutating func member(_ name: StaticString, _ flag: Bool) {
        member(name)
        value(flag)
    }

    /// A member that is a number.
    public mutating func member(_ name: StaticString, _ number: Double) {
        member(name)
        value(number)
    }

    /// A member that is a text.
    public mutating func member(_ name: StaticString, _ text: String) {
        member(name)
        value(text)
    }

    /// A whole number.
    public mutating func value(_ number: Int) {
        begin()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Yes or no.
    public mutating func value(_ flag: Bool) {
        begin()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// A number, in as few digits as tell it from all others; `null` for what is no number.
    public mutating func value(_ number: Double) {
        begin()
        guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
        bytes.append(contentsOf: number.description.utf8)
        if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
    }

    /// A text.
    public mutating func value(_ text: String) {
        begin()
        bytes.append(UInt8(ascii: "\""))
        for letter in text.utf8 { write(letter) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A text of letters that mean nothing in JSON, as those of times, names of our own and numbers are.
    public mutating func plain(_ text: some Collection<UInt8>) {
        begin()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONText {
    private mutating func begin() {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        begin()
        bytes.append(UInt8(ascii: bracket))
        follows = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        follows = true
    }

    private mutating func write(_ letter: UInt8) {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(letter)
        case 8: bytes.append(contentsOf: "\\b".utf8)
        case 9: bytes.append(contentsOf: "\\t".utf8)
        case 10: bytes.append(contentsOf: "\\n".utf8)
        case 12: bytes.append(contentsOf: "\\f".utf8)
        case 13: bytes.append(contentsOf: "\\r".utf8)
        case ..<32:
            bytes.append(contentsOf: (letter < 16 ? "\\u000" : "\\u00").utf8)
            bytes.append(contentsOf: String(letter, radix: 16).utf8)
        default: bytes.append(letter)
        }
    }
}
