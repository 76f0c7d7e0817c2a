import FoundationEssentials
import NIOSSL
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(5))) struct ConnectionTests {
    @Test func `a thousand requests succeed over one connection`() async throws {
        let authority = try TestAuthority()
        let transport = try CurlTransport(trust: .authority(pem: try authority.pem))
        try await TestServer.run(tls: try authority.serverConfiguration()) { port in
            let request = HTTPRequest(.get, "https://127.0.0.1:\(port)/hello")
            var connections = 0
            for _ in 0..<1_000 {
                let response = try await transport.send(request)
                #expect(response.status == 200)
                if !response.reusedConnection { connections += 1 }
            }
            #expect(connections == 1)
        }
    }

    /// A server that offers HTTP/2 in the handshake but only speaks 1.1.
    ///
    /// Whoever takes the offer fails at the first request. The real failure, HTTP/2 ended by GOAWAY after some two hundred
    /// requests, would need a second server stack in the tests.
    @Test func `HTTP/2 is not taken even when offered, as libcurl's own choice would`() async throws
    {
        let authority = try TestAuthority()
        let trust = Trust.authority(pem: try authority.pem)
        let ours = try CurlTransport(trust: trust)
        let careless = try CurlTransport(trust: trust, version: .chosenByLibcurl)
        var tls = try authority.serverConfiguration()
        tls.applicationProtocols = ["h2", "http/1.1"]
        try await TestServer.run(tls: tls) { port in
            var request = HTTPRequest(.get, "https://127.0.0.1:\(port)/hello")
            let answer = try await ours.send(request)
            #expect(answer.status == 200)
            request.limits.total = .seconds(5)
            await #expect(throws: TransportError.self) { try await careless.send(request) }
        }
    }
}
