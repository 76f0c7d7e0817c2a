import Foundation
import HTTPTypes
import HummingbirdTesting
import SyncProtocol
import Testing

@testable import SyncServer

/// Signing in where a code is asked for besides the passphrase.
@Suite struct SecondFactorSignInTests {
    private static let required = ServerSettings(secondFactor: .required)

    /// Somebody past the passphrase.
    private struct Waiting {
        let server: Caller
        let cookie: String

        init(_ employee: String, _ server: Caller) async throws {
            self.server = server
            let answer = try await server.signIn(employee, Town.passphrase)
            #expect(answer.status == .seeOther)
            #expect(!answer.cookies.contains { $0.hasPrefix("__Host-skridt=") }, "not yet")
            cookie = try #require(answer.cookies.first { $0.hasPrefix("__Host-skridt-pending=") })
        }

        func page(_ uri: String) async throws -> TestResponse {
            try await server.get(uri, [.cookie: cookie])
        }

        func give(_ code: String, at uri: String = "/sign-in/code") async throws -> TestResponse {
            let token = try await page(uri).formToken
            return try await server.submit(uri, ["token": token, "code": code], cookie: cookie)
        }
    }

    /// Sets a telephone up.
    ///
    /// - Returns: what it shows codes from, the recovery codes, and the cookie of the session.
    private static func setUp(
        _ employee: String,
        _ town: Town,
        _ server: Caller
    ) async throws -> (factor: SecondFactor, codes: [String], cookie: String) {
        let waiting = try await Waiting(employee, server)
        let page = try await waiting.page("/sign-in/set-up")
        let written = try #require(page.text.firstMatch(of: /secret=([A-Z2-7]{32})/)?.1)
        let factor = SecondFactor(secret: Self.bytes(ofBase32: String(written)))
        let now = SecondFactor.step(at: town.world.clock.now)
        let answer = try await waiting.give(factor.code(of: now), at: "/sign-in/set-up")
        #expect(answer.status == .ok)
        let codes = answer.text.matches(of: /<code>([0-9A-Z-]{29})<.code>/).map { String($0.1) }
        let cookie = try #require(answer.cookies.first { $0.hasPrefix("__Host-skridt=") })
        return (factor, codes, cookie)
    }

    @Test func `the first sign-in sets a telephone up, the next one asks for its code`()
        async throws
    {
        let town = try await Town()
        try await town.world.serving(Self.required) { server in
            let (factor, codes, cookie) = try await Self.setUp("karen", town, server)
            #expect(Set(codes).count == 8)
            #expect(try await server.get("/citizens", [.cookie: cookie]).status == .ok)
            town.world.clock.advance(by: 60)
            let waiting = try await Waiting("karen", server)
            #expect(try await waiting.page("/sign-in/set-up").status == .seeOther, "it is set up")
            #expect(try await waiting.page("/citizens").status == .seeOther, "not in yet")
            let step = SecondFactor.step(at: town.world.clock.now)
            #expect(try await waiting.give("000000").status == .forbidden)
            let answer = try await waiting.give(factor.code(of: step))
            let session = try #require(answer.cookies.first { $0.hasPrefix("__Host-skridt=") })
            #expect(try await server.get("/citizens", [.cookie: session]).status == .ok)
            #expect(try await waiting.page("/sign-in/code").status == .seeOther, "it is over")
            let again = try await Waiting("karen", server).give(factor.code(of: step))
            #expect(again.status == .forbidden, "used already")
        }
    }

    @Test func `a recovery code lets in once`() async throws {
        let town = try await Town()
        try await town.world.serving(Self.required) { server in
            let codes = try await Self.setUp("karen", town, server).codes
            let typed = try #require(codes.first).lowercased().replacing("-", with: " ")
            #expect(try await Waiting("karen", server).give(typed).status == .seeOther)
            #expect(try await Waiting("karen", server).give(typed).status == .forbidden)
            let other = try #require(codes.last)
            #expect(try await Waiting("karen", server).give(other).status == .seeOther)
        }
    }

