internal import CLibcurl
public import FoundationEssentials

/// Whose certificates are believed.
public enum Trust: Hashable, Sendable {
    /// The authorities the machine trusts.
    case system
    /// Only the authorities in a PEM file.
    case authorityFile(String)
    /// Only the authorities given as PEM.
    case authority(pem: Data)
}

/// HTTPS through libcurl: one request at a time over one kept-open connection.
///
/// Speaks HTTP/1.1 with TLS 1.2 or later, always verifies certificate and host name, follows no
/// redirects, and uses no proxy. Runs on a queue of its own, since libcurl blocks.
public actor CurlTransport: HTTPExchange {
    private let executor = QueueExecutor(label: "skridt.transport")
    private let curl: skridt_curl
    private let handle: EasyHandle
    private let trust: Trust
    private let version: HTTPVersion

    /// The queue requests run on.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// A transport that believes `trust`.
    ///
    /// - Throws: ``TransportError`` if libcurl is not there or cannot start.
    public init(trust: Trust) throws(TransportError) {
        try self.init(trust: trust, version: .oneOne)
    }

    init(trust: Trust, version: HTTPVersion) throws(TransportError) {
        curl = try Libcurl.functions.get()
        guard let handle = EasyHandle(of: curl) else { throw .cannotStart }
        self.handle = handle
        self.trust = trust
        self.version = version
    }

    /// Sends `request` and waits for the whole answer; cancelling the task ends it within a second.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let read = Address(request.url, readBy: curl)
        guard let address = read, address.isAllowed(loopbackHTTP: request.allowsLoopbackHTTP)
        else { throw TransportError(.badAddress, server: read?.server ?? "This") }
        let cancellation = Cancellation()
        let result = await withTaskCancellationHandler {
            perform(request, at: address, cancellation: cancellation)
        } onCancel: {
            cancellation.request()
        }
        return try result.get()
    }

    private func perform(
        _ request: HTTPRequest,
        at address: Address,
        cancellation: Cancellation
    ) -> Result<HTTPResponse, TransportError> {
        let transfer = Transfer(
            limit: request.limits.responseBytes,
            cancellation: cancellation
        )
        let code = handle.perform(request, trust: trust, version: version, into: transfer)
        guard code == CURLE_OK else {
            let kind = TransportError.Kind(
                code,
                connected: handle.wasConnected,
                tooLarge: transfer.isTooLarge
            )
            return .failure(
                TransportError(kind, server: address.server, code: Int(code.rawValue))
            )
        }
        return .success(
            HTTPResponse(
                status: handle.status,
                headers: transfer.headers,
                body: transfer.body,
                reusedConnection: handle.connectionsMade == 0
            )
        )
    }
}

extension TransportError.Kind {
    /// What libcurl's code means for the caller.
    init(_ code: CURLcode, connected: Bool, tooLarge: Bool) {
        self =
            switch code {
            case _ where tooLarge: .tooLarge
            case CURLE_FILESIZE_EXCEEDED: .tooLarge
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: .unreachable
            case CURLE_OPERATION_TIMEDOUT: connected ? .timedOut : .unreachable
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR: .untrustedCertificate
            case CURLE_SSL_CACERT_BADFILE: .badAuthority
            case CURLE_SSL_CONNECT_ERROR: .noSecureConnection
            case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR,
                CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM:
                .interrupted
            case CURLE_ABORTED_BY_CALLBACK: .cancelled
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .badAddress
            default: .failed
            }
    }
}
