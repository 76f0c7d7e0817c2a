/// Tells code from comments and string literals, well enough for rules about words.
///
/// Code inside `\(…)` counts as code. Every line stays where it was.
struct SwiftText {
    private let bytes: [UInt8]
    private var index = 0
    private var code: [UInt8] = []
    private var uncommented: [UInt8] = []

    /// `text` without comments and literals, and without comments only.
    static func strip(_ text: String) -> (code: String, uncommented: String) {
        var scanner = SwiftText(bytes: Array(text.utf8))
        scanner.scanCode(insideLiteral: false)
        return (
            String(decoding: scanner.code, as: UTF8.self),
            String(decoding: scanner.uncommented, as: UTF8.self)
        )
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func scanCode(insideLiteral: Bool) {
        var depth = 0
        while index < bytes.count {
            if isAt("//") {
                skipLineComment()
            } else if isAt("/*") {
                skipBlockComment()
            } else if let opening = literalOpening() {
                scanLiteral(opening)
            } else {
                if bytes[index] == UInt8(ascii: "(") { depth += 1 }
                if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
                if insideLiteral, depth < 0 { return }
                keep()
            }
        }
    }

    private mutating func scanLiteral(_ opening: LiteralOpening) {
        let hashes = String(repeating: "#", count: opening.hashes)
        let closing = opening.quotes + hashes
        keep(closing.utf8.count)
        while index < bytes.count, !isAt(closing) {
            if isAt("\\\(hashes)(") {
                keep(hashes.utf8.count + 2)
                scanCode(insideLiteral: true)
                keep()
            } else if isAt("\\\(hashes)") {
                blank(hashes.utf8.count + 2)
            } else if opening.quotes == "\"", bytes[index] == UInt8(ascii: "\n") {
                return
            } else {
                blank(1)
            }
        }
        keep(closing.utf8.count)
    }

    private mutating func skipLineComment() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }

    private mutating func skipBlockComment() {
        while index < bytes.count, !isAt("*/") {
            if bytes[index] == UInt8(ascii: "\n") { keep() } else { index += 1 }
        }
        index += 2
    }

    private func literalOpening() -> LiteralOpening? {
        var start = index
        while start < bytes.count, bytes[start] == UInt8(ascii: "#") { start += 1 }
        guard isAt("\"", from: start) else { return nil }
        let quotes = isAt("\"\"\"", from: start) ? "\"\"\"" : "\""
        return LiteralOpening(quotes: quotes, hashes: start - index)
    }

    private func isAt(_ word: String, from start: Int? = nil) -> Bool {
        var position = start ?? index
        for byte in word.utf8 {
            guard position < bytes.count, bytes[position] == byte else { return false }
            position += 1
        }
        return true
    }

    private mutating func keep(_ count: Int = 1) {
        for _ in 0..<count where index < bytes.count {
            code.append(bytes[index])
            uncommented.append(bytes[index])
            index += 1
        }
    }

    private mutating func blank(_ count: Int) {
        for _ in 0..<count where index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { code.append(bytes[index]) }
            uncommented.append(bytes[index])
            index += 1
        }
    }

    private struct LiteralOpening {
        let quotes: String
        let hashes: Int
    }
}
