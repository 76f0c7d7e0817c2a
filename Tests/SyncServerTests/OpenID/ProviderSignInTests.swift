import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import Testing

@testable import SyncServer

/// Signing in through a provider, there and back.
@Suite struct ProviderSignInTests {
    @Test func `who signs in at the provider for the first time is an employee from then on`()
        async throws
    {
        let town = try await ProviderTown()
        let store = try town.town.world.store
        try await town.serving { server in
            let page = try await server.get("/sign-in").text
            #expect(page.contains("href=\"/sign-in/openid\""))
            #expect(page.contains("Log ind med Nordby Kommune"))
            let answer = try await town.walk(server)
            #expect(ProviderTown.isIn(answer))
            let cookie = try #require(answer.cookies.first { $0.hasPrefix("__Host-skridt=") })
            #expect(try await server.get("/citizens", [.cookie: cookie]).status == .ok)
            let ida = try #require(try await store.employee("ida.lund"))
            #expect(ida.name == "Ida Lund" && ida.role == .caseworker && ida.tenant == "nord")
            #expect(ProviderTown.isIn(try await town.walk(server)), "and again")
            #expect(try await store.employees().count { $0.id == "ida.lund" } == 1)
        }
        #expect(town.town.world.journal.lines.isEmpty)
    }

    @Test func `the browser is sent with state, nonce and challenge, all of them fresh`()
        async throws
    {
        let town = try await ProviderTown()
        try await town.serving { server in
            var seen: Set<String> = []
            for _ in 0..<3 {
                let (location, cookie) = try await town.begin(server)
                #expect(location.hasPrefix(FakeProvider.issuer + "/authorize?ui=da&"))
                let query = FakeProvider.parameters(String(location.drop { $0 != "?" }.dropFirst()))
                #expect(query["response_type"] == "code" && query["client_id"] == "skridt")
                #expect(query["scope"] == "openid profile" && query["acr_values"] == "strong")
                #expect(query["code_challenge_method"] == "S256")
                #expect(query["redirect_uri"] == "https://localhost/sign-in/openid/answer")
                let fresh = ["state", "nonce", "code_challenge"].compactMap { query[$0] }
                #expect(fresh.count == 3 && fresh.allSatisfy { $0.count == 43 })
                seen.formUnion(fresh + [cookie])
            }
            #expect(seen.count == 12)
            let answer = try await server.get("/sign-in/openid")
            let set = try #require(answer.headers[.setCookie])
            #expect(set.hasPrefix("__Host-skridt-openid="))
            for word in ["Secure", "HttpOnly", "Path=/", "SameSite=Lax", "Max-Age=600"] {
                #expect(set.contains(word), "\(word)")
            }
        }
    }

    @Test func `an answer counts once, in its browser, within ten minutes`() async throws {
        let town = try await ProviderTown()
        try await town.serving { server in
            let (location, cookie) = try await town.begin(server)
            let (code, state) = try town.provider.authorise(location)
            let (_, other) = try await town.begin(server)
            let query = "code=\(code)&state=\(state)"
            // A state in another browser, or in none, is used up by it.
            for stranger in [other, nil, "__Host-skridt-openid="] {
                let (location, _) = try await town.begin(server)
                let (code, state) = try town.provider.authorise(location)
                let query = "code=\(code)&state=\(state)"
                #expect(ProviderTown.isOut(try await town.back(server, query, stranger)))
            }
            #expect(ProviderTown.isIn(try await town.back(server, query, cookie)))
            #expect(ProviderTown.isOut(try await town.back(server, query, cookie)), "twice")
            let (late, browser) = try await town.begin(server)
            let answer = try town.provider.authorise(late)
            town.town.world.clock.advance(by: 601)
            let over = "code=\(answer.code)&state=\(answer.state)"
            let page = try await town.back(server, over, browser)
            #expect(ProviderTown.isOut(page) && page.text.contains("Der gik for lang tid"))
            #expect(page.cookies.contains("__Host-skridt-openid="), "the cookie is ended")
        }
        #expect(town.provider.count(of: "/token") == 1, "only one was worth asking for")
    }

