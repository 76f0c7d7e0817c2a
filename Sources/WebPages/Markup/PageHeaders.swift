/// What every answer with a page tells the browser: nothing from elsewhere, no frames, nothing kept.
public enum PageHeaders {
    /// The same for the laptop, whose pages may run the one ``Script`` of ours and no other.
    public static let fieldsWithScript = fields.map { field in
        (name: field.name, value: field.value.replacing(style, with: style + "script-src 'self'; "))
    }

    private static let style = "style-src 'self'; "

    /// Names and values of the header fields.
    ///
    /// `same-origin` and not `no-referrer`: under the latter browsers say `Origin: null` in our own
    /// forms, and the check of the origin would refuse them.
    public static let fields: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; " + style + "form-action 'self'; base-uri 'none'; "
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
