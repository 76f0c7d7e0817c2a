/// Where the server is: `https://host` or `https://host:port`.
public struct ServerAddress: Hashable, Sendable {
    /// The address without a slash at its end.
    public let text: String

    /// The address in `text`; `nil` unless it is `https://`, a host, and perhaps a port.
    ///
    /// `https://` may be left out; a slash at the end is dropped.
    public init?(_ text: String) {
        var rest = text.trimmingSpace
        if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
            guard rest[..<colon].lowercased() == "https" else { return nil }
            rest = rest[colon...].dropFirst(3)
        }
        while rest.hasSuffix("/") { rest.removeLast() }
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789.-:[]")
        guard !rest.isEmpty, rest.lowercased().allSatisfy(allowed.contains) else { return nil }
        self.text = "https://" + rest
    }

    /// What people are told: host and port.
    public var host: String { String(text.dropFirst("https://".count)) }

    func url(_ path: String) -> String { text + path }
}

extension String {
    fileprivate var trimmingSpace: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}
