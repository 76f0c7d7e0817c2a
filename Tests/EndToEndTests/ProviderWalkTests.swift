import Foundation
import Testing

/// Signing in through a real OpenID Connect provider, in a real browser.
@Suite(.timeLimit(.minutes(5))) struct ProviderWalkTests {
    /// Ida works with citizens; Per only works in the same house.
    private static let people: [JSON] = [
        [
            "sub": "u-1", "preferred_username": "ida.lund", "name": "Ida Lund",
            "groups": ["alle", "skridt-sagsbehandler"],
        ],
        ["sub": "u-2", "preferred_username": "per.gran", "name": "Per Gran", "groups": ["alle"]],
        [
            "sub": "u-3", "preferred_username": .string(World.caseworker), "name": "En Anden",
            "groups": ["skridt-sagsbehandler"],
        ],
    ]

    @Test func `who may gets in through the municipality's own sign-in, and nobody else does`()
        async throws
    {
        try await World.with { world in
            // The provider is told where to send people back to before the server is there.
            let address = try await world.serving { address in address }
            let port = try #require(address.split(separator: ":").last.flatMap { Int($0) })
            try await ProviderProgram.with(Self.people, in: world.folder) { provider in
                let mapping = try provider.mapping(for: address, in: world.folder)
                try await world.serving(port: port, askingForCodes: true, openID: mapping) { _ in
                    try await Browser.with { browser in
                        try await Self.enter(browser, at: address)
                        try await Self.stayOut(browser, at: address)
                        try await Self.blocked(browser, world, at: address)
                    }
                }
            }
        }
    }

    /// Ida gets in without having been added, and out again.
    private static func enter(_ browser: Browser, at address: String) async throws {
        try await browser.open(address)
        #expect(try await browser.text("#provider") == "Log ind med \(World.municipality)")
        try await browser.inspect("sign-in-provider")
        try await goToProvider(browser)
        try await choose("u-1", browser)
        #expect(try await browser.text("h1") == "Mine borgere")
        #expect(try await browser.text(".who")?.contains("Ida Lund") == true)
        try await browser.inspect("provider-caseload")
        try await browser.tab(to: "header form button")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Log ind")
    }

    /// Who has no role, who would be somebody else, and who says no.
    private static func stayOut(_ browser: Browser, at address: String) async throws {
        try await goToProvider(browser)
        try await choose("u-2", browser)
        #expect(try await browser.text(".errors li")?.contains("Bed din leder om den.") == true)
        try await browser.inspect("sign-in-provider-no-role")
        try await goToProvider(browser)
        try await choose("u-3", browser)
        #expect(try await browser.text(".errors li")?.contains("allerede en adgangss") == true)
        try await browser.inspect("sign-in-provider-taken")
        try await goToProvider(browser)
        try await browser.tab(to: "button[value=deny]")
        try await browser.enter()
        #expect(try await browser.text(".errors li")?.hasPrefix("Du sagde nej undervejs") == true)
        try await browser.inspect("sign-in-provider-denied")
        try await browser.open(address + "/citizens")
        #expect(try await browser.text("h1") == "Log ind", "nobody is in")
    }

    /// Ida is kept out at once, wherever she is.
    private static func blocked(
        _ browser: Browser,
        _ world: World,
        at address: String
    ) async throws {
        try await goToProvider(browser)
        try await choose("u-1", browser)
        #expect(try await browser.text("h1") == "Mine borgere")
        try await world.server(["employee", "block", "ida.lund"])
        try await browser.open(address + "/citizens")
        #expect(try await browser.text("h1") == "Log ind")
        try await goToProvider(browser)
        try await choose("u-1", browser)
        #expect(try await browser.text(".errors li")?.hasPrefix("Din adgang er lukket") == true)
        try await browser.inspect("sign-in-provider-blocked")
    }

    private static func goToProvider(_ browser: Browser) async throws {
        try await browser.tab(to: "#provider")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Authorize Client")
        try await browser.leavePicture("provider-own-page")
    }

    private static func choose(_ subject: String, _ browser: Browser) async throws {
        try await browser.tab(to: "button[value=\(subject)]")
        try await browser.enter()
    }
}
