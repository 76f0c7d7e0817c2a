import FoundationEssentials
import SyncProtocol

/// What a restore must not undo, in a file outside the database and its backups: everything that was
/// ever erased, and every laptop that was revoked.
///
/// A database restored from a backup has again what was erased since, and trusts again a laptop that
/// was stolen since; at every start the register is carried out anew. It holds random ids and hashes
/// only, a line of JSON each.
struct LastingRegister: Sendable {
    let path: String

    /// One decision that lasts.
    struct Entry: Hashable, Sendable, Codable {
        let decision: Decision
        let at: Date
    }

    /// What was decided for good.
    enum Decision: Hashable, Sendable, Codable {
        case erase(Erasure, tenant: String)
        case revoke(device: String)
    }

    /// Notes a decision, durably; called before the database carries it out.
    func append(_ entry: Entry) throws {
        try removeUnfinishedLine()
        let file = try FileStream(appendingTo: path)
        try file.write(try WireFormat.encode(entry) + Data([Self.lineFeed]))
        try file.sync()
    }

    /// All decisions, oldest first; none if there was none yet.
    ///
    /// - Throws: ``ServerError`` if a line cannot be read. A last one that a crash cut short does not
    ///   count: it was never confirmed.
    func entries() throws -> [Entry] {
        guard let content = try PrivateFile.read(path) else { return [] }
        return try finished(content).split(separator: Self.lineFeed).map { line in
            guard let entry = try? WireFormat.decode(Entry.self, from: Data(line)) else {
                throw ServerError.damaged(path)
            }
            return entry
        }
    }

    private func removeUnfinishedLine() throws {
        guard let content = try PrivateFile.read(path) else { return }
        let finished = finished(content)
        if finished.count < content.count { try PrivateFile.replace(path, finished) }
    }

    private func finished(_ content: Data) -> Data {
        content.prefix(content.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0)
    }

    private static let lineFeed = UInt8(ascii: "\n")
}