    @Test func `guessing codes waits, and a wrong one at setting up changes nothing`()
        async throws
    {
        let town = try await Town()
        try await town.world.serving(Self.required) { server in
            let first = try await Waiting("karen", server)
            let wrong = try await first.give("000000", at: "/sign-in/set-up")
            #expect(wrong.status == .forbidden)
            #expect(try await town.world.store.secondFactor(of: "karen") == nil)
            let factor = try await Self.setUp("karen", town, server).factor
            town.world.clock.advance(by: 60)
            let waiting = try await Waiting("karen", server)
            for _ in 0..<5 { #expect(try await waiting.give("000000").status == .forbidden) }
            let code = factor.code(of: SecondFactor.step(at: town.world.clock.now))
            #expect(try await waiting.give(code).status == .tooManyRequests)
            // Guesses of who has the passphrase do not keep the employee's passphrase out.
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
            town.world.clock.advance(by: 2)
            #expect(try await waiting.give(code).status == .seeOther)
        }
    }

    @Test func `waiting for a code ends after ten minutes, and its forms are its own`()
        async throws
    {
        let town = try await Town()
        try await town.world.serving(Self.required) { server in
            let waiting = try await Waiting("karen", server)
            let fields = ["token": "made up", "code": "123456"]
            let forged = try await server.submit(
                "/sign-in/set-up",
                fields,
                cookie: waiting.cookie
            )
            #expect(forged.status == .forbidden)
            let foreign = try await server.submit(
                "/sign-in/set-up",
                fields,
                cookie: waiting.cookie,
                origin: "https://elsewhere.example"
            )
            #expect(foreign.status == .forbidden)
            town.world.clock.advance(by: 601)
            #expect(try await waiting.page("/sign-in/set-up").status == .seeOther)
            let invented = "__Host-skridt-pending=" + String(repeating: "a", count: 64)
            #expect(try await server.get("/sign-in/code", [.cookie: invented]).status == .seeOther)
        }
    }

    @Test func `what changes how somebody signs in ends every session at once`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let record = try #require(try await store.passphrase(of: "karen"))
        let changes: [@Sendable () async throws -> Void] = [
            { try await store.setPassphrase(record, of: "karen") },
            { try await store.setSecondFactor(nil, recoveryCodes: [], of: "karen") },
            { try await store.setBlocked(true, "karen") },
        ]
        try await town.world.serving { server in
            for change in changes {
                let headers: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
                #expect(try await server.get("/citizens", headers).status == .ok)
                try await change()
                #expect(try await server.get("/citizens", headers).status == .seeOther)
            }
            let blocked = try await server.signIn("karen", Town.passphrase)
            #expect(blocked.status == .forbidden, "and she does not get in again")
            try await store.setBlocked(false, "karen")
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
        }
    }

    @Test func `a new passphrase or telephone ends waiting for a code`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let record = try #require(try await store.passphrase(of: "karen"))
        try await town.world.serving(Self.required) { server in
            let first = try await Waiting("karen", server)
            let token = try await first.page("/sign-in/set-up").formToken
            try await store.setPassphrase(record, of: "karen")
            let fields = ["token": token, "code": "123456"]
            let late = try await server.submit("/sign-in/set-up", fields, cookie: first.cookie)
            #expect(late.headers[.location] == "/sign-in")
            let (factor, codes, _) = try await Self.setUp("karen", town, server)
            town.world.clock.advance(by: 60)
            let waiting = try await Waiting("karen", server)
            try await store.endSessions(of: "karen")
            let code = factor.code(of: SecondFactor.step(at: town.world.clock.now))
            #expect(try await waiting.page("/sign-in/code").headers[.location] == "/sign-in")
            #expect(try await Waiting("karen", server).give(code).status == .seeOther)
            #expect(codes.count == 8, "and no recovery code was used up")
        }
    }

    @Test func `whoever is blocked while a code is awaited does not get in`() async throws {
        let town = try await Town()
        try await town.world.serving(Self.required) { server in
            let factor = try await Self.setUp("karen", town, server).factor
            town.world.clock.advance(by: 60)
            let waiting = try await Waiting("karen", server)
            try await town.world.store.setBlocked(true, "karen")
            let code = factor.code(of: SecondFactor.step(at: town.world.clock.now))
            let late = try await waiting.give(code)
            #expect(late.headers[.location] == "/sign-in" && late.cookies.isEmpty)
            // Nor does whoever is blocked while setting one up.
            let first = try await Waiting("kim", server)
            try await town.world.store.setBlocked(true, "kim")
            #expect(try await first.page("/sign-in/set-up").headers[.location] == "/sign-in")
            #expect(try await town.world.store.secondFactor(of: "kim") == nil)
        }
    }

    /// What an app makes of the secret typed into it.
    private static func bytes(ofBase32 text: String) -> Data {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bits, count, bytes) = (0, 0, Data())
        for sign in text {
            bits = bits << 5 | (alphabet.firstIndex(of: sign) ?? 0)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(bits >> count & 255))
                bits &= (1 << count) - 1
            }
        }
        return bytes
    }
}
