import FoundationEssentials
import HTTPTransport

/// The provider as it can be asked: what it says of itself and its keys, fetched when first needed and kept
/// for a while.
///
/// A provider that cannot be reached keeps nobody from signing in otherwise; it is asked again.
actor OpenIDProvider {
    /// What a provider says of itself.
    struct Metadata: Hashable, Sendable {
        let authorization: WebAddress
        let token: WebAddress
        let keys: WebAddress
        /// How it takes a client's secret.
        let takesForm: Bool
        /// Whether its answers name it (RFC 9207).
        let namesItself: Bool
    }

    /// Seconds metadata and keys are good for.
    static let lifetime: TimeInterval = 15 * 60
    /// Seconds between two fetches of the keys for the sake of one that is not known.
    static let rotation: TimeInterval = 60
    /// Seconds after a failure during which it is not tried again.
    static let pause: TimeInterval = 5
    /// Most requests under way or waiting.
    static let busiest = 32
    static let mostBytes = 512 << 10
    static let mostKeys = 64

    private let settings: OpenIDSettings
    private let exchange: any HTTPExchange
    private let environment: ServerEnvironment
    private var metadata: (value: Metadata, at: Date)?
    private var keys: (value: [ProviderKey], at: Date)?
    private var failure: (value: OpenIDFailure, at: Date)?
    private var underWay = 0
    private var isFetching = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(settings: OpenIDSettings, exchange: any HTTPExchange, environment: ServerEnvironment) {
        self.settings = settings
        self.exchange = exchange
        self.environment = environment
    }

    /// What the provider says of itself.
    func described() async throws(OpenIDFailure) -> Metadata {
        if let metadata, isYounger(metadata.at, than: Self.lifetime) { return metadata.value }
        try await beginFetching()
        defer { endFetching() }
        if let metadata, isYounger(metadata.at, than: Self.lifetime) { return metadata.value }
        let fresh = try await trying { () async throws(OpenIDFailure) in
            try await self.fetchMetadata()
        }
        metadata = (fresh, environment.now())
        return fresh
    }

    /// The keys a token can be signed by; none if the provider has no such key.
    func keys(for head: IDTokenRules.Head) async throws(OpenIDFailure) -> [ProviderKey] {
        let known = Self.fitting(head, try await keys(atMost: Self.lifetime))
        return known.isEmpty ? Self.fitting(head, try await keys(atMost: Self.rotation)) : known
    }

    private func keys(atMost age: TimeInterval) async throws(OpenIDFailure) -> [ProviderKey] {
        if let keys, isYounger(keys.at, than: age) { return keys.value }
        let address = try await described().keys
        try await beginFetching()
        defer { endFetching() }
        if let keys, isYounger(keys.at, than: age) { return keys.value }
        let fresh = try await trying { () async throws(OpenIDFailure) in
            try await self.document(HTTPRequest(.get, address.text), KeySet.self)
        }
        let usable = fresh.keys.prefix(Self.mostKeys).compactMap(ProviderKey.init)
        keys = (usable, environment.now())
        return usable
    }

    /// A token without the name of its key is only believed where there is no choice.
    private static func fitting(_ head: IDTokenRules.Head, _ keys: [ProviderKey]) -> [ProviderKey] {
        let fitting = keys.filter { $0.fits(head.algorithm) }
        guard let name = head.key else { return fitting.count == 1 ? fitting : [] }
        return fitting.filter { $0.id == name }
    }
}

// MARK: - Asking

extension OpenIDProvider {
    private struct KeySet: Decodable {
        let keys: [JSONValue]
    }

    private struct Discovery: Decodable {
        let issuer: String
        let authorization: String
        let token: String
        let keys: String
        let methods: [String]?
        let namesItself: Bool?

        enum CodingKeys: String, CodingKey {
            case issuer
            case authorization = "authorization_endpoint"
            case token = "token_endpoint"
            case keys = "jwks_uri"
            case methods = "token_endpoint_auth_methods_supported"
            case namesItself = "authorization_response_iss_parameter_supported"
        }
    }

    private func fetchMetadata() async throws(OpenIDFailure) -> Metadata {
        let issuer = settings.issuer.text
        let beginning = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
        let address = beginning + "/.well-known/openid-configuration"
        let found = try await document(HTTPRequest(.get, address), Discovery.self)
        guard found.issuer == issuer else { throw .unreachable(.otherIssuer) }
        guard let authorization = WebAddress(found.authorization),
            let token = WebAddress(found.token), let keys = WebAddress(found.keys)
        else { throw .unreachable(.address) }
        let methods = found.methods ?? ["client_secret_basic"]
        return Metadata(
            authorization: authorization,
            token: token,
            keys: keys,
            takesForm: !methods.contains("client_secret_basic")
                && methods.contains("client_secret_post"),
            namesItself: found.namesItself ?? false
        )
    }

    /// The document a request is answered by.
    func document<Document: Decodable>(
        _ request: HTTPRequest,
        _ type: Document.Type
    ) async throws(OpenIDFailure) -> Document {
        let answer = try await send(request)
        guard answer.status == 200 else { throw .unreachable(.status) }
        guard let document = try? JSONDecoder().decode(type, from: answer.body) else {
            throw .unreachable(.unreadable)
        }
        return document
    }

    /// Sends a request within the limits.
    func send(_ request: HTTPRequest) async throws(OpenIDFailure) -> HTTPResponse {
        guard underWay < Self.busiest else { throw .unreachable(.busy) }
        underWay += 1
        defer { underWay -= 1 }
        var request = request
        request.headers["accept"] = "application/json"
        request.limits.connect = .seconds(5)
        request.limits.total = .seconds(10)
        request.limits.stall = .seconds(5)
        request.limits.responseBytes = Self.mostBytes
        request.allowsLoopbackHTTP = true
        do {
            return try await exchange.send(request)
        } catch {
            throw .unreachable(.connection)
        }
    }

    /// Tries `work`, but not right after it has failed.
    private func trying<Value: Sendable>(
        _ work: () async throws(OpenIDFailure) -> Value
    ) async throws(OpenIDFailure) -> Value {
        if let failure, isYounger(failure.at, than: Self.pause) { throw failure.value }
        do {
            let value = try await work()
            failure = nil
            return value
        } catch {
            failure = (error, environment.now())
            throw error
        }
    }

    /// A clock that was set back makes nothing last longer.
    private func isYounger(_ moment: Date, than age: TimeInterval) -> Bool {
        abs(environment.now().timeIntervalSince(moment)) < age
    }

    /// Waits for one's turn: what another is fetching need not be fetched again.
    private func beginFetching() async throws(OpenIDFailure) {
        guard isFetching else {
            isFetching = true
            return
        }
        guard waiting.count < Self.busiest else { throw .unreachable(.busy) }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func endFetching() {
        guard !waiting.isEmpty else {
            isFetching = false
            return
        }
        waiting.removeFirst().resume()
    }
}
