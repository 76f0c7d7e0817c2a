internal import FoundationEssentials
internal import HTTPTransport
internal import SyncProtocol

/// Sends messages of SYNC/1 and believes only answers that are of it.
struct WireClient: Sendable {
    var token: String?
    private let transport: any HTTPExchange
    private let server: ServerAddress
    private let environment: SyncEnvironment

    init(_ engine: SyncEngine) {
        transport = engine.transport
        server = engine.server
        environment = engine.environment
    }

    /// The message a `GET` brings.
    func get<Answer: Decodable>(
        _ path: String,
        as type: Answer.Type
    ) async throws(SyncProblem) -> Answer {
        try read(await send(HTTPRequest(.get, server.url(path), headers: headers)), as: type)
    }

    /// The message a `POST` of `message` brings.
    func post<Answer: Decodable>(
        _ message: some Encodable & Sendable,
        to path: String,
        as type: Answer.Type
    ) async throws(SyncProblem) -> Answer {
        guard let plain = try? WireFormat.encode(message), let packed = try? Gzip.pack(plain),
            plain.count <= WireLimit.unpackedBytes
        else { throw problem(.refused(.batchTooLarge)) }
        // What packs too well would be taken for a bomb, so it goes as it is.
        let isPacked = plain.count <= packed.count * WireLimit.unpackedRatio
        let body = isPacked ? packed : plain
        guard body.count <= WireLimit.batchBytes else { throw problem(.refused(.batchTooLarge)) }
        var headers = self.headers
        headers["Content-Type"] = WireFormat.mediaType
        headers["Content-Encoding"] = isPacked ? "gzip" : nil
        let url = server.url(path)
        return try read(
            await send(HTTPRequest(.post, url, headers: headers, body: body)),
            as: type
        )
    }

    /// A question file, believed only if it has the hash it is asked by.
    func questionnaire(_ sha256: String) async throws(SyncProblem) -> Data {
        guard sha256.utf8.count == 64, sha256.allSatisfy(\.isHexDigit) else {
            throw problem(.doubtfulAnswer)
        }
        let url = server.url("/v1/questionnaires/\(sha256)")
        let response = try await send(HTTPRequest(.get, url, headers: headers))
        guard response.status == 200 else { throw refusal(response) }
        guard ContentHash.hex(of: response.body) == sha256 else {
            throw problem(.instrument(sha256: sha256))
        }
        return response.body
    }

    func problem(_ kind: SyncProblem.Kind) -> SyncProblem {
        SyncProblem(kind, server: server.host)
    }

    private var headers: HTTPHeaders {
        var headers: HTTPHeaders = ["Accept": WireFormat.mediaType]
        headers["Skridt-Program"] = environment.program
        headers["Authorization"] = token.map { "Bearer \($0)" }
        return headers
    }

    private func send(_ request: HTTPRequest) async throws(SyncProblem) -> HTTPResponse {
        do throws(TransportError) {
            return try await transport.send(request)
        } catch {
            throw problem(.transport(error.kind))
        }
    }

    private func read<Answer: Decodable>(
        _ response: HTTPResponse,
        as type: Answer.Type
    ) throws(SyncProblem) -> Answer {
        guard response.status == 200 else { throw refusal(response) }
        guard response.mediaType == WireFormat.mediaType,
            let answer = try? WireFormat.decode(type, from: response.body)
        else { throw problem(.notOurServer) }
        return answer
    }

    /// What an answer of another status than 200 means.
    private func refusal(_ response: HTTPResponse) -> SyncProblem {
        let date = response.headers["Date"]
        let seconds = response.headers["Retry-After"].flatMap {
            RetryAfter.seconds($0, answered: date, now: environment.now())
        }
        if response.mediaType == WireFormat.problemMediaType,
            let stated = try? WireFormat.decode(Problem.self, from: response.body),
            stated.code.status == response.status
        {
            return problem(SyncProblem.Kind(stated.code, retryAfter: seconds))
        }
        // A proxy in front of the server speaks for itself, and not in our media type.
        return switch response.status {
        case 429, 502, 503, 504: problem(.busy(retryAfter: seconds))
        case 507: problem(.serverFull)
        case 500...: problem(.serverFault)
        default: problem(.notOurServer)
        }
    }
}

extension HTTPResponse {
    fileprivate var mediaType: String? {
        headers["Content-Type"]?.split(separator: ";").first
            .map { $0.filter { !$0.isWhitespace }.lowercased() }
    }
}
