import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// A real server on a port of its own, while `body` runs.
enum TestServer {
    static func run(
        tls: TLSConfiguration?,
        _ body: @escaping @Sendable (_ port: Int) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let server: HTTPServerBuilder =
            if let tls { try .tls(tlsConfiguration: tls) } else { .http1() }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = Application(
            router: router(),
            server: server,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [application], logger: logger)
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await number in ports {
                try await body(number)
                break
            }
            // A connection given up before the server took it up must be taken up first: NIO does not
            // bear one that comes while it is cancelled.
            try await Task.sleep(for: .milliseconds(300))
            tasks.cancelAll()
            while let ended = await tasks.nextResult() {
                if case .failure(let error) = ended, !(error is CancellationError) { throw error }
            }
        }
    }

    private static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("hello") { _, _ in "hej" }
        router.get("html") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/html"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "<html>Log in to the café"))
            )
        }
        router.get("moved") { _, _ in Response.redirect(to: "/hello") }
        router.get("broken") { _, _ in Response(status: .internalServerError) }
        router.get("slow") { _, _ in
            try await Task.sleep(for: .seconds(30))
            return "late"
        }
        router.get("large") { _, _ in String(repeating: "x", count: 100_001) }
        router.get("cut") { _, _ in
            Response(
                status: .ok,
                body: ResponseBody(contentLength: 1_000) { writer in
                    try await writer.write(ByteBuffer(string: "half an ans"))
                    throw CancellationError()
                }
            )
        }
        router.post("echo") { request, _ in
            let body = try await request.body.collect(upTo: 4 << 20)
            let type = request.headers[.contentType] ?? "none"
            return Response(
                status: .created,
                headers: [.contentType: type],
                body: ResponseBody(byteBuffer: body)
            )
        }
        return router
    }
}
