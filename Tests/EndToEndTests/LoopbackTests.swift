import Foundation
import Testing

/// What another program on the laptop, or a page elsewhere, gets from the open desk: nothing.
@Suite(.serialized, .timeLimit(.minutes(8))) struct LoopbackTests {
    /// A request as somebody sends it who was not let in.
    struct Stranger: Sendable, CustomTestStringConvertible {
        let name: String
        let method: String
        let path: String
        var host: String?
        var fields: [String] = []
        var body = ""
        let status: Int

        var testDescription: String { name }
    }

    /// Another user's `curl`; a page elsewhere with a form or `fetch`; a name that was turned to 127.0.0.1.
    private static let strangers = [
        Stranger(name: "curl, first page", method: "GET", path: "/", status: 403),
        Stranger(name: "curl, unlock page", method: "GET", path: "/unlock", status: 403),
        Stranger(name: "curl, guessed link", method: "GET", path: "/open/0123456789", status: 403),
        Stranger(
            name: "curl with the right passphrase",
            method: "POST",
            path: "/unlock",
            body: "passphrase=\(World.passphrase)",
            status: 403
        ),
        Stranger(
            name: "curl that calls itself our page",
            method: "POST",
            path: "/unlock",
            fields: ["Origin: http://ORIGIN", "Cookie: skridt-00000000=0; skridt=1"],
            body: "token=0&passphrase=\(World.passphrase)",
            status: 403
        ),
        Stranger(
            name: "form of a page elsewhere",
            method: "POST",
            path: "/lock",
            fields: ["Origin: https://example.org", "Sec-Fetch-Site: cross-site"],
            status: 403
        ),
        Stranger(
            name: "fetch of a page elsewhere, asking first",
            method: "OPTIONS",
            path: "/passphrase",
            fields: [
                "Origin: https://example.org", "Access-Control-Request-Method: POST",
                "Access-Control-Request-Private-Network: true",
            ],
            status: 403
        ),
        Stranger(
            name: "fetch from a sandboxed frame",
            method: "POST",
            path: "/passphrase",
            fields: ["Origin: null"],
            status: 403
        ),
        Stranger(
            name: "a name turned to 127.0.0.1",
            method: "GET",
            path: "/unlock",
            host: "skridt.example.org",
            status: 421
        ),
        Stranger(
            name: "the same with our port",
            method: "GET",
            path: "/style.css",
            host: "example.org:PORT",
            status: 421
        ),
        Stranger(
            name: "our name with another port",
            method: "POST",
            path: "/unlock",
            host: "127.0.0.1:1",
            fields: ["Origin: http://127.0.0.1:1"],
            status: 421
        ),
    ]

    @Test func `nobody without the link gets in, and no answer is for other pages to read`()
        async throws
    {
        try await World.with { world in
            try await world.serving { try await world.enrol(at: $0) }
            try await world.openDesk { link in
                let port = try #require(URL(string: link)?.port)
                for stranger in Self.strangers {
                    let answer = try Self.ask(stranger, port: port)
                    #expect(answer.hasPrefix("HTTP/1.1 \(stranger.status) "), "\(stranger.name)")
                    let lower = answer.lowercased()
                    #expect(!lower.contains("access-control-allow"), "\(stranger.name)")
                    #expect(!lower.contains("set-cookie"), "\(stranger.name)")
                    #expect(!lower.contains("name=\"token\""), "\(stranger.name)")
                    #expect(lower.contains("cross-origin-resource-policy: same-origin"))
                    #expect(!answer.contains(World.citizen))
                }
                #expect(try Self.listening(on: port) == ["0100007F"], "on 127.0.0.1 alone")
                // The negative control: the link does let somebody in, once.
                let opener = Stranger(
                    name: "the link",
                    method: "GET",
                    path: URL(string: link)?.path ?? "",
                    status: 303
                )
                let first = try Self.ask(opener, port: port).lowercased()
                #expect(first.hasPrefix("http/1.1 30") && first.contains("set-cookie"))
                #expect(first.contains("httponly") && first.contains("samesite=strict"))
                #expect(try Self.ask(opener, port: port).hasPrefix("HTTP/1.1 403 "))
            }
        }
    }

    /// Says a request over a plain socket, as it stands, and hears the answer to its end.
    private static func ask(_ stranger: Stranger, port: Int) throws -> String {
        let host = stranger.host?.replacing("PORT", with: "\(port)") ?? "127.0.0.1:\(port)"
        let fields = stranger.fields.map { $0.replacing("ORIGIN", with: host) }
        var lines = ["\(stranger.method) \(stranger.path) HTTP/1.1", "Host: \(host)"]
        lines += fields
        lines.append("Connection: close")
        lines.append("Content-Type: application/x-www-form-urlencoded")
        lines.append("Content-Length: \(stranger.body.utf8.count)")
        lines += ["", stranger.body]
        return try said(Array(lines.joined(separator: "\r\n").utf8), port: port)
    }

    private static func said(_ bytes: [UInt8], port: Int) throws -> String {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(code == 0)
        try #require(write(socket, bytes, bytes.count) == bytes.count)
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(socket, &chunk, chunk.count), count > 0 {
            answer += chunk[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }

    /// The addresses, as the kernel writes them, on which the port is listened at.
    private static func listening(on port: Int) throws -> [String] {
        let digits = String(port, radix: 16, uppercase: true)
        let wanted = ":" + String(repeating: "0", count: 4 - digits.count) + digits
        var found: [String] = []
        for file in ["/proc/net/tcp", "/proc/net/tcp6"] {
            let table = try String(contentsOfFile: file, encoding: .utf8)
            for line in table.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                guard words.count > 3, words[1].hasSuffix(wanted), words[3] == "0A" else {
                    continue
                }
                found.append(String(words[1].dropLast(5)))
            }
        }
        return found
    }
}
