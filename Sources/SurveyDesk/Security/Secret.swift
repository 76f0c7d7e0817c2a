/// Random bytes as text, for links, cookies and form tokens.
struct Secret: Hashable, Sendable {
    /// 64 lower-case hexadecimal digits: 256 bits.
    let text: String

    /// A secret of 32 bytes taken from `random`.
    init(_ random: (Int) -> [UInt8]) {
        let bytes = random(32)
        precondition(bytes.count == 32, "a secret needs 32 random bytes")
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Whether `guess` is this secret; takes the same time wherever the two differ.
    func matches(_ guess: String?) -> Bool {
        guard let guess else { return false }
        let mine = Array(text.utf8)
        let theirs = Array(guess.utf8)
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
