import FoundationEssentials
import NIOSSL
import Testing
import X509

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(2))) struct CurlTransportTests {
    let authority: TestAuthority
    let trusting: CurlTransport

    init() throws {
        authority = try TestAuthority()
        trusting = try CurlTransport(trust: .authority(pem: try authority.pem))
    }

    /// Runs `body` with `https://127.0.0.1:port` of a server the transport trusts.
    private func served(
        _ body:
            @escaping @Sendable (_ base: String, _ transport: CurlTransport) async throws -> Void
    ) async throws {
        let transport = trusting
        try await TestServer.run(tls: try authority.serverConfiguration()) { port in
            try await body("https://127.0.0.1:\(port)", transport)
        }
    }

    @Test func `a page is fetched, and header names have no case`() async throws {
        try await served { base, transport in
            let response = try await transport.send(HTTPRequest(.get, base + "/hello"))
            #expect(response.status == 200)
            #expect(response.body == Data("hej".utf8))
            #expect(response.headers["CONTENT-length"] == "3")
            #expect(response.headers["content-type"] == "text/plain; charset=utf-8")
        }
    }

    @Test(arguments: [0, 1, 65_536, 2_000_000])
    func `what is sent comes back byte for byte`(count: Int) async throws {
        try await served { base, transport in
            let body = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            let request = HTTPRequest(
                .post,
                base + "/echo",
                headers: ["Content-Type": "application/x-test"],
                body: body
            )
            let response = try await transport.send(request)
            #expect(response.status == 201)
            #expect(response.headers["content-type"] == "application/x-test")
            #expect(response.body == body)
        }
    }

    @Test func `any status is an answer, and redirects are not followed`() async throws {
        try await served { base, transport in
            let broken = try await transport.send(HTTPRequest(.get, base + "/broken"))
            #expect(broken.status == 500)
            let absent = try await transport.send(HTTPRequest(.get, base + "/nowhere"))
            #expect(absent.status == 404)
            let moved = try await transport.send(HTTPRequest(.get, base + "/moved"))
            #expect(moved.status == 303)
            #expect(moved.headers["Location"] == "/hello")
        }
    }

    @Test func `a page of HTML comes through as it is`() async throws {
        try await served { base, transport in
            let response = try await transport.send(HTTPRequest(.get, base + "/html"))
            #expect(response.status == 200)
            #expect(response.headers["Content-Type"] == "text/html")
            #expect(response.body == Data("<html>Log in to the café".utf8))
        }
    }

    @Test func `the authority may stand in a file`() async throws {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "skridt-\(UUID().uuidString).pem")
        try authority.pem.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let transport = try CurlTransport(trust: .authorityFile(file.path))
        try await TestServer.run(tls: try authority.serverConfiguration()) { port in
            let request = HTTPRequest(.get, "https://localhost:\(port)/hello")
            let answer = try await transport.send(request)
            #expect(answer.status == 200)
        }
    }

    @Test func `an authority not known is refused`() async throws {
        let other = try TestAuthority(name: "Another authority")
        let transport = try CurlTransport(trust: .authority(pem: try other.pem))
        try await refused(by: transport, kind: .untrustedCertificate)
    }

    /// OpenSSL reports the signature that does not fit, not the certificate it is on.
    @Test func `an authority of the same name but another key is refused`() async throws {
        let other = try CurlTransport(trust: .authority(pem: try TestAuthority().pem))
        try await refused(by: other, kind: .noSecureConnection)
    }

    @Test func `the machine's own authorities do not vouch for ours`() async throws {
        try await refused(by: CurlTransport(trust: .system), kind: .untrustedCertificate)
    }

    @Test func `a certificate for another host is refused`() async throws {
        let names = [GeneralName.dnsName("elsewhere.example")]
        try await refused(by: trusting, kind: .untrustedCertificate, names: names)
    }

    @Test func `an authority that cannot be read is said to be that`() async throws {
        let absent = try CurlTransport(trust: .authorityFile("/nowhere/ca.pem"))
        try await refused(by: absent, kind: .badAuthority)
        let garbled = try CurlTransport(trust: .authority(pem: Data("no certificate".utf8)))
        try await refused(by: garbled, kind: .badAuthority)
    }

    private func refused(
        by transport: CurlTransport,
        kind: TransportError.Kind,
        names: [GeneralName] = TestAuthority.loopback
    ) async throws {
        try await TestServer.run(tls: try authority.serverConfiguration(names)) { port in
            let error = await #expect(throws: TransportError.self) {
                try await transport.send(HTTPRequest(.get, "https://127.0.0.1:\(port)/hello"))
            }
            #expect(error?.kind == kind)
            #expect(error?.server == "127.0.0.1:\(port)")
        }
    }
}
