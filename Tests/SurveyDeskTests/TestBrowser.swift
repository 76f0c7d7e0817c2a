import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import SurveyDesk

/// A browser that keeps the desk's cookie, follows no redirect by itself, and fills in forms.
final class TestBrowser: Sendable {
    /// Where the router's test client says it is.
    static let authority = "localhost"

    let desk: Desk
    private let gatekeeper: Gatekeeper
    private let client: any TestClientProtocol

    private init(desk: Desk, gatekeeper: Gatekeeper, client: any TestClientProtocol) {
        self.desk = desk
        self.gatekeeper = gatekeeper
        self.client = client
    }

    /// Lends a browser that was let in by the link and has given the passphrase.
    static func unlocked<Value: Sendable>(
        _ laptop: TestLaptop,
        _ body: @Sendable (TestBrowser) async throws -> Value
    ) async throws -> Value {
        try await locked(laptop) { browser in
            let answer = try await browser.post("/unlock", ["passphrase": TestLaptop.passphrase])
            #expect(answer.location == "/")
            return try await body(browser)
        }
    }

    /// Lends a browser that has the cookie but not given the passphrase; the desk is dropped
    /// afterwards as a killed process would drop it, only that the file is closed.
    static func locked<Value: Sendable>(
        _ laptop: TestLaptop,
        _ body: @Sendable (TestBrowser) async throws -> Value
    ) async throws -> Value {
        let desk = laptop.desk()
        _ = desk.front.gatekeeper.expect(
            authorities: [authority],
            random: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } }
        )
        let application = desk.application(port: 0, services: [], logger: .silent) { _ in }
        let value = try await application.test(.router) { client in
            try await body(
                TestBrowser(desk: desk, gatekeeper: desk.front.gatekeeper, client: client)
            )
        }
        await desk.lock()
        return value
    }

    /// Lends a browser that was let into a preview; the laptop's desk beside it is not used.
    static func previewing<Value: Sendable>(
        _ preview: Preview,
        beside laptop: TestLaptop,
        _ body: @Sendable (TestBrowser) async throws -> Value
    ) async throws -> Value {
        let desk = laptop.desk()
        let gatekeeper = preview.front.gatekeeper
        _ = gatekeeper.expect(authorities: [authority], random: laptop.dice)
        let application = preview.application(port: 0, logger: .silent) { _ in }
        return try await application.test(.router) { client in
            try await body(TestBrowser(desk: desk, gatekeeper: gatekeeper, client: client))
        }
    }

    /// A page as this browser gets it.
    func get(_ address: String) async throws -> TestPage {
        try await send(.get, address, headers: [.cookie: cookie])
    }

    /// What a form of the desk's gets.
    @discardableResult
    func post(
        _ address: String,
        _ fields: KeyValuePairs<String, String> = [:]
    ) async throws -> TestPage {
        try await post(address, fields.map { ($0.key, $0.value) })
    }

    /// The same with fields that may repeat.
    @discardableResult
    func post(_ address: String, _ fields: [(String, String)]) async throws -> TestPage {
        try await send(
            .post,
            address,
            headers: [.cookie: cookie, .origin: "http://\(Self.authority)"],
            fields: [("token", gatekeeper.token.text)] + fields
        )
    }

    /// A request with nothing added.
    func send(
        _ method: HTTPRequest.Method,
        _ address: String,
        headers: HTTPFields = [:],
        fields: [(String, String)] = []
    ) async throws -> TestPage {
        let body = fields.map { "\(Self.encode($0.0))=\(Self.encode($0.1))" }.joined(separator: "&")
        let response = try await client.execute(
            uri: address,
            method: method,
            headers: headers,
            body: method == .get ? nil : ByteBuffer(string: body)
        )
        return TestPage(response)
    }

    var cookie: String {
        "\(gatekeeper.cookieName)=\(gatekeeper.cookie.text)"
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// What came back.
struct TestPage: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        text = String(buffer: response.body)
    }

    var location: String? { headers[.location] }

    /// The item a question page asks, as its form says.
    var item: String? {
        text.firstMatch(of: /name="item" value="([^"]*)"/).map { String($0.1) }
    }

    /// The questionnaire a question page asks from.
    var questionnaire: String? {
        text.firstMatch(of: /name="questionnaire" value="([^"]*)"/).map { String($0.1) }
    }
}

extension Logger {
    static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
