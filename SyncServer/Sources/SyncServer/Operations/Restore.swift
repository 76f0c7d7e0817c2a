public import FoundationEssentials
public import Progression

/// Puts a database back from a backup, in a directory whose server does not run.
public struct Restore: Sendable {
    private let directory: DataDirectory
    private let parser: @Sendable (Data) -> Questionnaire?
    private let environment: ServerEnvironment

    /// What came of it.
    public struct Report: Hashable, Sendable, Codable {
        /// What was put back.
        public let backup: BackupReport
        /// The life of the database that begins with it.
        public let epoch: UUID
        /// Where the database that was there lies now; `nil` if there was none.
        public let replaced: String?
        /// How many erasures and revocations of the register were carried out again.
        public let replayed: Int
    }

    /// A restore into `directory`.
    ///
    /// - Parameters:
    ///   - directory: with its `master.key` in place; its database may be missing or damaged.
    ///   - parser: reads a question file; `nil` if it has faults.
    ///   - environment: clock, ids, randomness.
    public init(
        into directory: DataDirectory,
        parser: @escaping @Sendable (Data) -> Questionnaire?,
        environment: ServerEnvironment
    ) {
        self.directory = directory
        self.parser = parser
        self.environment = environment
    }

    /// Puts the backup at `path` in the place of the database, and begins a new epoch: every laptop
    /// then offers again what it still has.
    ///
    /// The database that was there is kept beside it. What was erased or revoked since is so
    /// again before anything is served.
    ///
    /// - Throws: ``ServerError``; then the database that was there is still in its place.
    public func run(_ path: String) async throws -> Report {
        guard let key = try PrivateFile.read(directory.masterKey), key.count == 32 else {
            throw ServerError.noMasterKey(directory.masterKey)
        }
        let (header, replaced) = try exchange(path, masterKey: key)
        let opened = try OpenServer(directory, parser: parser, environment: environment)
        try await opened.replayRegister()
        let report = Report(
            backup: BackupReport(path, header),
            epoch: opened.store.epoch,
            replaced: replaced,
            replayed: try opened.register.entries().count
        )
        try opened.store.close()
        return report
    }

    /// Under the lock, so that no server has the files open that are exchanged.
    private func exchange(
        _ path: String,
        masterKey: Data
    ) throws -> (BackupFile.Header, replaced: String?) {
        let lock = try DirectoryLock(directory)
        defer { withExtendedLifetime(lock) {} }
        let fresh = directory.unfinishedDatabase
        let header = try BackupFile(path, masterKey: masterKey).extractSound(to: fresh)
        let replaced = try setAside()
        // Without its epoch file a database begins a new life, whatever epoch stands in it.
        PrivateFile.remove(directory.epoch)
        try PrivateFile.rename(fresh, to: directory.database)
        return (header, replaced)
    }

    /// Moves what is there out of the way: the database first, so that at no moment it stands there
    /// without its log; and the log too if an earlier attempt ended between the two.
    private func setAside() throws -> String? {
        let name = "\(directory.database).replaced-\(Backups.stamp(environment.now()))"
        let hadDatabase = PrivateFile.exists(directory.database)
        for suffix in ["", "-wal", "-shm"] where PrivateFile.exists(directory.database + suffix) {
            try PrivateFile.rename(directory.database + suffix, to: name + suffix)
        }
        return hadDatabase ? name : nil
    }
}

extension ServerError {
    static func noMasterKey(_ path: String) -> Self {
        Self(
            .configuration,
            "There is no master key at \(path); put the one this backup was made with in its "
                + "place first. Without it nothing in the backup can be opened."
        )
    }
}
