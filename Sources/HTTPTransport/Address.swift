internal import CLibcurl

/// A request's address as libcurl itself reads it.
struct Address {
    let scheme: String
    let host: String
    /// `host` or `host:port`, to be shown.
    let server: String

    /// The parts of `url`; `nil` if it is not an address.
    init?(_ url: String, readBy curl: skridt_curl) {
        guard let parsed = curl.url() else { return nil }
        defer { curl.url_cleanup(parsed) }
        func part(_ which: CURLUPart) -> String? {
            var text: UnsafeMutablePointer<CChar>?
            guard curl.url_get(parsed, which, &text, 0) == CURLUE_OK, let text else { return nil }
            defer { curl.free(text) }
            return String(cString: text)
        }
        guard curl.url_set(parsed, CURLUPART_URL, url, 0) == CURLUE_OK,
            let scheme = part(CURLUPART_SCHEME), let host = part(CURLUPART_HOST)
        else { return nil }
        self.scheme = scheme
        self.host = host
        server = part(CURLUPART_PORT).map { "\(host):\($0)" } ?? host
    }

    /// Whether it is this machine itself; libcurl never looks `localhost` up.
    var isLoopback: Bool {
        ["127.0.0.1", "[::1]", "localhost"].contains(host)
    }

    /// Whether a request may go there.
    func isAllowed(loopbackHTTP: Bool) -> Bool {
        scheme == "https" || (scheme == "http" && loopbackHTTP && isLoopback)
    }
}
