import FoundationEssentials
import Progression
import SyncProtocol

/// A data directory that this process holds: the lock, and the store opened under it.
struct OpenServer: Sendable {
    let store: SQLiteStore
    let register: LastingRegister
    let backups: Backups
    let keys: AdminDesk.Keys
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
        let vault = Vault(master: key)
        keys = AdminDesk.Keys(receipts: try vault.receiptKey, imports: try vault.importKey)
        store = try SQLiteStore(
            path: directory.database,
            masterKey: key,
            parser: parser,
            environment: environment,
            epoch: EpochNote(directory)
        )
        register = LastingRegister(path: directory.register)
        backups = Backups(store: store, directory: directory, masterKey: key)
    }

    /// Carries out again what was decided for good: a database put back from a backup has forgotten it.
    ///
    /// To be called before anything is served. A laptop enrolled after the backup is unknown again,
    /// and with it what was decided about it. What an erasure entails in this database and did not in
    /// the last one, somebody matched since with who was erased, is noted too: the next may not know it.
    func replayRegister() async throws {
        let entries = try register.entries()
        var known = Set(entries.map(\.decision))
        for entry in entries {
            switch entry.decision {
            case .erase(let erasure, let tenant):
                for one in try await store.erase(erasure, tenant: tenant) {
                    let decision = LastingRegister.Decision.erase(one, tenant: tenant)
                    guard known.insert(decision).inserted else { continue }
                    try register.append(.init(decision: decision, at: store.environment.now()))
                }
            case .revoke(let device):
                guard try await store.device(device) != nil else { continue }
                try await store.revokeDevice(device)
            }
        }
    }

    /// The desk for administrative commands.
    func desk(_ hasher: PassphraseHasher) -> AdminDesk {
        AdminDesk(
            store: store,
            hasher: hasher,
            register: register,
            backups: backups,
            keys: keys
        )
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
