public import FoundationEssentials

/// The addresses of a visit in the citizen's hands, and of how pages look.
extension PageAddress {
    /// GET: the one script, ``Script/bytes``.
    public static let script = "/desk.js"
    /// GET, and POST with token, from and the choices: how pages look.
    public static let settings = "/settings"
    /// GET, and POST with token and passphrase: the laptop goes back to the mentor.
    public static let handBack = "/hand-back"

    /// POST: token; from here on the laptop shows this visit only.
    public static func handOver(_ occasion: UUID) -> String {
        interview(occasion) + "/hand-over"
    }

    /// GET: what the citizen sees first.
    public static func welcome(_ occasion: UUID) -> String {
        interview(occasion) + "/welcome"
    }

    /// POST: token and language, with what stands in the question's fields.
    public static func language(_ occasion: UUID) -> String {
        interview(occasion) + "/language"
    }

    /// POST: token, with what stands in the question's fields; GET: that all is saved.
    public static func stop(_ occasion: UUID) -> String {
        interview(occasion) + "/stop"
    }

    /// GET: what the citizen sees last.
    public static func thanks(_ occasion: UUID) -> String {
        interview(occasion) + "/thanks"
    }
}
