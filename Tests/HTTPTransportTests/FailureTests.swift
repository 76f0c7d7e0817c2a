import FoundationEssentials
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(2))) struct FailureTests {
    let authority: TestAuthority
    let transport: CurlTransport

    init() throws {
        authority = try TestAuthority()
        transport = try CurlTransport(trust: .authority(pem: try authority.pem))
    }

    /// How the transport fails with a request to `path`, and that it works right after.
    private func failure(
        of path: String,
        limits: HTTPLimits = HTTPLimits(),
        is kind: TransportError.Kind
    ) async throws {
        let transport = self.transport
        try await TestServer.run(tls: try authority.serverConfiguration()) { port in
            let base = "https://127.0.0.1:\(port)"
            let error = await #expect(throws: TransportError.self) {
                try await transport.send(HTTPRequest(.get, base + path, limits: limits))
            }
            #expect(error?.kind == kind)
            let answer = try await transport.send(HTTPRequest(.get, base + "/hello"))
            #expect(answer.status == 200)
        }
    }

    @Test func `an answer cut short is none`() async throws {
        try await failure(of: "/cut", is: .interrupted)
    }

    @Test func `an answer that does not come is waited for only so long`() async throws {
        var limits = HTTPLimits()
        limits.total = .seconds(3)
        try await failure(of: "/slow", limits: limits, is: .timedOut)
    }

    @Test func `an answer that stalls is given up`() async throws {
        var limits = HTTPLimits()
        limits.stall = .seconds(1)
        try await failure(of: "/slow", limits: limits, is: .timedOut)
    }

    @Test func `an answer above the limit is refused, one at the limit taken`() async throws {
        var limits = HTTPLimits()
        limits.responseBytes = 100_000
        try await failure(of: "/large", limits: limits, is: .tooLarge)
        let transport = self.transport
        try await TestServer.run(tls: try authority.serverConfiguration()) { port in
            var request = HTTPRequest(.get, "https://127.0.0.1:\(port)/large")
            request.limits.responseBytes = 100_001
            let answer = try await transport.send(request)
            #expect(answer.body.count == 100_001)
        }
    }

    @Test func `cancelling the task ends the request`() async throws {
        let transport = self.transport
        try await TestServer.run(tls: try authority.serverConfiguration()) { port in
            let started = ContinuousClock.now
            await withTaskGroup(of: TransportError.Kind?.self) { tasks in
                tasks.addTask {
                    do throws(TransportError) {
                        let url = "https://127.0.0.1:\(port)/slow"
                        _ = try await transport.send(HTTPRequest(.get, url))
                        return nil
                    } catch {
                        return error.kind
                    }
                }
                try? await Task.sleep(for: .milliseconds(200))
                tasks.cancelAll()
                #expect(await tasks.next() == .some(.cancelled))
            }
            #expect(started.duration(to: .now) < .seconds(10))
        }
    }

    @Test func `a server that speaks plain HTTP is not talked to`() async throws {
        let transport = self.transport
        try await TestServer.run(tls: nil) { port in
            let error = await #expect(throws: TransportError.self) {
                try await transport.send(HTTPRequest(.get, "https://127.0.0.1:\(port)/hello"))
            }
            #expect(error?.kind == .noSecureConnection)
        }
    }

    @Test func `nobody listening is unreachable`() async throws {
        let port = try SilentPort()
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(HTTPRequest(.get, "https://127.0.0.1:\(port.number)/"))
        }
        #expect(error?.kind == .unreachable)
    }

    @Test func `plain HTTP is for this machine, and only when asked for`() async throws {
        let transport = self.transport
        try await TestServer.run(tls: nil) { port in
            var request = HTTPRequest(.get, "http://127.0.0.1:\(port)/hello")
            let error = await #expect(throws: TransportError.self) {
                try await transport.send(request)
            }
            #expect(error?.kind == .badAddress)
            request.allowsLoopbackHTTP = true
            let answer = try await transport.send(request)
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: [
        "http://example.org/", "http://127.0.0.1.example.org/", "http://10.0.0.1/",
        "ftp://127.0.0.1/",
        "file:///etc/hostname", "127.0.0.1", "", "https://", "https://a b/",
    ])
    func `other addresses are not asked at all`(url: String) async throws {
        var request = HTTPRequest(.get, url)
        request.allowsLoopbackHTTP = true
        let error = await #expect(throws: TransportError.self) { try await transport.send(request) }
        #expect(error?.kind == .badAddress)
    }
}
