import FoundationEssentials
import ResponseStore
import SyncProtocol
import SyncServer

/// What has been written in a history: bytes stand for envelopes here, so that nothing needs be encoded.
///
/// A body is a number and an edition; the envelope of that number is what the bytes say, whoever wrote
/// them down once more in another edition.
final class Library {
    private var contents: [(envelope: Envelope, flaw: Flaw?)] = []

    /// Writes an envelope and gives its bytes.
    func write(_ envelope: Envelope, flaw: Flaw?) -> OutboxItem {
        contents.append((envelope, flaw))
        return Self.item(envelope.id, number: contents.count - 1, edition: 0)
    }

    /// The same content in other bytes.
    func rewritten(_ item: OutboxItem) -> OutboxItem {
        Self.item(item.id, number: Self.number(of: item), edition: item.body[1] &+ 1)
    }

    private static func item(_ id: UUID, number: Int, edition: UInt8) -> OutboxItem {
        OutboxItem(
            id: id,
            sha256: edition == 0 ? "#\(number)" : "#\(number).\(edition)",
            body: Data([UInt8(truncatingIfNeeded: number), edition, UInt8(number >> 8)]),
            signature: Data()
        )
    }

    private static func number(of item: OutboxItem) -> Int {
        Int(item.body[0]) | Int(item.body[2]) << 8
    }

    /// Whether the server breaks at these bytes.
    func breaksServer(_ item: OutboxItem) -> Bool {
        contents[Self.number(of: item)].flaw == .breaksServer
    }

    /// What the server sees in these bytes.
    func received(_ item: OutboxItem) -> ReceivedItem {
        let (envelope, flaw) = contents[Self.number(of: item)]
        let fault: Problem.Code? =
            switch flaw {
            case .unreadable: .unreadableEnvelope
            case .wrongSignature: .wrongSignature
            case .tooLarge: .envelopeTooLarge
            case .breaksServer, nil: nil
            }
        let isReadable = flaw != .unreadable && flaw != .tooLarge
        return ReceivedItem(
            body: item.body,
            signature: item.signature,
            sha256: item.sha256,
            envelope: isReadable ? envelope : nil,
            fault: fault
        )
    }
}
