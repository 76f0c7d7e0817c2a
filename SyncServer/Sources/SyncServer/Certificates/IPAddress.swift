import Glibc

/// IP addresses as certificates carry them.
enum IPAddress {
    /// The 4 or 16 bytes of an address; `nil` if `text` is a name.
    static func bytes(of text: String) -> [UInt8]? {
        parse(text, family: AF_INET, count: 4) ?? parse(text, family: AF_INET6, count: 16)
    }

    private static func parse(_ text: String, family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
