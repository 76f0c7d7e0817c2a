import Crypto
import FoundationEssentials
import SyncProtocol

/// A sealed copy of the database in one file.
///
/// A line that says what it is, a line of JSON that says what it holds, then pieces of at most a
/// mebibyte, each with its length before it, sealed by AES-256-GCM under a key made from the master
/// key. Header, place and end are part of what is authenticated: nothing can be cut off, swapped or
/// added unnoticed.
struct BackupFile: Sendable {
    let path: String
    private let key: SymmetricKey

    /// What a backup holds.
    struct Header: Hashable, Sendable, Codable {
        /// The life of the database it was taken from.
        let epoch: UUID
        /// The highest commit number in it.
        let logSequence: Int
        /// When it was made.
        let made: Date
    }

    /// The backup at `path` of the server with a given master key.
    init(_ path: String, masterKey: Data) {
        self.path = path
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: masterKey),
            info: Data("skridt backup 1".utf8),
            outputByteCount: 32
        )
    }

    private static let title = Data("skridt-backup 1\n".utf8)
    private static let pieceBytes = 1 << 20
    private static let longestHeader = 4_096

    /// Writes the copy of the database at `database` into the file; it must not be there yet.
    ///
    /// It gets its name only when it is whole and on the disk.
    func write(_ database: String, header: Header) throws {
        guard !PrivateFile.exists(path) else {
            throw ServerError(.cannotCreate, "\(path) is there already; choose another name.")
        }
        PrivateFile.remove(path + ".new")
        let source = try FileStream(reading: database)
        let target = try FileStream(creating: path + ".new")
        let line = try WireFormat.encode(header) + Data("\n".utf8)
        try target.write(Self.title + line)
        var piece = try source.read(Self.pieceBytes)
        var number = 0
        while true {
            let next = try source.read(Self.pieceBytes)
            let label = label(line, number, isLast: next.isEmpty)
            let sealed = try Vault.seal(piece, under: key, label: label)
            try target.write(withUnsafeBytes(of: UInt32(sealed.count).bigEndian) { Data($0) })
            try target.write(sealed)
            if next.isEmpty { break }
            (piece, number) = (next, number + 1)
        }
        try target.sync()
        try PrivateFile.rename(path + ".new", to: path)
    }

    /// Writes the database inside to `database`, a file that is not there yet.
    ///
    /// - Returns: what the backup says it holds.
    /// - Throws: ``ServerError`` if it is no backup, of another server, or not whole; then no file is
    ///   left.
    func extract(to database: String) throws -> Header {
        let source = try FileStream(reading: path)
        guard try source.read(Self.title.count) == Self.title else {
            throw ServerError.notABackup(path)
        }
        let line = try headerLine(source)
        guard let header = try? WireFormat.decode(Header.self, from: line) else {
            throw ServerError.notABackup(path)
        }
        do {
            let target = try FileStream(creating: database)
            try copyPieces(source, to: target, line)
            try target.sync()
        } catch is CryptoKitError {
            PrivateFile.remove(database)
            throw ServerError.brokenBackup(path)
        } catch {
            PrivateFile.remove(database)
            throw error
        }
        return header
    }

    private func copyPieces(
        _ source: borrowing FileStream,
        to target: borrowing FileStream,
        _ line: Data
    ) throws {
        var number = 0
        var size = try source.read(4)
        while true {
            let count = size.reduce(0) { $0 << 8 | Int($1) }
            guard size.count == 4, count <= Self.pieceBytes + 64 else {
                throw ServerError.brokenBackup(path)
            }
            let sealed = try source.read(count)
            size = try source.read(4)
            let label = label(line, number, isLast: size.isEmpty)
            try target.write(try Vault.open(sealed, under: key, label: label))
            if size.isEmpty { return }
            number += 1
        }
    }

    private func headerLine(_ source: borrowing FileStream) throws -> Data {
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let byte = try source.read(1)
            guard !byte.isEmpty, line.count < Self.longestHeader else {
                throw ServerError.notABackup(path)
            }
            line += byte
        }
        return line
    }

    private func label(_ header: Data, _ number: Int, isLast: Bool) -> String {
        "backup|\(ContentHash.hex(of: header))|\(number)|\(isLast ? "last" : "more")"
    }
}

extension ServerError {
    static func notABackup(_ path: String) -> Self {
        Self(.badInput, "\(path) is not a backup made by `skridt-server backup`.")
    }

    static func brokenBackup(_ path: String) -> Self {
        Self(
            .badInput,
            "\(path) is not whole, was changed, or belongs to a server with another master.key; "
                + "take another backup, or put the right master.key in place."
        )
    }
}
