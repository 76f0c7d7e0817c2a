@testable import SyncServer

/// Tokens the provider itself has signed, for something else.
extension Forgery {
    static let claims = [
        Forgery("from another issuer", .issuer) { $0.claims["iss"] = "https://evil.example" },
        Forgery("from an issuer that differs by a stroke", .issuer) {
            $0.claims["iss"] = .text(FakeProvider.issuer + "/")
        },
        Forgery("from nobody", .issuer) { $0.claims["iss"] = nil },
        Forgery("from a list of issuers", .issuer) {
            $0.claims["iss"] = [.text(FakeProvider.issuer)]
        },
        Forgery("for another program", .audience) { $0.claims["aud"] = "payroll" },
        Forgery("for nobody", .audience) { $0.claims["aud"] = nil },
        Forgery("for an empty list", .audience) { $0.claims["aud"] = [] },
        Forgery("for a name that begins like ours", .audience) { $0.claims["aud"] = "skridt2" },
        Forgery("for two, and not said who asked", .party) {
            $0.claims["aud"] = ["skridt", "payroll"]
        },
        Forgery("for two, asked for by the other", .party) {
            $0.claims["aud"] = ["skridt", "payroll"]
            $0.claims["azp"] = "payroll"
        },
        Forgery("for us, asked for by another", .party) { $0.claims["azp"] = "payroll" },
        Forgery("of another sign-in", .nonce) { $0.claims["nonce"] = "abc" },
        Forgery("of no sign-in", .nonce) { $0.claims["nonce"] = nil },
        Forgery("of an empty sign-in", .nonce) { $0.claims["nonce"] = "" },
    ]

    static let times = [
        Forgery("over for a minute", .expired) { $0.move("exp", by: -360) },
        Forgery("never over", .expired) { $0.claims["exp"] = nil },
        Forgery("over at a moment that is a text", .expired) { $0.claims["exp"] = "2099" },
        Forgery("begins in two minutes", .notYet) {
            $0.claims["nbf"] = $0.claims["iat"]
            $0.move("nbf", by: 120)
        },
        Forgery("begins at a moment that is none", .notYet) { $0.claims["nbf"] = .nothing },
        Forgery("made in two minutes", .issued) { $0.move("iat", by: 120) },
        Forgery("made at no moment", .issued) { $0.claims["iat"] = nil },
    ]

    static let people = [
        Forgery("about nobody", .subject) { $0.claims["sub"] = nil },
        Forgery("about an empty name", .subject) { $0.claims["sub"] = "" },
        Forgery("about a number", .subject) { $0.claims["sub"] = 7 },
        Forgery("about an endless name", .subject) {
            $0.claims["sub"] = .text(String(repeating: "a", count: 256))
        },
        Forgery("without telling how they signed in", .strength) { $0.claims["acr"] = nil },
        Forgery("signed in by a weaker way", .strength) { $0.claims["acr"] = "weak" },
    ]
}

extension TokenDraft {
    /// Moves a moment by so many seconds.
    fileprivate mutating func move(_ claim: String, by seconds: Int) {
        if case .number(let moment) = claims[claim] { claims[claim] = .number(moment + seconds) }
    }
}
