import Foundation
import HTTPTransport

/// What chromedriver answered instead of doing what it was asked.
struct WebDriverError: Error, CustomStringConvertible {
    let command: String
    let kind: String
    let message: String

    var description: String { "\(command): \(kind): \(message.prefix(400))" }
}

/// W3C WebDriver, spoken to a chromedriver on this machine through the project's own transport.
struct WebDriver: Sendable {
    private let address: String
    private let transport: any HTTPExchange

    init(port: Int) throws {
        address = "http://127.0.0.1:\(port)"
        transport = try CurlTransport(trust: .system)
    }

    /// Sends one command and gives the `value` of its answer.
    @discardableResult
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: JSON? = nil
    ) async throws -> JSON {
        let sent = try body.map { try JSONEncoder().encode($0) }
        var request = HTTPRequest(method, address + path, body: sent)
        request.headers["content-type"] = "application/json; charset=utf-8"
        request.allowsLoopbackHTTP = true
        let response = try await transport.send(request)
        let value = try JSONDecoder().decode(JSON.self, from: response.body)["value"]
        guard response.status == 200 else {
            throw WebDriverError(
                command: "\(method.rawValue) \(path)",
                kind: value["error"].string ?? "status \(response.status)",
                message: value["message"].string ?? ""
            )
        }
        return value
    }
}
