import Hummingbird

extension PageSessions {
    /// The `__Host-` prefix makes browsers insist on Secure, this very host, and the whole path.
    static let cookieName = "__Host-skridt"

    /// The session a request's cookie belongs to, if there is one.
    func session(of request: Request) -> PageSession? {
        request.cookies[Self.cookieName].flatMap { session(cookie: $0.value) }
    }

    /// The cookie to set; without a value, the one that ends the session.
    static func cookie(_ value: String?) -> Cookie {
        Cookie(
            name: cookieName,
            value: value ?? "",
            maxAge: value == nil ? 0 : Int(absolute),
            path: "/",
            secure: true,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
