public import FoundationEssentials

/// How messages become bytes: JSON with sorted keys, times as ISO 8601 with milliseconds.
public enum WireFormat {
    /// The media type of every message.
    public static let mediaType = "application/vnd.skridt.sync+json"
    /// The media type of a ``Problem``.
    public static let problemMediaType = "application/problem+json"
    /// The protocol version spoken.
    public static let protocolVersion = 1

    /// A time as messages tell it.
    public static func text(of time: Date) -> String { WireTime.text(of: time) }

    /// The bytes of a message.
    public static func encode(_ message: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(WireTime.text(of: date))
        }
        return try encoder.encode(message)
    }

    /// The message in `bytes`.
    ///
    /// - Parameters:
    ///   - type: what is expected.
    ///   - bytes: JSON as ``encode(_:)`` writes it; keys not known are passed over.
    ///   - limit: most bytes that are looked at.
    /// - Returns: the message.
    /// - Throws: ``WireError``, which holds nothing of the content.
    public static func decode<Message: Decodable>(
        _ type: Message.Type,
        from bytes: Data,
        limit: Int = WireLimit.unpackedBytes
    ) throws(WireError) -> Message {
        guard bytes.count <= limit else { throw .tooLarge }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let text = try decoder.singleValueContainer().decode(String.self)
            guard let time = WireTime.time(of: text) else { throw WireError.unreadable }
            return time
        }
        do {
            return try decoder.decode(type, from: bytes)
        } catch {
            // What Foundation says would quote the content, and that may be someone's answer.
            throw .unreadable
        }
    }
}

/// Why a message could not be read; never what it said.
public enum WireError: Error, Hashable, Sendable {
    /// More bytes than allowed.
    case tooLarge
    /// Not JSON, or not the message expected.
    case unreadable
}

/// Limits of SYNC/1 that both ends hold to.
public enum WireLimit {
    /// Envelopes in a batch.
    public static let batchItems = 100
    /// Bytes of a batch as sent.
    public static let batchBytes = 1 << 20
    /// Bytes of a batch unpacked.
    public static let unpackedBytes = 8 << 20
    /// How many times larger unpacked than as sent.
    public static let unpackedRatio = 100
    /// Bytes of one envelope.
    public static let envelopeBytes = 64 << 10
    /// Items on a page of the feed.
    public static let feedItems = 500
}
