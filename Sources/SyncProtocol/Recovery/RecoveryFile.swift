internal import Crypto
public import FoundationEssentials

/// A file that is carried between a laptop and the municipality, or kept there: JSON, with a line that
/// says what it is and a digest that tells damage.
public enum RecoveryFile {
    /// The bytes of a request's file.
    public static func write(_ request: RecoveryRequest) throws -> Data {
        try bytes(RequestForm(request), kind: Kind.request)
    }

    /// The request in a file.
    public static func request(in bytes: Data) throws(RecoveryFault) -> RecoveryRequest {
        let form: RequestForm = try value(in: bytes, kind: Kind.request)
        guard form.recoveryKey.count == 32, form.requestKey.count == 32 else { throw .changed }
        return form.request
    }

    /// The bytes of an answer's file.
    public static func write(_ answer: RecoveryAnswer) throws -> Data {
        try bytes(answer, kind: Kind.answer)
    }

    /// The answer in a file.
    public static func answer(in bytes: Data) throws(RecoveryFault) -> RecoveryAnswer {
        try value(in: bytes, kind: Kind.answer)
    }

    /// The bytes of the file the municipality's key is kept in, offline.
    public static func write(_ key: RecoveryKeyPair, tenant: String) throws -> Data {
        try bytes(KeyForm(tenant: tenant, privateKey: key.privateKey), kind: Kind.key)
    }

    /// The private key in a file.
    public static func key(in bytes: Data) throws(RecoveryFault) -> Data {
        do throws(RecoveryFault) {
            let form: KeyForm = try value(in: bytes, kind: Kind.key)
            return form.privateKey
        } catch {
            throw .notAKey
        }
    }

    private enum Kind {
        static let request = "skridt recovery request 1"
        static let answer = "skridt recovery answer 1"
        static let key = "skridt recovery key 1"
    }

    private static func bytes(_ content: some Codable, kind: String) throws -> Data {
        let inner = try encoder.encode(content)
        let frame = Frame(kind: kind, content: inner, sha256: Data(SHA256.hash(data: inner)))
        return try encoder.encode(frame) + Data("\n".utf8)
    }

    private static func value<Value: Codable>(
        in bytes: Data,
        kind: String
    ) throws(RecoveryFault) -> Value {
        guard let frame = try? JSONDecoder().decode(Frame.self, from: bytes), frame.kind == kind
        else { throw .notAFile }
        guard Data(SHA256.hash(data: frame.content)) == frame.sha256,
            let value = try? JSONDecoder().decode(Value.self, from: frame.content)
        else { throw .changed }
        return value
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return encoder
    }
}

/// What stands round the content of a file.
private struct Frame: Codable {
    let kind: String
    let content: Data
    let sha256: Data
}

private struct KeyForm: Codable {
    let tenant: String
    let privateKey: Data
}

private struct RequestForm: Codable {
    let installation: UUID
    let device: String
    let recoveryKey: Data
    let requestKey: Data
    let work: Data
    let cache: Data?

    init(_ request: RecoveryRequest) {
        installation = request.installation
        device = request.device
        recoveryKey = request.recoveryKey
        requestKey = request.requestKey
        work = request.work
        cache = request.cache
    }

    var request: RecoveryRequest {
        RecoveryRequest(
            laptop: (installation, device),
            recoveryKey: recoveryKey,
            requestKey: requestKey,
            work: work,
            cache: cache
        )
    }
}
