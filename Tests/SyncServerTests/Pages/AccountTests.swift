import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import SyncServer

@Suite struct AccountTests {
    private static let fresh = "fire nye almindelige ord"

    /// Somebody signed in on a browser.
    private struct Browser {
        let server: Caller
        var cookie: String

        init(_ employee: String, _ server: Caller) async throws {
            self.server = server
            cookie = try await server.cookie(of: employee)
        }

        var isSignedIn: Bool {
            get async throws {
                try await server.get("/account", [.cookie: cookie]).status == .ok
            }
        }

        /// Sends a form of the page; a session given anew is kept.
        mutating func send(
            _ part: String,
            _ fields: [String: String] = [:]
        ) async throws -> TestResponse {
            let token = try await server.get("/account", [.cookie: cookie]).formToken
            let all = fields.merging(["token": token]) { own, _ in own }
            let answer = try await server.submit("/account/\(part)", all, cookie: cookie)
            cookie = answer.cookies.first { $0.hasPrefix("__Host-skridt=") } ?? cookie
            return answer
        }
    }

    private static func passphrase(
        _ old: String,
        _ new: String,
        _ again: String
    ) -> [String: String] {
        ["passphrase": old, "new-passphrase": new, "new-passphrase-again": again]
    }

    @Test func `a new passphrase is in force at once, and other browsers are signed out`()
        async throws
    {
        let town = try await Town()
        try await town.world.serving { server in
            var own = try await Browser("karen", server)
            let other = try await Browser("karen", server)
            let fields = Self.passphrase(Town.passphrase, Self.fresh, Self.fresh)
            let answer = try await own.send("passphrase", fields)
            #expect(answer.status == .ok)
            #expect(answer.text.contains("Din nye adgangssætning gælder nu."))
            #expect(try await own.isSignedIn)
            #expect(try await !other.isSignedIn)
            #expect(try await server.signIn("karen", Town.passphrase).status == .forbidden)
            #expect(try await server.signIn("karen", Self.fresh).status == .seeOther)
            // The form on the page is the new session's.
            #expect(try await own.send("sessions").status == .ok)
        }
    }

    @Test(arguments: [
        (passphrase("", fresh, fresh), "Skriv alle tre felter."),
        (passphrase("forkert", fresh, fresh), "Adgangssætningen nu er ikke den rigtige."),
        (passphrase(Town.passphrase, "for kort", "for kort"), "Den nye skal have mindst 12 tegn"),
        (passphrase(Town.passphrase, fresh, "noget andet"), "De to nye er ikke ens."),
    ])
    func `what is wrong changes nothing and is said`(
        fields: [String: String],
        sentence: String
    ) async throws {
        let town = try await Town()
        try await town.world.serving { server in
            var own = try await Browser("karen", server)
            let answer = try await own.send("passphrase", fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(sentence))
            #expect(try await own.isSignedIn)
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
        }
    }

    @Test func `guessing the passphrase from an open session waits`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            var own = try await Browser("karen", server)
            let wrong = Self.passphrase("forkert", Self.fresh, Self.fresh)
            for _ in 0..<5 {
                #expect(try await own.send("passphrase", wrong).status == .unprocessableContent)
            }
            let right = Self.passphrase(Town.passphrase, Self.fresh, Self.fresh)
            #expect(try await own.send("passphrase", right).status == .tooManyRequests)
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
        }
    }

    @Test func `all other browsers are signed out when asked, nobody else's`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            var own = try await Browser("karen", server)
            let other = try await Browser("karen", server)
            let colleague = try await Browser("kim", server)
            let answer = try await own.send("sessions")
            #expect(answer.text.contains("Du er logget ud alle andre steder."))
            #expect(try await own.isSignedIn)
            #expect(try await !other.isSignedIn)
            #expect(try await colleague.isSignedIn)
        }
    }

    @Test func `new recovery codes need the telephone, and the old ones go`() async throws {
        let town = try await Town()
        let factor = SecondFactor(secret: Data("12345678901234567890".utf8))
        let store = try town.world.store
        try await town.world.serving { server in
            let without = try await Browser("kim", server)
            let page = try await server.get("/account", [.cookie: without.cookie]).text
            #expect(!page.contains("Nye nødkoder"), "there is no telephone")
            var own = try await Browser("karen", server)
            // What sets a telephone up ends sessions; a new one begins as after its first code.
            try await store.setSecondFactor(factor.secret, recoveryCodes: ["old"], of: "karen")
            #expect(try await !own.isSignedIn)
            own.cookie = try await Self.signIn("karen", factor, town, server)
            #expect(try await own.send("codes", ["code": "000000"]).status == .unprocessableContent)
            #expect(try await store.useRecoveryCode("old", of: "karen"), "still good")
            town.world.clock.advance(by: 60)
            let code = factor.code(of: SecondFactor.step(at: town.world.clock.now))
            let answer = try await own.send("codes", ["code": code])
            #expect(answer.text.matches(of: /<code>[0-9A-Z-]{29}<.code>/).count == 8)
            #expect(try await !store.useRecoveryCode("old", of: "karen"))
            #expect(try await own.isSignedIn)
        }
    }

    private static func signIn(
        _ employee: String,
        _ factor: SecondFactor,
        _ town: Town,
        _ server: Caller
    ) async throws -> String {
        let waiting = try await server.signIn(employee, Town.passphrase)
        let cookie = try #require(
            waiting.cookies.first { $0.hasPrefix("__Host-skridt-pending=") }
        )
        let token = try await server.get("/sign-in/code", [.cookie: cookie]).formToken
        let code = factor.code(of: SecondFactor.step(at: town.world.clock.now))
        let answer = try await server.submit(
            "/sign-in/code",
            ["token": token, "code": code],
            cookie: cookie
        )
        return try #require(answer.cookies.first { $0.hasPrefix("__Host-skridt=") })
    }
}
