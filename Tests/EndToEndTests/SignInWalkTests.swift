import Foundation
import Testing

/// Signing in with a code from a telephone, in a real browser; the telephone is Python's own library.
@Suite(.timeLimit(.minutes(5))) struct SignInWalkTests {
    @Test
    func `the first sign-in sets a telephone up, the next asks for it, and a lost one is replaced`()
        async throws
    {
        try await World.with { world in
            try await world.serving(askingForCodes: true) { address in
                try await Browser.with { browser in
                    let secret = try await Self.setUp(browser, at: address)
                    try await Self.signInAgain(browser, secret)
                    try await Self.changeThePassphrase(browser, world)
                    try await Self.loseTheTelephone(browser, world)
                }
            }
        }
    }

    /// The first sign-in; gives the secret as it is typed into an app.
    private static func setUp(_ browser: Browser, at address: String) async throws -> String {
        try await browser.open(address)
        try await browser.signIn(as: World.caseworker)
        #expect(try await browser.address.hasSuffix("/sign-in/set-up"))
        try await browser.inspect("code-set-up")
        let secret = try #require(try await browser.text(".secret code")).filter { $0 != " " }
        try await browser.tab(to: "#code")
        try await browser.type("000000")
        try await browser.enter()
        #expect(try await browser.title.hasPrefix("Fejl: "))
        try await give(Telephone.code(of: secret), browser)
        #expect(try await browser.texts("ol.secret code").count == 8)
        try await browser.inspect("code-recovery")
        try await browser.tab(to: "a.main")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Mine borgere")
        return secret
    }

    private static func signInAgain(_ browser: Browser, _ secret: String) async throws {
        try await signOut(browser)
        try await browser.signIn(as: World.caseworker)
        #expect(try await browser.text("h1") == "Skriv koden fra din telefon")
        try await browser.inspect("code")
        // The code just used counts no more: the next half minute has another.
        try await browser.tab(to: "#code")
        try await browser.type(Telephone.code(of: secret, after: 30))
        try await browser.enter()
        #expect(try await browser.text("h1") == "Mine borgere")
    }

    private static func changeThePassphrase(_ browser: Browser, _ world: World) async throws {
        try await browser.tab(to: "a.who")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Dit login")
        try await browser.inspect("account")
        for (field, text) in [
            ("#passphrase", World.passphrase), ("#new-passphrase", "gule ærter og flæsk"),
            ("#new-passphrase-again", "gule ærter og flæsk"),
        ] {
            try await browser.tab(to: field)
            try await browser.type(text)
        }
        try await browser.enter()
        #expect(
            try await browser.text(".note")?.hasPrefix("Din nye adgangssætning gælder nu.") == true
        )
        // The operator can give another one as well.
        try await world.server(
            ["employee", "new-passphrase", World.caseworker],
            input: World.passphrase + "\n"
        )
        try await browser.tab(to: "a.brand")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Log ind", "the session has ended")
    }

    private static func loseTheTelephone(_ browser: Browser, _ world: World) async throws {
        try await world.server(["employee", "reset-second-factor", World.caseworker])
        try await browser.signIn(as: World.caseworker)
        #expect(try await browser.address.hasSuffix("/sign-in/set-up"))
        try await world.server(["employee", "block", World.caseworker])
        let secret = try #require(try await browser.text(".secret code")).filter { $0 != " " }
        try await give(Telephone.code(of: secret), browser)
        try await browser.open(browser.address.replacing(/\/sign-in.*/, with: "/citizens"))
        #expect(try await browser.text("h1") == "Log ind", "blocked while signing in")
    }

    private static func give(_ code: String, _ browser: Browser) async throws {
        try await browser.tab(to: "#code")
        try await browser.type(code)
        try await browser.enter()
    }

    private static func signOut(_ browser: Browser) async throws {
        try await browser.tab(to: "header form button")
        try await browser.enter()
    }
}
