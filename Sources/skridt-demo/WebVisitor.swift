import Foundation
import HTTPTransport

/// Looks at the server's pages the way a browser does, cookies and all.
struct WebVisitor {
    let address: String
    let exchange: any HTTPExchange
    private var cookies: [String: String] = [:]

    init(address: String, exchange: any HTTPExchange) {
        self.address = address
        self.exchange = exchange
    }

    /// Signs in.
    ///
    /// - Throws: ``DemoError/page(_:)`` if the server does not let the employee in.
    mutating func signIn(as employee: String, passphrase: String) async throws {
        let form = try await page("/sign-in")
        guard let token = form.firstMatch(of: /name="token" value="([^"]+)"/)?.output.1 else {
            throw DemoError.page("The sign-in page has no form token.")
        }
        let fields = [("token", String(token)), ("employee", employee), ("passphrase", passphrase)]
        let body = fields.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        let response = try await send(.post, "/sign-in", body: Data(body.utf8))
        guard response.status == 303 else {
            throw DemoError.page("Signing in as \(employee) gave status \(response.status).")
        }
    }

    /// The page at `path`.
    ///
    /// - Throws: ``DemoError/page(_:)`` for any status but 200.
    mutating func page(_ path: String) async throws -> String {
        let response = try await send(.get, path, body: nil)
        guard response.status == 200 else {
            throw DemoError.page("\(path.prefix(12)) gave status \(response.status).")
        }
        return String(decoding: response.body, as: UTF8.self)
    }

    private mutating func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        body: Data?
    ) async throws -> HTTPResponse {
        var headers: HTTPHeaders = ["Origin": address]
        if body != nil { headers["Content-Type"] = "application/x-www-form-urlencoded" }
        headers["Cookie"] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        let response = try await exchange.send(
            HTTPRequest(method, address + path, headers: headers, body: body)
        )
        for cookie in response.headers.values(of: "Set-Cookie") {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
        }
        return response
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
