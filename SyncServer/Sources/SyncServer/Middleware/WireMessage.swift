import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import SyncProtocol

/// The context every request is handled in.
typealias ServerContext = BasicRequestContext

/// Reads and writes the messages of SYNC/1, limits first.
enum WireMessage {
    /// The message in a request's body.
    ///
    /// - Throws: ``Problem``: another media type, too large, or not to be read.
    static func read<Message: Decodable>(
        _ type: Message.Type,
        from request: Request
    ) async throws -> Message {
        let bytes = try await body(of: request)
        guard let message = try? WireFormat.decode(type, from: bytes) else {
            throw Problem(.unreadableRequest)
        }
        return message
    }

    /// A message as an answer.
    static func response(_ message: some Encodable) throws -> Response {
        response(json: [UInt8](try WireFormat.encode(message)))
    }

    /// A message that is written down already.
    static func response(json bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: WireFormat.mediaType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    private static func body(of request: Request) async throws -> Data {
        let mediaType = request.headers[.contentType]?.split(separator: ";").first
        guard mediaType.map({ trimmed(String($0)).lowercased() }) == WireFormat.mediaType else {
            throw Problem(.wrongMediaType)
        }
        guard let packed = try? await request.body.collect(upTo: WireLimit.batchBytes) else {
            throw Problem(.batchTooLarge)
        }
        switch request.headers[.contentEncoding]?.lowercased() {
        case nil, "identity": return Data(packed.readableBytesView)
        case "gzip": return try unpack(Data(packed.readableBytesView))
        default: throw Problem(.wrongMediaType)
        }
    }

    private static func unpack(_ bytes: Data) throws(Problem) -> Data {
        do throws(GzipError) {
            return try Gzip.unpack(
                bytes,
                limit: WireLimit.unpackedBytes,
                ratio: WireLimit.unpackedRatio
            )
        } catch {
            throw Problem(error == .tooLarge ? .batchTooLarge : .wrongMediaType)
        }
    }
}
