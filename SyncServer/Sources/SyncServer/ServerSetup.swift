public import FoundationEssentials

/// Makes a new server: directory, keys, certificates, database.
public enum ServerSetup {
    /// Makes the data directory.
    ///
    /// - Parameters:
    ///   - directory: where; it may exist, but must hold no server yet.
    ///   - hosts: names and addresses the certificate is for, besides this machine's own.
    ///   - environment: clock, ids, randomness.
    /// - Returns: the new life of the database.
    /// - Throws: ``ServerError``.
    @discardableResult
    public static func run(
        _ directory: DataDirectory,
        hosts: [String],
        environment: ServerEnvironment
    ) throws -> UUID {
        try directory.checkSocketPath()
        try PrivateFile.createDirectory(directory.path)
        guard !PrivateFile.exists(directory.masterKey), !PrivateFile.exists(directory.database)
        else { throw ServerError.alreadyInitialised(directory.path) }
        let lock = try DirectoryLock(directory)
        defer { withExtendedLifetime(lock) {} }
        try makeCertificates(directory, hosts: hosts, now: environment.now())
        let key = environment.randomBytes(32)
        let epoch = try makeDatabase(directory.unfinishedDatabase, key, environment)
        try PrivateFile.replace(directory.epoch, Data("\(epoch.uuidString)\n".utf8))
        try PrivateFile.rename(directory.unfinishedDatabase, to: directory.database)
        // Last, for it marks the directory as complete.
        try PrivateFile.create(directory.masterKey, key)
        return epoch
    }

    /// Makes the database under another name: a power cut half-way leaves nothing that keeps the
    /// next attempt from starting over.
    private static func makeDatabase(
        _ path: String,
        _ key: Data,
        _ environment: ServerEnvironment
    ) throws -> UUID {
        for suffix in ["", "-wal", "-shm"] { PrivateFile.remove(path + suffix) }
        try PrivateFile.create(path, Data())
        let store = try SQLiteStore(
            path: path,
            masterKey: key,
            parser: { _ in nil },
            environment: environment,
            epoch: EpochNote(kept: nil) { _ in }
        )
        try store.close()
        return store.epoch
    }

    /// The names and addresses of this machine, always in the certificate.
    static let ownHosts = ["localhost", "127.0.0.1", "::1"]

    private static func makeCertificates(
        _ directory: DataDirectory,
        hosts: [String],
        now: Date
    ) throws {
        let authority = try DevelopmentAuthority(now: now)
        let issued = try authority.issue(for: ownHosts + hosts.filter { !ownHosts.contains($0) })
        let own = try authority.pem()
        try PrivateFile.replace(directory.authorityKey, Data(own.key.utf8))
        try PrivateFile.replace(directory.certificateKey, Data(issued.key.utf8))
        try PrivateFile.replace(directory.authorityCertificate, Data(own.certificate.utf8))
        try PrivateFile.replace(directory.certificate, Data(issued.certificate.utf8))
    }
}
