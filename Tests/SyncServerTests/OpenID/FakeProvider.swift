import Crypto
import Foundation
import HTTPTransport
import Synchronization
import Testing

@testable import SyncServer

/// A provider without a socket, which does as it is told: a mapping file, keys, and what it answers.
final class FakeProvider: HTTPExchange {
    static let issuer = "https://login.nordby.example/realms/kommune"

    struct State: Sendable {
        var keys: [JSONValue] = []
        var key: SigningKey
        var keyName: String? = "one"
        /// What the person is.
        var claims: [String: JSONValue] = FakeProvider.person
        var isDown = false
        /// What it says of itself besides, or instead.
        var discovery: [String: JSONValue] = [:]
        /// What becomes of a token before it is sent.
        var forging: @Sendable (TokenDraft) throws -> String = { try $0.signed() }
        /// What answers at the token's address instead of a token.
        var tokenAnswer: HTTPResponse?
        var grants: [String: [String: String]] = [:]
        /// Everything that was asked, newest last.
        var asked: [HTTPRequest] = []
    }

    /// A caseworker of Nordby, as the provider knows her.
    static let person: [String: JSONValue] = [
        "sub": "5f0c", "preferred_username": "Ida.Lund@nordby.example", "name": "Ida Lund",
        "acr": "strong", "realm_access": ["roles": ["offline", "Skridt-Sagsbehandler"]],
        "organisation": "12345678", "department": "Ungehuset",
    ]

    private let state: Mutex<State>
    private let now: @Sendable () -> Date

    init(now: @escaping @Sendable () -> Date) throws {
        self.now = now
        let key = try SigningKey.first.get()
        state = Mutex(State(keys: [try key.published(as: "one")], key: key))
    }

    func change<Value: Sendable>(_ work: (inout State) throws -> Value) rethrows -> Value {
        try state.withLock { try work(&$0) }
    }

    /// How often an address was asked that ends so.
    func count(of ending: String) -> Int {
        change { $0.asked.count { $0.url.hasSuffix(ending) } }
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let moment = now()
        let answer = change { state -> HTTPResponse? in
            state.asked.append(request)
            if state.isDown { return nil }
            switch request.url {
            case Self.issuer + "/.well-known/openid-configuration":
                return Self.json(.object(Self.discovery.merging(state.discovery) { $1 }))
            case Self.issuer + "/keys": return Self.json(["keys": .list(state.keys)])
            case Self.issuer + "/token":
                return state.tokenAnswer ?? Self.token(request, &state, at: moment)
            default: return HTTPResponse(status: 404)
            }
        }
        guard let answer else { throw TransportError(.unreachable, server: "login") }
        return answer
    }

    private static let discovery: [String: JSONValue] = [
        "issuer": .text(issuer), "authorization_endpoint": .text(issuer + "/authorize?ui=da"),
        "token_endpoint": .text(issuer + "/token"), "jwks_uri": .text(issuer + "/keys"),
        "userinfo_endpoint": .nothing,
    ]

    private static func json(_ value: JSONValue) -> HTTPResponse {
        HTTPResponse(status: 200, body: (try? JSONEncoder().encode(value)) ?? Data())
    }

    /// The person says yes: what the browser is sent back with.
    func authorise(_ location: String) throws -> (code: String, state: String) {
        let parameters = Self.parameters(String(try #require(location.split(separator: "?").last)))
        let state = try #require(parameters["state"])
        let code = "code-\(state.prefix(8))"
        change { $0.grants[code] = parameters }
        return (code, state)
    }

    static func parameters(_ query: String) -> [String: String] {
        let pairs = query.split(separator: "&").map { pair -> (String, String) in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1].removingPercentEncoding ?? "" : "")
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func token(
        _ request: HTTPRequest,
        _ state: inout State,
        at now: Date
    ) -> HTTPResponse {
        let form = parameters(String(decoding: request.body ?? Data(), as: UTF8.self))
        let verifier = Data(SHA256.hash(data: Data((form["code_verifier"] ?? "").utf8)))
        let wanted = "Basic " + Data("skridt:s%3Acret%20%C3%A6".utf8).base64EncodedString()
        guard form["grant_type"] == "authorization_code",
            let grant = state.grants.removeValue(forKey: form["code"] ?? ""),
            grant["code_challenge"] == base64URL(verifier),
            grant["code_challenge_method"] == "S256",
            grant["redirect_uri"] == form["redirect_uri"],
            request.headers["authorization"] == wanted
        else {
            return HTTPResponse(status: 400, body: Data(#"{"error":"invalid_grant"}"#.utf8))
        }
        let seconds = Int(now.timeIntervalSince1970)
        let own: [String: JSONValue] = [
            "iss": .text(issuer), "aud": .text(grant["client_id"] ?? ""), "iat": .number(seconds),
            "exp": .number(seconds + 300), "nonce": .text(grant["nonce"] ?? ""),
        ]
        var head: [String: JSONValue] = ["alg": "RS256", "typ": "JWT"]
        if case .elliptic = state.key { head["alg"] = "ES256" }
        head["kid"] = state.keyName.map { .text($0) }
        let draft = TokenDraft(head: head, claims: own.merging(state.claims) { $1 }, key: state.key)
        let token = (try? state.forging(draft)) ?? ""
        return json(["id_token": .text(token), "token_type": "Bearer", "access_token": "a"])
    }
}
