import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

import struct HTTPTransport.HTTPResponse

@testable import SyncServer

/// A provider that changes its keys, is away, or is not what it should be.
@Suite struct ProviderTroubleTests {
    @Test func `a new key is fetched when a token names it, once a minute at most`() async throws {
        let town = try await ProviderTown()
        let second = try SigningKey.second.get()
        try await town.serving { server in
            #expect(ProviderTown.isIn(try await town.walk(server)))
            #expect(ProviderTown.isIn(try await town.walk(server)))
            #expect(town.provider.count(of: "/keys") == 1, "kept")
            try town.provider.change {
                ($0.key, $0.keyName) = (second, "two")
                $0.keys.append(try second.published(as: "two"))
            }
            #expect(ProviderTown.isOut(try await town.walk(server)), "not so soon")
            town.town.world.clock.advance(by: 61)
            #expect(ProviderTown.isIn(try await town.walk(server)))
            #expect(town.provider.count(of: "/keys") == 2)
            // Names nobody has do not make us ask again and again.
            town.provider.change { $0.keyName = "nobody's" }
            for _ in 0..<5 { #expect(ProviderTown.isOut(try await town.walk(server))) }
            #expect(town.provider.count(of: "/keys") == 2)
            // A key that was taken out is believed a quarter of an hour longer at most.
            town.provider.change { ($0.keyName, $0.keys) = ("two", [$0.keys[0]]) }
            #expect(ProviderTown.isIn(try await town.walk(server)))
            town.town.world.clock.advance(by: 901)
            #expect(ProviderTown.isOut(try await town.walk(server)))
        }
    }

    @Test func `a provider that is away keeps nobody out who has a passphrase, and is asked again`()
        async throws
    {
        let town = try await ProviderTown()
        town.provider.change { $0.isDown = true }
        try await town.serving { server in
            for _ in 0..<3 {
                let answer = try await server.get("/sign-in/openid")
                #expect(answer.status == .serviceUnavailable)
                #expect(answer.text.contains("Nordby Kommune svarer ikke lige nu."))
            }
            #expect(town.provider.count(of: "configuration") == 1, "not at every click")
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
            town.provider.change { $0.isDown = false }
            town.town.world.clock.advance(by: 6)
            let (location, cookie) = try await town.begin(server)
            let (code, state) = try town.provider.authorise(location)
            town.provider.change { $0.isDown = true }
            let away = try await town.back(server, "code=\(code)&state=\(state)", cookie)
            #expect(away.status == .serviceUnavailable)
            #expect(town.lastLine.contains("provider: connection"))
            town.provider.change { $0.isDown = false }
            #expect(ProviderTown.isIn(try await town.walk(server)))
        }
    }

    static let wrong: [(says: [String: JSONValue], reason: String)] = [
        (["issuer": "https://evil.example"], "otherIssuer"),
        (["issuer": .text(FakeProvider.issuer + "/")], "otherIssuer"),
        (["token_endpoint": "http://login.nordby.example/token"], "address"),
        (["jwks_uri": "file:///etc/passwd"], "address"),
        (["authorization_endpoint": "javascript:alert(1)"], "address"),
        (["authorization_endpoint": "https://a@evil.example/"], "address"),
        (["issuer": .nothing], "unreadable"),
        (["jwks_uri": 7], "unreadable"),
    ]

    @Test(arguments: wrong.indices)
    func `a provider that says the wrong things of itself is not gone to`(_ index: Int) async throws
    {
        let town = try await ProviderTown()
        town.provider.change { $0.discovery = Self.wrong[index].says }
        try await town.serving { server in
            let answer = try await server.get("/sign-in/openid")
            #expect(answer.status == .serviceUnavailable && answer.cookies.isEmpty)
            #expect(town.lastLine.contains("provider: \(Self.wrong[index].reason)"))
        }
    }

    static let odd: [(answer: HTTPResponse, status: Int)] = [
        (HTTPResponse(status: 500), 503), (HTTPResponse(status: 302), 503),
        (HTTPResponse(status: 200, body: Data("<html>".utf8)), 503),
        (HTTPResponse(status: 200, body: Data(#"{"access_token":"a"}"#.utf8)), 503),
        (HTTPResponse(status: 401, body: Data(#"{"error":"invalid_client"}"#.utf8)), 503),
        (HTTPResponse(status: 400, body: Data(#"{"error":"invalid_grant"}"#.utf8)), 403),
        (HTTPResponse(status: 200, body: Data(#"{"id_token":""}"#.utf8)), 403),
    ]

    @Test(arguments: odd.indices)
    func `what answers instead of a token lets nobody in`(_ index: Int) async throws {
        let town = try await ProviderTown()
        town.provider.change { $0.tokenAnswer = Self.odd[index].answer }
        try await town.serving { server in
            let answer = try await town.walk(server)
            #expect(Int(answer.status.code) == Self.odd[index].status)
            #expect(!answer.cookies.contains { $0.hasPrefix("__Host-skridt=") })
        }
    }

    @Test func `the client shows itself as the file and the provider want it`() async throws {
        let secret = #", "secret_file": "secret""#
        let ways = [
            ("", JSONValue.nothing, true, false),
            ("", ["client_secret_post"], false, true),
            (#", "authentication": "post""#, ["client_secret_basic"], false, true),
        ]
        for (file, methods, inHead, inForm) in ways {
            let town = try await ProviderTown { $0.replacing(secret, with: secret + file) }
            town.provider.change {
                $0.discovery = ["token_endpoint_auth_methods_supported": methods]
            }
            try await town.serving { server in
                _ = try await town.walk(server)
                let asked = try #require(town.provider.change { $0.asked.last { $0.body != nil } })
                let form = String(decoding: asked.body ?? Data(), as: UTF8.self)
                #expect((asked.headers["authorization"] != nil) == inHead)
                #expect(form.contains("client_secret=s%3Acret%20%C3%A6") == inForm)
                #expect(asked.limits.responseBytes <= 1 << 20)
                #expect(asked.limits.total <= .seconds(10))
            }
        }
        let open = try await ProviderTown { $0.replacing(secret, with: "") }
        try await open.serving { server in
            _ = try await open.walk(server)
            let asked = try #require(open.provider.change { $0.asked.last { $0.body != nil } })
            let form = String(decoding: asked.body ?? Data(), as: UTF8.self)
            #expect(asked.headers["authorization"] == nil && !form.contains("secret"))
            #expect(form.contains("client_id=skridt") && form.contains("code_verifier="))
        }
    }

    @Test func `who is awaited is remembered within bounds, the newest longest`() throws {
        let world = try World()
        let awaited = AwaitedAnswers(environment: world.environment)
        let first = awaited.begin()
        for _ in 0..<(2 * AwaitedAnswers.most) { _ = awaited.begin() }
        let last = awaited.begin()
        #expect(awaited.count <= 2 * AwaitedAnswers.most)
        #expect(awaited.take(first.state, from: first.browser) == nil)
        #expect(awaited.take(last.state, from: last.browser)?.nonce == last.nonce)
    }
}
