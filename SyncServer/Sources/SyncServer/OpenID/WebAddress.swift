/// An address at the provider, or the one it sends people back to.
///
/// By HTTPS, or by HTTP on this machine itself, where nobody can listen in between.
struct WebAddress: Hashable, Sendable {
    /// The whole of it.
    let text: String
    /// Scheme, name and port.
    let origin: String
    /// Path and query; empty for none.
    let rest: String
    /// Whether it goes to this machine without encryption.
    let isLoopbackHTTP: Bool

    /// An address; `nil` if it is none, or one nobody should be sent to.
    init?(_ text: String) {
        let forbidden = Set("\"<>\\^`{|}#".utf8)
        guard text.utf8.count <= 2_048,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !forbidden.contains($0) }),
            let scheme = ["https://", "http://"].first(where: text.hasPrefix)
        else { return nil }
        let after = text.dropFirst(scheme.count)
        let authority = after.prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, !authority.contains("@"), let host = Self.host(of: authority)
        else { return nil }
        isLoopbackHTTP =
            scheme == "http://" && ["127.0.0.1", "[::1]", "localhost"].contains(host)
        guard scheme == "https://" || isLoopbackHTTP else { return nil }
        self.text = text
        origin = scheme + authority
        rest = String(after.dropFirst(authority.count))
    }

    /// The address with more in its query.
    func adding(_ parameters: [(name: String, value: String)]) -> String {
        text + (rest.contains("?") ? "&" : "?") + FormText.encoded(parameters)
    }

    /// The name without the port; `nil` if the port is no number.
    private static func host(of authority: Substring) -> String? {
        let end =
            authority.hasPrefix("[")
            ? authority.firstIndex(of: "]").map { authority.index(after: $0) }
            : authority.firstIndex(of: ":") ?? authority.endIndex
        guard let end, end > authority.startIndex else { return nil }
        let port = authority[end...]
        let isPort = port.isEmpty || (port.hasPrefix(":") && UInt16(port.dropFirst()) != nil)
        return isPort ? String(authority[..<end]).lowercased() : nil
    }
}

/// Names and values as forms and queries carry them.
enum FormText {
    static func encoded(_ parameters: [(name: String, value: String)]) -> String {
        parameters.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }

    /// Everything but letters, digits, `-`, `.`, `_` and `~` by its bytes.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { result, byte in
            if isPlain(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }
}
