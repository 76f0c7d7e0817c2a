import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// Requests of a laptop and of a browser, without a socket.
struct Caller: Sendable {
    let client: any TestClientProtocol

    func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await client.execute(uri: uri, method: .get, headers: headers)
    }

    /// Asks in any way; what is posted is an empty message.
    func knock(
        _ method: HTTPRequest.Method,
        _ uri: String,
        _ headers: HTTPFields
    ) async throws -> TestResponse {
        guard method == .post else {
            return try await client.execute(uri: uri, method: method, headers: headers)
        }
        return try await post(uri, bytes: Data("{}".utf8), headers: headers)
    }

    /// Posts a message of SYNC/1.
    func post(
        _ uri: String,
        _ message: some Encodable,
        token: String? = nil
    ) async throws -> TestResponse {
        try await post(uri, bytes: WireFormat.encode(message), token: token)
    }

    /// Posts bytes as if they were a message.
    func post(
        _ uri: String,
        bytes: Data,
        token: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var fields: HTTPFields = [.contentType: WireFormat.mediaType]
        if let token { fields[.authorization] = "Bearer \(token)" }
        for field in headers { fields[field.name] = field.value }
        let body = ByteBuffer(bytes: bytes)
        return try await client.execute(uri: uri, method: .post, headers: fields, body: body)
    }

    /// Begins a session as a laptop does.
    func token(of laptop: Laptop) async throws -> String {
        try await session(of: laptop).token
    }

    /// Begins a session, told of an incarnation.
    func session(of laptop: Laptop, _ incarnation: UUID? = nil) async throws -> SessionToken {
        let hello = try await get("/v1/hello").message(Hello.self)
        let asked = try SessionRequest(
            answering: hello.challenge,
            with: laptop.key,
            incarnation: incarnation
        )
        return try await post("/v1/session", asked).message(SessionToken.self)
    }

    /// Posts a form as a browser does from our own page.
    func submit(
        _ uri: String,
        _ fields: [String: String],
        cookie: String? = nil,
        origin: String? = "https://localhost"
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        headers[.origin] = origin
        headers[.cookie] = cookie
        return try await submit(uri, fields.map { ($0.key, $0.value) }, headers)
    }

    /// The same for fields that may be there several times.
    func submit(
        _ uri: String,
        _ fields: [(String, String)],
        cookie: String
    ) async throws -> TestResponse {
        try await submit(
            uri,
            fields,
            [
                .contentType: "application/x-www-form-urlencoded", .origin: "https://localhost",
                .cookie: cookie,
            ]
        )
    }

    private func submit(
        _ uri: String,
        _ fields: [(String, String)],
        _ headers: HTTPFields
    ) async throws -> TestResponse {
        let body = fields.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: uri,
            method: .post,
            headers: headers,
            body: ByteBuffer(string: body)
        )
    }

    /// Signs in as a browser does.
    func signIn(
        _ employee: String,
        _ passphrase: String,
        cookie: String? = nil
    ) async throws -> TestResponse {
        let page = try await get("/sign-in")
        return try await submit(
            "/sign-in",
            ["token": page.formToken, "employee": employee, "passphrase": passphrase],
            cookie: cookie
        )
    }

    /// The cookie of someone signed in.
    func cookie(of employee: String) async throws -> String {
        let answer = try await signIn(employee, Town.passphrase)
        let cookie = try #require(answer.headers[.setCookie])
        return String(cookie.prefix { $0 != ";" })
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The cookies set, each as the browser sends it back.
    var cookies: [String] {
        headers[values: .setCookie].map { String($0.prefix { $0 != ";" }) }
    }

    func message<Message: Decodable>(_ type: Message.Type) throws -> Message {
        #expect(status == .ok, "\(text)")
        #expect(headers[.contentType] == WireFormat.mediaType)
        return try WireFormat.decode(type, from: Data(body.readableBytesView))
    }

    /// The problem answered, if the answer is one in every respect.
    var problem: Problem? {
        let bytes = Data(body.readableBytesView)
        guard headers[.contentType] == WireFormat.problemMediaType,
            let problem = try? WireFormat.decode(Problem.self, from: bytes),
            status.code == problem.status
        else { return nil }
        return problem
    }

    /// The hidden token of the form on a page.
    var formToken: String {
        let start = text.range(of: "name=\"token\" value=\"")?.upperBound
        return start.map { String(text[$0...].prefix { $0 != "\"" }) } ?? ""
    }
}

extension World {
    /// Runs `work` against the routes of one server process.
    func serving<Value>(
        _ settings: ServerSettings = ServerSettings(secondFactor: .optional),
        openID: OpenIDSignIn? = nil,
        _ work: @escaping @Sendable (Caller) async throws -> Value
    ) async throws -> Value {
        try await application(settings, openID: openID).test(.router) {
            try await work(Caller(client: $0))
        }
    }
}
