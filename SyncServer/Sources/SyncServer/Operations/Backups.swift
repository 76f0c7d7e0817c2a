public import FoundationEssentials
import Progression
import SyncProtocol

/// What `skridt-server backup` and `verify` tell of a backup.
public struct BackupReport: Hashable, Sendable, Codable {
    /// The file.
    public let path: String
    /// The life of the database it was taken from.
    public let epoch: UUID
    /// The highest commit number in it.
    public let logSequence: Int
    /// When it was made.
    public let made: Date
}

/// Makes and verifies backups of an open store.
struct Backups: Sendable {
    let store: SQLiteStore
    let directory: DataDirectory
    let masterKey: Data

    /// Writes a sealed copy into the folder `folder`, while the server goes on.
    ///
    /// - Throws: ``ServerError``; first of all if there is no such folder.
    func make(in folder: String) async throws -> BackupReport {
        try Self.check(folder)
        let copy = directory.temporaryDatabase
        PrivateFile.removeDatabase(copy)
        defer { PrivateFile.removeDatabase(copy) }
        try PrivateFile.create(copy, Data())
        let header = try await store.copy(to: copy)
        let name = "skridt-\(Self.stamp(header.made))-\(header.logSequence).backup"
        let file = BackupFile(folder + "/" + name, masterKey: masterKey)
        try file.write(copy, header: header)
        return BackupReport(file.path, header)
    }

    /// Reads a backup through as a restore would, and remembers how far it reaches: laptops may then
    /// archive what is in it.
    func verify(_ path: String) async throws -> BackupReport {
        let scratch = directory.temporaryDatabase
        defer { PrivateFile.removeDatabase(scratch) }
        let header = try BackupFile(path, masterKey: masterKey).extractSound(to: scratch)
        guard header.epoch == store.epoch else {
            throw ServerError(
                .badInput,
                "\(path) is sound, but from an earlier life of the database; make a new backup."
            )
        }
        try await store.markSafe(through: header.logSequence, in: header.epoch)
        return BackupReport(path, header)
    }

    /// Makes sure there is a folder to write into, before everything is copied for it.
    private static func check(_ folder: String) throws(ServerError) {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw ServerError(
                .notThere,
                "There is no folder \(folder), or the server's account cannot see it; make it, or name another "
                    + "with --to."
            )
        }
        guard isFolder else {
            throw ServerError(.badInput, "\(folder) is no folder; name one with --to.")
        }
    }

    static func stamp(_ moment: Date) -> String {
        moment.ISO8601Format().filter { $0 != "-" && $0 != ":" }
    }
}

extension BackupFile {
    /// Unseals the database inside into `database`, in the place of what an earlier attempt left there,
    /// and reads it through.
    ///
    /// - Returns: what the backup says it holds, and does.
    /// - Throws: ``ServerError``; then no file is left.
    func extractSound(to database: String) throws -> Header {
        PrivateFile.removeDatabase(database)
        let header = try extract(to: database)
        guard try SQLiteStore.holds(header, at: database) else {
            PrivateFile.removeDatabase(database)
            throw ServerError.brokenBackup(path)
        }
        return header
    }
}

extension BackupReport {
    init(_ path: String, _ header: BackupFile.Header) {
        self.path = path
        epoch = header.epoch
        logSequence = header.logSequence
        made = header.made
    }
}
