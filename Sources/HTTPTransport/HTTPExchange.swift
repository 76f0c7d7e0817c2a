public import FoundationEssentials

/// Something that carries a request to a server and brings the answer back.
///
/// ``CurlTransport`` is the real one; tests script their own.
public protocol HTTPExchange: Sendable {
    /// Sends `request` and waits for the whole answer.
    ///
    /// An answer of any status is an answer; only what kept an answer from arriving is thrown.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}

/// What is asked of a server.
public struct HTTPRequest: Hashable, Sendable {
    /// The verbs spoken.
    public enum Method: String, Hashable, Sendable {
        /// Reads.
        case get = "GET"
        /// Sends.
        case post = "POST"
        /// Replaces.
        case put = "PUT"
        /// Removes.
        case delete = "DELETE"
    }

    /// The verb.
    public let method: Method
    /// The full address, `https://…`.
    public let url: String
    /// Header fields.
    public var headers: HTTPHeaders
    /// What is sent.
    public let body: Data?
    /// How long to wait and how much to take.
    public var limits: HTTPLimits
    /// Whether `http://` is allowed, which it only ever is to this machine itself.
    public var allowsLoopbackHTTP: Bool

    /// A request of given parts.
    public init(
        _ method: Method,
        _ url: String,
        headers: HTTPHeaders = [:],
        body: Data? = nil,
        limits: HTTPLimits = HTTPLimits()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.limits = limits
        allowsLoopbackHTTP = false
    }
}

/// How long a request waits and how much it takes.
public struct HTTPLimits: Hashable, Sendable {
    /// Longest wait for a connection.
    public var connect: Duration = .seconds(10)
    /// Longest wait for the whole answer.
    public var total: Duration = .seconds(120)
    /// Longest time, in whole seconds, during which less than 10 bytes a second move.
    public var stall: Duration = .seconds(30)
    /// Most bytes of the answer's body.
    public var responseBytes = 16 << 20

    /// The usual limits, to be changed one by one.
    public init() {}
}

/// What a server answered.
public struct HTTPResponse: Hashable, Sendable {
    /// The status, as 200.
    public let status: Int
    /// Header fields.
    public let headers: HTTPHeaders
    /// The body as it came, packed if it was packed.
    public let body: Data
    /// Whether it came over a connection that was open already.
    public let reusedConnection: Bool

    /// An answer of given parts.
    public init(
        status: Int,
        headers: HTTPHeaders = [:],
        body: Data = Data(),
        reusedConnection: Bool = false
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.reusedConnection = reusedConnection
    }
}
