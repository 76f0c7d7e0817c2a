import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct SignInTests {
    @Test func `a caseworker signs in, sees the own citizens, and signs out`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let welcome = try await server.signIn("karen", Town.passphrase)
            #expect(welcome.status == .seeOther)
            #expect(welcome.headers[.location] == "/")
            let set = try #require(welcome.headers[.setCookie])
            #expect(set.hasPrefix("__Host-skridt="))
            for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
                #expect(set.contains(word), "\(word)")
            }
            let cookie = String(set.prefix { $0 != ";" })
            let headers: HTTPFields = [.cookie: cookie]
            #expect(try await server.get("/", headers).headers[.location] == "/citizens")
            let page = try await server.get("/citizens", headers)
            #expect(page.text.contains("Asta Prøve"))
            #expect(!page.text.contains("Bo Prøve"))
            #expect(!page.text.contains("Carla Prøve"))
            let out = try await server.submit(
                "/sign-out",
                ["token": page.formToken],
                cookie: cookie
            )
            #expect(out.status == .seeOther)
            #expect(try await server.get("/citizens", headers).status == .seeOther)
        }
    }

    @Test func `a passphrase typed with loose accents is the same passphrase`() async throws {
        let town = try await Town()
        let loose = Town.passphrase.decomposedStringWithCanonicalMapping
        #expect(Array(loose.utf8) != Array(Town.passphrase.utf8))
        let answer = try await town.world.serving { try await $0.signIn("karen", loose) }
        #expect(answer.status == .seeOther)
    }

    @Test func `an analyst is led to the central page`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "anna")]
            #expect(try await server.get("/", headers).headers[.location] == "/central")
        }
    }

    @Test(arguments: [("karen", "en helt anden en"), ("nobody", Town.passphrase), ("mette", "x")])
    func `a wrong name and a wrong passphrase get the same answer`(
        employee: String,
        passphrase: String
    ) async throws {
        let town = try await Town()
        let (answer, known) = try await town.world.serving { server in
            (
                try await server.signIn(employee, passphrase),
                try await server.signIn("kim", "også forkert")
            )
        }
        #expect(answer.status == .forbidden && answer.headers[.setCookie] == nil)
        func stripped(_ response: TestResponse, _ name: String) -> String {
            response.text.replacing(response.formToken, with: "").replacing(name, with: "")
        }
        #expect(stripped(answer, employee) == stripped(known, "kim"))
    }

    @Test func `after five failures the account waits, even with the right passphrase`()
        async throws
    {
        let town = try await Town()
        try await town.world.serving { server in
            for _ in 0..<5 {
                #expect(try await server.signIn("karen", "forkert").status == .forbidden)
            }
            let blocked = try await server.signIn("karen", Town.passphrase)
            #expect(blocked.status == .tooManyRequests)
            // Others are not held up.
            #expect(try await server.signIn("kim", Town.passphrase).status == .seeOther)
            town.world.clock.advance(by: 1)
            #expect(try await server.signIn("karen", "forkert").status == .forbidden)
            town.world.clock.advance(by: 1)
            #expect(try await server.signIn("karen", Town.passphrase).status == .tooManyRequests)
            town.world.clock.advance(by: 1)
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
            #expect(try await server.signIn("karen", "forkert").status == .forbidden)
        }
    }

    @Test func `whoever guesses a name does not lock its owner's own browser out`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let welcome = try await server.signIn("karen", Town.passphrase)
            let known = try #require(welcome.cookies.last { $0.hasPrefix("__Host-skridt-known=") })
            for _ in 0..<6 { _ = try await server.signIn("karen", "gættet forkert") }
            #expect(try await server.signIn("karen", Town.passphrase).status == .tooManyRequests)
            let own = try await server.signIn("karen", Town.passphrase, cookie: known)
            #expect(own.status == .seeOther)
            // The cookie is karen's: it opens no second count for anybody else.
            for _ in 0..<5 { _ = try await server.signIn("kim", "gættet forkert") }
            let other = try await server.signIn("kim", Town.passphrase, cookie: known)
            #expect(other.status == .tooManyRequests)
            // And it is no way round the waiting either.
            for _ in 0..<5 { _ = try await server.signIn("karen", "forkert", cookie: known) }
            let again = try await server.signIn("karen", Town.passphrase, cookie: known)
            #expect(again.status == .tooManyRequests)
            let forged = String(known.dropLast()) + (known.hasSuffix("0") ? "1" : "0")
            let stranger = try await server.signIn("karen", Town.passphrase, cookie: forged)
            #expect(stranger.status == .tooManyRequests)
        }
    }

    @Test func `many guesses at once are not more than five`() async throws {
        let throttle = SignInThrottle(environment: try World().environment)
        let account = SignInThrottle.Account(name: "karen")
        #expect((0..<20).count { _ in throttle.begin(account) } == SignInThrottle.free)
        throttle.noteSuccess(of: account)
        #expect(throttle.begin(account))
    }

    @Test func `a clock that is set back makes nobody wait longer`() throws {
        let world = try World()
        let throttle = SignInThrottle(environment: world.environment)
        let account = SignInThrottle.Account(name: "karen")
        for _ in 0..<5 { #expect(throttle.begin(account)) }
        #expect(!throttle.begin(account))
        world.clock.advance(by: -86_400)
        #expect(throttle.begin(account))
    }

    @Test func `guessing ten thousand names does not clear the count of one`() throws {
        let world = try World()
        let throttle = SignInThrottle(environment: world.environment)
        let account = SignInThrottle.Account(name: "karen")
        for _ in 0..<5 { #expect(throttle.begin(account)) }
        for number in 0...SignInThrottle.mostAccounts {
            _ = throttle.begin(SignInThrottle.Account(name: "name-\(number)"))
        }
        #expect(!throttle.begin(account))
    }

    @Test func `signing in ends the session the browser had before`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let before = try await server.cookie(of: "karen")
            let answer = try await server.signIn("kim", Town.passphrase, cookie: before)
            #expect(answer.status == .seeOther)
            #expect(!answer.cookies.contains(before))
            let page = try await server.get("/citizens", [.cookie: before])
            #expect(page.headers[.location] == "/sign-in")
        }
    }

    @Test(arguments: [(4, 0), (5, 1), (6, 2), (7, 4), (14, 512), (15, 900), (1_000, 900)])
    func `the wait doubles up to a quarter of an hour`(failures: Int, seconds: Int) {
        #expect(SignInThrottle.wait(after: failures) == TimeInterval(seconds))
    }

    @Test func `a session ends after half an hour of rest and after eight hours`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            town.world.clock.advance(by: 1_799)
            #expect(try await server.get("/citizens", headers).status == .ok)
            town.world.clock.advance(by: 1_800)
            #expect(try await server.get("/citizens", headers).status == .seeOther)
            let busy: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            for _ in 0..<16 {
                #expect(try await server.get("/citizens", busy).status == .ok)
                town.world.clock.advance(by: 1_799)
            }
            town.world.clock.advance(by: 16)
            #expect(try await server.get("/citizens", busy).status == .seeOther)
        }
    }

    @Test(arguments: [nil, "https://evil.example", "http://localhost", "null"])
    func `a form from elsewhere changes nothing`(origin: String?) async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let token = try await server.get("/sign-in").formToken
            let fields = ["token": token, "employee": "karen", "passphrase": Town.passphrase]
            let answer = try await server.submit("/sign-in", fields, origin: origin)
            #expect(answer.status == .forbidden && answer.headers[.setCookie] == nil)
            let cookie = try await server.cookie(of: "karen")
            let form = try await server.get("/citizens", [.cookie: cookie]).formToken
            let out = try await server.submit(
                "/sign-out",
                ["token": form],
                cookie: cookie,
                origin: origin
            )
            #expect(out.status == .forbidden)
            #expect(try await server.get("/citizens", [.cookie: cookie]).status == .ok)
        }
    }

    @Test func `a form without the session's token changes nothing`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: "karen")
            for fields in [[:], ["token": "x"]] {
                let answer = try await server.submit("/sign-out", fields, cookie: cookie)
                #expect(answer.status == .forbidden)
            }
            #expect(try await server.get("/citizens", [.cookie: cookie]).status == .ok)
            let old = try await server.submit(
                "/sign-in",
                ["token": "x", "employee": "karen", "passphrase": Town.passphrase]
            )
            #expect(old.headers[.setCookie] == nil)
        }
    }

    @Test func `every answer carries the headers that protect it`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            for uri in [
                "/citizens", "/sign-in", "/nothing", "/v1/hello", "/v1/nothing", "/style.css",
            ] {
                let answer = try await server.get(uri, headers)
                #expect(
                    answer.headers[.contentSecurityPolicy]
                        == "default-src 'none'; style-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'"
                )
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                let cached = uri == "/style.css"
                #expect(answer.headers[.cacheControl] == (cached ? "max-age=3600" : "no-store"))
            }
        }
    }

    @Test func `every reading of a citizen is noted, and nothing else`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let karen: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            let kim: HTTPFields = [.cookie: try await server.cookie(of: "kim")]
            let asta = town.asta.rawValue
            _ = try await server.get("/citizens/\(asta)", karen)
            _ = try await server.get("/v1/citizens/\(asta)/trend", karen)
            _ = try await server.get("/citizens/\(asta)", kim)
        }
        #expect(try await town.world.store.accesses(to: town.asta) == ["karen", "karen"])
    }
}
