internal import Dispatch
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

/// The laptop's sealed file: caseload, drafts, finished questionnaires and the outbox.
///
/// Every record is sealed under a key that only the passphrase opens. A call that has returned is
/// durable: every commit waits for the disk. One process has a file open at a time. Cancelling a
/// task does not stop a call half-way; it is done or, with an error, nothing of it is.
public final class ResponseStore: Sendable {
    /// Where the file is.
    public let path: String
    private let resources: Mutex<Resources?>

    private init(path: String, resources: Resources) {
        self.path = path
        self.resources = Mutex(resources)
    }

    /// Makes a new store and opens it.
    ///
    /// Folders on the way to it that are not there are made, for their owner alone.
    ///
    /// - Parameters:
    ///   - path: the file to make.
    ///   - passphrase: at least 12 characters, 5 of them different.
    ///   - options: identities and the cost of a guess.
    ///   - witness: what will tell a copy of the store from the store.
    /// - Returns: the store, open and empty.
    /// - Throws: ``StoreError``; nothing is left half made.
    public static func create(
        at path: String,
        passphrase: String,
        options: Options,
        witness: Witness? = nil
    ) async throws(StoreError) -> ResponseStore {
        try await aside { () throws(StoreError) in
            let resources = try Resources.create(path, passphrase: passphrase, options: options)
            try resources.settle(witness, path: path)
            return ResponseStore(path: path, resources: resources)
        }
    }

    /// Opens a store.
    ///
    /// Deriving the key takes about half a second and 128 MiB at the cost of a laptop; one derivation
    /// runs at a time. Failures in a row are counted in the file, and slow the next attempt down; the
    /// tenth empties the caseload, and never what only the laptop has (``FailedAttempts``).
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - passphrase: what it was made with.
    ///   - witness: what tells a copy of the store from the store; a copy begins another incarnation.
    ///   - uptime: by which attempts are slowed down; without it they are only counted.
    /// - Returns: the store, open.
    /// - Throws: ``StoreError/wrongPassphrase``, ``StoreError/tooSoon(seconds:)``,
    ///   ``StoreError/notThere(path:)``, ``StoreError/inUse(path:)`` and others.
    public static func open(
        at path: String,
        passphrase: String,
        witness: Witness? = nil,
        uptime: Uptime? = nil
    ) async throws(StoreError) -> ResponseStore {
        try await aside { () throws(StoreError) in
            let resources = try Resources.open(path, passphrase: passphrase, uptime: uptime)
            try resources.settle(witness, path: path)
            return ResponseStore(path: path, resources: resources)
        }
    }

    /// Locks the store: forgets the keys, closes the file and lets others open it.
    ///
    /// Calls under way are finished first; later ones throw ``StoreError/closed``. Closing twice does
    /// no harm.
    public func close() async throws(StoreError) {
        let queue = resources.withLock { $0?.queue }
        guard let queue else { return }
        try await Self.aside { [path] () throws(StoreError) in
            do {
                try queue.close()
            } catch {
                throw StoreError(error, path: path)
            }
        }
        // Only now, so that nobody else opens a file that is still being closed.
        resources.withLock { $0 = nil }
    }

    /// Checks a passphrase while the store stays open; takes as long as opening it does.
    ///
    /// - Parameter passphrase: what somebody says it was made with.
    /// - Throws: ``StoreError/wrongPassphrase``, or ``StoreError/closed`` if it is not open.
    public func verify(passphrase: String) async throws(StoreError) {
        guard let queue = resources.withLock({ $0?.queue }) else { throw .closed }
        try await Self.aside { [path] () throws(StoreError) in
            do {
                let (wrapped, installation) = try queue.read(WrappedKeys.read)
                _ = try wrapped.unwrap(passphrase: passphrase, installation: installation)
            } catch {
                throw StoreError(error, path: path)
            }
        }
    }

    /// Runs `work` in one transaction; if it throws, nothing of it happened.
    func transaction<Value: Sendable>(
        _ work: @escaping @Sendable (Database, KeyRing) throws -> Value
    ) async throws -> Value {
        let open = resources.withLock { $0.map { ($0.queue, $0.keys) } }
        guard let (queue, keys) = open else { throw StoreError.closed }
        // Not GRDB's own async functions: they give up when the task is cancelled, and a request
        // that goes away must not take a saved answer with it.
        return try await withCheckedContinuation { continuation in
            queue.asyncWriteWithoutTransaction { db in
                continuation.resume(returning: Result { try db.run { try work(db, keys) } })
            }
        }.get()
    }

    /// The same as ``transaction(_:)`` for work that fails in no other way than the store does.
    func perform<Value: Sendable>(
        _ work: @escaping @Sendable (Database, KeyRing) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await transaction(work)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Runs `work` as ``perform(_:)`` does; if it says that something is gone, the file of the last
    /// changes is emptied too, where copies would stand for a while.
    func scrubbing<Value: Sendable>(
        _ work: @escaping @Sendable (Database, KeyRing) throws -> (value: Value, isGone: Bool)
    ) async throws(StoreError) -> Value {
        let (value, isGone) = try await perform(work)
        guard isGone, let queue = resources.withLock({ $0?.queue }) else { return value }
        await withCheckedContinuation { continuation in
            queue.asyncWriteWithoutTransaction { db in
                // What is gone stays gone; if this fails, a later commit empties the file.
                _ = try? db.checkpoint(.truncate)
                continuation.resume()
            }
        }
        return value
    }

    /// Runs `work` away from Swift's own threads, which must not be blocked, one piece at a time.
    static func aside<Value: Sendable>(
        _ work: @escaping @Sendable () throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            slowWork.async { continuation.resume(returning: Result(catching: work)) }
        }
        return try result.get()
    }

    private static let slowWork = DispatchQueue(label: "ResponseStore.slow")
}

extension Database {
    fileprivate func run<Value>(_ work: () throws -> Value) throws -> Value {
        var value: Result<Value, any Error>?
        try inTransaction(.immediate) {
            value = .success(try work())
            return .commit
        }
        guard let value else { throw StoreError.closed }
        return try value.get()
    }
}
