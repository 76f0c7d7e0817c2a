import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct InterfaceDescriptionTests {
    /// What the server says of itself.
    private static func document(_ server: Caller) async throws -> JSONValue {
        let answer = try await server.get("/openapi.json")
        #expect(answer.status == .ok && answer.headers[.contentType] == "application/json")
        return try JSONDecoder().decode(JSONValue.self, from: Data(answer.body.readableBytesView))
    }

    @Test func `every route is described, and nothing is described that is no route`()
        async throws
    {
        let town = try await Town()
        let routes = try town.world.routes().router().routes
        let document = try await town.world.serving { try await Self.document($0) }
        let paths = try #require(document["paths"]?.object)
        let described = paths.flatMap { path, operations in
            (operations.object ?? [:]).keys.map { "\($0) \(path)" }
        }
        let served = routes.map { "\($0.method.rawValue.lowercased()) \($0.path)" }
        #expect(Set(described) == Set(served))
        #expect(described.count == served.count && described.count >= 19)
    }

    @Test func `what is described without a way in lets anybody in, and nothing else does`()
        async throws
    {
        let town = try await Town()
        try await town.world.serving { server in
            let paths = try #require(try await Self.document(server)["paths"]?.object)
            for (path, operations) in paths {
                for (method, operation) in operations.object ?? [:] {
                    let doors = try #require(operation["security"]?.list)
                    let uri = path.replacing(/\{[a-zA-Z0-9]+\}/, with: "none")
                    let name = try #require(HTTPRequest.Method(method.uppercased()))
                    let status = try await server.knock(name, uri, [:]).status.code
                    let isOpen = status != 401 && status != 303
                    #expect(isOpen == doors.isEmpty, "\(method) \(path): \(status)")
                }
            }
        }
    }

    @Test func `the document and what is said by it pass an independent validator`() async throws {
        let town = try await Town()
        let (document, messages) = try await town.world.serving { server in
            (try await Self.document(server), try await Self.conversation(town, server))
        }
        let faults = try InterfaceOracle.faults(of: document, messages)
        for (index, fault) in faults.enumerated() where !fault.isEmpty {
            let name = index == 0 ? "the document" : messages[index - 1].schema
            Issue.record("\(name): \(fault)")
        }
        #expect(faults.count == messages.count + 1)
        // Every message that is described was said.
        let said = Set(messages.map(\.schema))
        let named = Set(
            try town.world.routes().table.routes.flatMap { route in
                [route.note.takes, route.note.gives].compactMap { content in
                    if case .message(let name) = content { name } else { nil }
                }
            }
        )
        #expect(named.subtracting(said).isEmpty && named.count >= 12)
    }

    @Test func `the validator finds what is wrong`() async throws {
        let town = try await Town()
        let document = try await town.world.serving { try await Self.document($0) }
        var broken = try #require(document.object)
        broken["info"] = nil
        let messages = try [
            InterfaceOracle.Message("Receipt", Data(#"{"body":"b"}"#.utf8)),
            InterfaceOracle.Message("Receipt", Data(#"{"body":"b","signature":"s","x":1}"#.utf8)),
            InterfaceOracle.Message("Verdict", Data(#""better""#.utf8)),
            InterfaceOracle.Message("Verdict", Data(#""too-early""#.utf8)),
        ]
        let faults = try InterfaceOracle.faults(of: .object(broken), messages)
        #expect(faults.map(\.isEmpty) == [false, false, false, false, true])
    }

    @Test(arguments: ["/nothing", "/v1/nothing", "/citizens/a/b/c"])
    func `an unknown address is a problem for programs, and a page for people`(
        uri: String
    ) async throws {
        let town = try await Town()
        try await town.world.serving { server in
            #expect(try await server.get(uri).problem == Problem(.notFound))
            let answer = try await server.get(uri, [.accept: "text/html,*/*;q=0.8"])
            let isPage = answer.headers[.contentType]?.hasPrefix("text/html") == true
            #expect(answer.status == .notFound && isPage == !uri.hasPrefix("/v1"))
        }
    }

    @Test(arguments: [
        "/sign-in", "/v1/hello?nonce=n", "/health/live", "/openapi.json", "/nothing", "/v1/nothing",
        "/citizens", "/v1/feed",
    ])
    func `what can be got can be asked for without its body, whatever becomes of it`(
        uri: String
    ) async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let headers: HTTPFields = [.accept: "text/html"]
            let whole = try await server.get(uri, headers)
            let head = try await server.knock(.head, uri, headers)
            #expect(head.status == whole.status)
            #expect(head.headers[.contentType] == whole.headers[.contentType])
            #expect(head.headers[.contentLength] == whole.headers[.contentLength])
            #expect(head.headers[.strictTransportSecurity] != nil)
            #expect(head.body.readableBytes == 0)
            #expect(whole.body.readableBytes > 0 || whole.status == .seeOther)
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.delete, "/citizens/x", "GET, HEAD"), (.get, "/v1/session", "POST"),
        (.put, "/sign-in", "GET, HEAD, POST"), (.head, "/v1/session", "POST"),
    ])
    func `another method than the address has is told which it has`(
        method: HTTPRequest.Method,
        uri: String,
        allowed: String
    ) async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let answer = try await server.knock(method, uri, [:])
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.allow] == allowed)
            #expect(method == .head || answer.problem == Problem(.wrongMethod))
        }
    }
}

extension InterfaceDescriptionTests {
    /// One of each message, as laptop and server say them.
    private static func conversation(
        _ town: Town,
        _ server: Caller
    ) async throws -> [InterfaceOracle.Message] {
        let laptop = Laptop(tenant: "nord", employee: "ole")
        let enrolling = try await enrolment(of: laptop, town)
        let hello = try await server.get("/v1/hello?nonce=n")
        let asked = try SessionRequest(
            answering: try hello.message(Hello.self).challenge,
            with: laptop.key,
            incarnation: laptop.incarnation
        )
        let enrolled = try await server.post("/v1/devices", enrolling)
        let session = try await server.post("/v1/session", asked)
        let token = try session.message(SessionToken.self).token
        let headers: HTTPFields = [.authorization: "Bearer \(token)"]
        let item = try laptop.finished(about: town.asta, at: town.world.clock.now)
        let stray = try laptop.finished(about: town.carla, at: town.world.clock.now)
        let batch = SubmissionBatch(nonce: "n", items: [item, stray])
        let taken = try await server.post("/v1/submissions:batch", batch, token: token)
        let id = try #require(try taken.message(BatchResult.self).results[0].id)
        let key = SubmissionKey(id: id, sha256: ContentHash.hex(of: Data(item.body.utf8)))
        let status = StatusRequest(
            nonce: "n",
            items: [key, SubmissionKey(id: UUID(), sha256: key.sha256)]
        )
        _ = try await town.recordEvent()
        let trend = "/v1/citizens/\(town.asta.rawValue)/trend"
        let said: [(String, Data)] = [
            ("EnrolRequest", try WireFormat.encode(enrolling)),
            ("SessionRequest", try WireFormat.encode(asked)),
            ("SubmissionBatch", try WireFormat.encode(batch)),
            ("StatusRequest", try WireFormat.encode(status)),
        ]
        let answers = [
            ("Hello", hello), ("DeviceRecord", enrolled), ("SessionToken", session),
            ("BatchResult", taken),
            ("StatusResult", try await server.post("/v1/submissions:status", status, token: token)),
            ("FeedPage", try await server.get("/v1/feed", headers)),
            ("Receipt", try await server.get("/v1/receipts/\(id)", headers)),
            ("TrendAnswer", try await server.get(trend, headers)),
            ("Problem", try await server.get("/v1/receipts/none", headers)),
        ]
        return try (said + answers.map { ($0.0, Data($0.1.body.readableBytesView)) })
            .map { try InterfaceOracle.Message($0.0, $0.1) }
    }

    /// A laptop's request with a fresh code; its employee has asta in the caseload.
    private static func enrolment(of laptop: Laptop, _ town: Town) async throws -> EnrolRequest {
        let code = EnrolmentCodes.mint(town.world.environment)
        try await town.world.store.addEnrolmentCode(
            hash: EnrolmentCodes.hash(code),
            for: laptop.employee,
            expires: town.world.clock.now.addingTimeInterval(600)
        )
        let store = try town.world.store
        try await store.grant(town.asta, to: laptop.employee)
        try await store.addTargetGroup("Unge", in: "nord")
        try await store.setTargetGroup("Unge", of: town.asta, in: nil)
        let day = CalendarDay(year: 2_027, month: 1, day: 4)
        let terms = InstrumentTerms(weeks: 4, graceWeeks: 1, targetGroup: "Unge", from: day)
        _ = try await store.publish([TestForm.network.file], under: terms, in: "nord")
        return EnrolRequest(code: code.text, publicKey: laptop.key.publicKey, name: "Bærbar")
    }
}

extension JSONValue {
    fileprivate subscript(key: String) -> JSONValue? { object?[key] }

    fileprivate var object: [String: JSONValue]? {
        if case .object(let values) = self { values } else { nil }
    }

    fileprivate var list: [JSONValue]? {
        if case .list(let values) = self { values } else { nil }
    }
}
