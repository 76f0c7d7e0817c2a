import Crypto
import FoundationEssentials

/// Marks a cursor as one this server gave, so that a laptop can show what the server has forgotten.
enum CursorProofs: Sendable {
    /// HMAC-SHA-256 under a key of the server's.
    case keyed(SymmetricKey)
    /// Readable and cheap, for a store that nobody attacks.
    case open

    /// The mark of a cursor.
    func proof(of next: Int, in epoch: UUID) -> String {
        switch self {
        case .keyed(let key):
            let content = Data("\(epoch.uuidString)|\(next)".utf8)
            return hexadecimal(Data(HMAC<SHA256>.authenticationCode(for: content, using: key)))
        case .open:
            let bytes = epoch.uuid
            let short = [bytes.0, bytes.1, bytes.2, bytes.3].reduce(0) { $0 << 8 | Int($1) }
            return "\(short).\(next)"
        }
    }

    func isOurs(_ proof: String, of next: Int, in epoch: UUID) -> Bool {
        isEqualInConstantTime(proof, self.proof(of: next, in: epoch))
    }
}
