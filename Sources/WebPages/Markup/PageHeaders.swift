/// What every answer with a page tells the browser: nothing from elsewhere, no frames, nothing kept.
public enum PageHeaders {
    /// Names and values of the header fields.
    ///
    /// `same-origin` and not `no-referrer`: under the latter browsers say `Origin: null` in our own
    /// forms, and the check of the origin would refuse them.
    public static let fields: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cache-Control", "no-store"),
    ]
}
