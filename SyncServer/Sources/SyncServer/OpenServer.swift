import FoundationEssentials
import Progression
import SyncProtocol

/// A data directory that this process holds: the lock, and the store opened under it.
struct OpenServer: Sendable {
    let store: SQLiteStore
    let register: ErasureRegister
    let backups: Backups
    /// By which receipts are signed.
    let receiptKey: DeviceKey
    private let lock: DirectoryLock

    /// Takes the lock, opens the store, and makes sure the epoch file agrees with the database.
    ///
    /// - Throws: ``ServerError``.
    init(
        _ directory: DataDirectory,
        parser: @escaping @Sendable (Data) -> Questionnaire?,
        environment: ServerEnvironment
    ) throws {
        try directory.checkExists()
        lock = try DirectoryLock(directory)
        guard let key = try PrivateFile.read(directory.masterKey), key.count == 32 else {
            throw ServerError.damaged(directory.masterKey)
        }
        receiptKey = try Vault(master: key).receiptKey
        store = try SQLiteStore(
            path: directory.database,
            masterKey: key,
            parser: parser,
            environment: environment,
            epoch: EpochNote(directory)
        )
        register = ErasureRegister(path: directory.erasures)
        backups = Backups(store: store, directory: directory, masterKey: key)
    }

    /// Erases again what the register says was erased: a database put back from a backup has it still.
    ///
    /// To be called before anything is served.
    func replayErasures() async throws {
        for entry in try register.entries() {
            _ = try await store.erase(entry.erasure, tenant: entry.tenant)
        }
    }

    /// The desk for administrative commands.
    func desk(_ hasher: PassphraseHasher) -> AdminDesk {
        AdminDesk(store: store, hasher: hasher, register: register, backups: backups)
    }
}

extension EpochNote {
    /// The note in a data directory.
    fileprivate init(_ directory: DataDirectory) throws(ServerError) {
        self.init(kept: try Self.read(directory)) { epoch in
            try PrivateFile.replace(directory.epoch, Data("\(epoch.uuidString)\n".utf8))
        }
    }

    /// The epoch noted beside the database; `nil` if the note is gone.
    private static func read(_ directory: DataDirectory) throws(ServerError) -> UUID? {
        try PrivateFile.read(directory.epoch).flatMap {
            UUID(uuidString: trimmed(String(decoding: $0, as: UTF8.self)))
        }
    }
}
