public import FoundationEssentials
internal import GRDB

extension ResponseStore {
    /// Failures since the store at `path` was last opened; no passphrase is needed.
    ///
    /// - Throws: ``StoreError/inUse(path:)`` while it is open, and others.
    public static func failedAttempts(at path: String) async throws(StoreError) -> FailedAttempts {
        try await aside { () throws(StoreError) in
            try Resources.locked(path) { queue in try queue.read(LockOut.failures) }
        }
    }

    /// Changes the passphrase: both keys are wrapped anew, with a fresh salt, in one transaction.
    ///
    /// - Parameters:
    ///   - old: the one in force.
    ///   - new: at least 12 characters, 5 of them different.
    /// - Throws: ``StoreError/wrongPassphrase`` unless `old` is right, ``StoreError/weakPassphrase``;
    ///   then `old` stays in force.
    public func changePassphrase(from old: String, to new: String) async throws(StoreError) {
        guard Passphrase.isStrongEnough(new) else { throw .weakPassphrase }
        let (wrapped, installation) = try await perform { db, _ in try WrappedKeys.read(db) }
        let wrapper = try await Self.aside { [path] () throws(StoreError) in
            do {
                _ = try wrapped.unwrap(passphrase: old, installation: installation)
                return try PassphraseKey.fresh(new, cost: wrapped.cost)
            } catch {
                throw StoreError(error, path: path)
            }
        }
        try await scrubbing { db, keys in
            // Another window may have changed it while this one was stretching.
            guard try WrappedKeys.read(db).keys.salt == wrapped.salt else {
                throw StoreError.wrongPassphrase
            }
            try WrappedKeys(keys, by: wrapper, installation: installation).replace(in: db)
            try Recovery.seal(keys, for: installation, in: db)
            return ((), isGone: true)
        }
    }

    /// Whether ten failed attempts have emptied the caseload, and it was not fetched again since.
    public func isEmptiedByLockOut() async throws(StoreError) -> Bool {
        try await perform { db, _ in try LockOut.isEmptied(db) }
    }
}

// MARK: - Recovery

extension ResponseStore {
    /// The municipality's public key the store's keys are sealed to; `nil` if there is none.
    public func recoveryKey() async throws(StoreError) -> Data? {
        try await perform { db, _ in try Recovery.key(db) }
    }

    /// Seals the store's keys to the municipality's public key.
    ///
    /// - Parameters:
    ///   - key: an X25519 public key, 32 bytes.
    ///   - device: what the server calls this laptop.
    ///   - replacing: whether a key that is there gives way; one that came later by the way of a sync
    ///     must not.
    /// - Returns: whether the key is the one kept now.
    /// - Throws: ``StoreError/recovery(_:)`` for what is no key, and others.
    @discardableResult
    public func keepRecoveryKey(
        _ key: Data,
        device: String,
        replacing: Bool
    ) async throws(StoreError) -> Bool {
        try await perform { db, keys in
            if let known = try Recovery.key(db), !replacing { return known == key }
            try Recovery.keep(key, device: device, in: db)
            let (_, installation) = try WrappedKeys.read(db)
            try Recovery.seal(keys, for: installation, in: db)
            return true
        }
    }

    /// Begins to replace a forgotten passphrase; the old one stays in force until the answer is there.
    ///
    /// - Parameters:
    ///   - path: the store.
    ///   - passphrase: the new one.
    /// - Returns: what the municipality is to be asked with; an earlier request is forgotten.
    /// - Throws: ``StoreError/recovery(_:)``, ``StoreError/weakPassphrase`` and others.
    public static func beginRecovery(
        at path: String,
        passphrase: String
    ) async throws(StoreError) -> RecoveryRequestParts {
        guard Passphrase.isStrongEnough(passphrase) else { throw .weakPassphrase }
        return try await aside { () throws(StoreError) in
            try Resources.locked(path) { queue in
                let (wrapped, _) = try queue.read(WrappedKeys.read)
                guard try queue.read(Recovery.key) != nil else { throw StoreError.recovery(.noKey) }
                let wrapper = try PassphraseKey.fresh(passphrase, cost: wrapped.cost)
                return try queue.write { db in try Recovery.begin(wrapper, in: db) }
            }
        }
    }

    /// Puts the new passphrase in force, by the municipality's answer; nothing is lost.
    ///
    /// - Parameters:
    ///   - path: the store.
    ///   - passphrase: the one chosen when the request was made.
    ///   - answer: what came back.
    ///   - uptime: by which attempts are slowed down.
    /// - Throws: ``StoreError/recovery(_:)``, ``StoreError/wrongPassphrase`` and others; then all is as
    ///   it was.
    public static func finishRecovery(
        at path: String,
        passphrase: String,
        answer: RecoveryAnswerParts,
        uptime: Uptime? = nil
    ) async throws(StoreError) {
        try await aside { () throws(StoreError) in
            try Resources.locked(path) { queue in
                let pending = try queue.read(PendingRecovery.read)
                try pending.check(answer)
                let lockOut = LockOut(queue: queue)
                try lockOut.begin(at: uptime)
                do {
                    let (keys, wrapper) = try pending.open(answer, passphrase: passphrase)
                    try queue.write { db in
                        try pending.settle(keys, by: wrapper, in: db)
                    }
                    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
                } catch StoreError.wrongPassphrase {
                    try lockOut.fail()
                    throw StoreError.wrongPassphrase
                }
            }
        }
    }
}
