import FoundationEssentials
import SyncProtocol

/// Everything that was ever erased, in a file outside the database and its backups.
///
/// A database restored from a backup has again what was erased since; at every start the register is
/// carried out anew. It holds random ids only, a line of JSON each.
struct ErasureRegister: Sendable {
    let path: String

    /// One erasure.
    struct Entry: Hashable, Sendable, Codable {
        let tenant: String
        let erasure: Erasure
        let at: Date
    }

    /// Notes an erasure, durably; called before the database forgets.
    func append(_ entry: Entry) throws {
        try removeUnfinishedLine()
        let file = try FileStream(appendingTo: path)
        try file.write(try WireFormat.encode(entry) + Data([Self.lineFeed]))
        try file.sync()
    }

    /// All erasures, oldest first; none if there was none yet.
    ///
    /// - Throws: ``ServerError`` if a line cannot be read. A last one that a crash cut short does not
    ///   count: its erasure was never confirmed.
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