    @Test(arguments: [
        "", "code=a", "state=STATE", "code=a&state=", "code=a&code=b&state=STATE",
        "code=a&state=STATE&state=STATE", "code=a&error=b&state=STATE", "code=a&state=AAAA",
        "error=server_error", "code=&state=STATE",
    ])
    func `an answer that is not whole is none`(_ query: String) async throws {
        let town = try await ProviderTown()
        try await town.serving { server in
            let (location, cookie) = try await town.begin(server)
            let state = try town.provider.authorise(location).state
            let asked = query.replacing("STATE", with: state)
            let answer = try await town.back(server, asked, cookie)
            #expect(ProviderTown.isOut(answer) && answer.text.contains("Begynd forfra her."))
            #expect(town.provider.count(of: "/token") == 0)
        }
    }

    @Test func `who says no at the provider is told so, and not in Danish only`() async throws {
        let town = try await ProviderTown()
        try await town.serving { server in
            let (location, cookie) = try await town.begin(server)
            let state = try town.provider.authorise(location).state
            let query = "error=access_denied&error_description=%3Cb%3E&state=\(state)"
            let answer = try await town.back(server, query + "&language=en", cookie)
            #expect(ProviderTown.isOut(answer))
            #expect(answer.text.contains("You said no on the way"))
            #expect(!answer.text.contains("&lt;b&gt;") && !answer.text.contains("<b>"))
            #expect(answer.text.contains("href=\"/sign-in?language=da\""), "not this address")
            let bare = try await town.back(server, "error=access_denied", nil)
            #expect(ProviderTown.isOut(bare) && bare.text.contains("Du sagde nej undervejs"))
        }
    }

    @Test func `an answer that names another provider is not believed`() async throws {
        let town = try await ProviderTown()
        try await town.serving { server in
            for (issuer, isRight) in [(FakeProvider.issuer, true), ("https://evil.example", false)]
            {
                let (location, cookie) = try await town.begin(server)
                let (code, state) = try town.provider.authorise(location)
                let query = "code=\(code)&state=\(state)&iss=\(FormText.encoded(issuer))"
                let answer = try await town.back(server, query, cookie)
                #expect(ProviderTown.isIn(answer) == isRight)
            }
            // A provider that always names itself is not believed without its name.
            town.town.world.clock.advance(by: 901)
            town.provider.change {
                $0.discovery = ["authorization_response_iss_parameter_supported": true]
            }
            #expect(ProviderTown.isOut(try await town.walk(server)))
        }
    }

    @Test func `no claim, token or code is in a page or a log`() async throws {
        let town = try await ProviderTown()
        town.provider.change { $0.claims["realm_access"] = .nothing }
        try await town.serving { server in
            let (location, cookie) = try await town.begin(server)
            let (code, state) = try town.provider.authorise(location)
            let answer = try await town.back(server, "code=\(code)&state=\(state)", cookie)
            let said = ([answer.text] + town.town.world.journal.lines).joined()
            for secret in ["Ida", "ida.lund", "5f0c", "12345678", code, state, "eyJ"] {
                #expect(!said.contains(secret), "\(secret)")
            }
            #expect(town.lastLine.contains("reason=employee: noRole"))
        }
    }

    @Test func `sessions end as others do`() async throws {
        let town = try await ProviderTown()
        let store = try town.town.world.store
        try await town.serving { server in
            func enter() async throws -> HTTPFields {
                let answer = try await town.walk(server)
                let cookie = answer.cookies.first { $0.hasPrefix("__Host-skridt=") }
                return [.cookie: try #require(cookie)]
            }
            let idle = try await enter()
            town.town.world.clock.advance(by: 1_801)
            #expect(try await server.get("/citizens", idle).status == .seeOther, "30 idle minutes")
            let long = try await enter()
            for _ in 0..<17 {
                #expect(try await server.get("/citizens", long).status == .ok)
                town.town.world.clock.advance(by: 1_700)
            }
            #expect(try await server.get("/citizens", long).status == .seeOther, "8 hours")
            let blocked = try await enter()
            try await store.setBlocked(true, "ida.lund")
            #expect(try await server.get("/citizens", blocked).status == .seeOther, "at once")
            let answer = try await town.walk(server)
            #expect(ProviderTown.isOut(answer) && answer.text.contains("Din adgang er lukket"))
        }
    }
}
