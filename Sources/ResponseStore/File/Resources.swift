internal import FoundationEssentials
internal import GRDB

/// What an open store holds on to; letting go of it closes the file, then the lock.
final class Resources: Sendable {
    let queue: DatabaseQueue
    let keys: KeyRing
    private let lock: FileLock

    private init(queue: DatabaseQueue, keys: KeyRing, lock: consuming FileLock) {
        self.queue = queue
        self.keys = keys
        self.lock = lock
    }

    static func create(
        _ path: String,
        passphrase: String,
        options: ResponseStore.Options
    ) throws(StoreError) -> Resources {
        guard Passphrase.isStrongEnough(passphrase) else { throw .weakPassphrase }
        let file = StoreFile(path: path)
        try file.makeFolder()
        let lock = try FileLock(beside: path)
        guard !file.exists else { throw .alreadyThere(path: path) }
        do {
            try file.unfinished.makeEmpty()
            let keys = try fill(file.unfinished, passphrase: passphrase, options: options)
            try file.unfinished.rename(to: file)
            return Resources(queue: try Connection.open(path), keys: keys, lock: lock)
        } catch {
            file.unfinished.remove()
            throw StoreError(error, path: path)
        }
    }

    static func open(
        _ path: String,
        passphrase: String,
        uptime: Uptime?
    ) throws(StoreError) -> Resources {
        let lock = try claim(path)
        let queue = try Connection.open(path)
        do {
            try prepare(queue, path: path)
            let keys = try attempt(passphrase, on: queue, at: uptime)
            return Resources(queue: queue, keys: keys, lock: lock)
        } catch {
            try? queue.close()
            throw StoreError(error, path: path)
        }
    }

    /// Lends the file of a store whose passphrase is not known, and closes it after.
    static func locked<Value>(
        _ path: String,
        _ work: (DatabaseQueue) throws -> Value
    ) throws(StoreError) -> Value {
        let lock = try claim(path)
        let queue = try Connection.open(path)
        defer {
            try? queue.close()
            withExtendedLifetime(lock) {}
        }
        do {
            try prepare(queue, path: path)
            return try work(queue)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func claim(_ path: String) throws(StoreError) -> FileLock {
        try StoreFile(path: path).claim()
        return try FileLock(beside: path)
    }

    /// Tries a passphrase, and counts the attempt.
    private static func attempt(
        _ passphrase: String,
        on queue: DatabaseQueue,
        at uptime: Uptime?
    ) throws -> KeyRing {
        let lockOut = LockOut(queue: queue)
        try lockOut.begin(at: uptime)
        let (wrapped, installation) = try queue.read(WrappedKeys.read)
        do {
            let (keys, wrapper) = try wrapped.unwrap(
                passphrase: passphrase,
                installation: installation
            )
            try lockOut.succeed(keys, wrapped: wrapper, installation: installation)
            return keys
        } catch StoreError.wrongPassphrase {
            try lockOut.fail()
            throw StoreError.wrongPassphrase
        }
    }

    /// Compares the store with its witness, if it has one, and renews both.
    func settle(_ witness: Witness?, path: String) throws(StoreError) {
        guard let witness else { return }
        do {
            let (_, installation) = try queue.read(WrappedKeys.read)
            try WitnessFile(witness, installation: installation).settle(queue, keys: keys)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Refuses what is not a sound store of this or an earlier version, and brings it up to date.
    private static func prepare(_ queue: DatabaseQueue, path: String) throws {
        let migrator = Schema.migrator
        try queue.read { db in
            let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
            guard id == Connection.applicationID else { throw StoreError.notAStore(path: path) }
            guard try !migrator.hasBeenSuperseded(db) else {
                throw StoreError.newerSchema(path: path)
            }
            let verdict = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
            guard verdict == "ok" else { throw StoreError.damagedFile(path: path) }
        }
        try migrator.migrate(queue)
    }

    private static func fill(
        _ file: StoreFile,
        passphrase: String,
        options: ResponseStore.Options
    ) throws -> KeyRing {
        let (wrapped, keys) = try WrappedKeys.make(passphrase: passphrase, options: options)
        let queue = try Connection.open(file.path)
        try Schema.migrator.migrate(queue)
        try queue.write { db in
            try wrapped.write(to: db, installation: options.installation)
            try Chain.begin(options, in: db, keys: keys)
        }
        try queue.close()
        return keys
    }
}
