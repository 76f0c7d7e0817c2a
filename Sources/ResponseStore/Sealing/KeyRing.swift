internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// The two halves of the store, each under a random key of its own.
///
/// They are apart so that a lock-out can destroy what the server can send again (*cache*) without
/// losing what only the laptop has (*work*).
struct KeyRing: Sendable {
    let work: Sealer
    let cache: Sealer
}

/// The two random keys, wrapped by a key derived from the passphrase.
struct WrappedKeys: Sendable {
    let salt: Data
    let cost: ScryptCost
    let work: Data
    let cache: Data

    /// Makes and wraps two fresh keys.
    ///
    /// The passphrase is stretched once only, since that takes half a second and 128 MiB.
    static func make(
        passphrase: String,
        options: ResponseStore.Options
    ) throws -> (wrapped: WrappedKeys, keys: KeyRing) {
        precondition(options.cost.isReasonable, "a store of this cost could not be opened again")
        let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let wrapper = try derive(from: passphrase, salt: salt, cost: options.cost)
        let wrapped = WrappedKeys(
            salt: salt,
            cost: options.cost,
            work: try wrap("work", by: wrapper, for: options.installation),
            cache: try wrap("cache", by: wrapper, for: options.installation)
        )
        return (wrapped, try wrapped.unwrap(by: wrapper, installation: options.installation))
    }

    /// Unwraps the keys.
    ///
    /// - Throws: ``StoreError/wrongPassphrase`` when neither key opens, ``StoreError/damagedRecord(_:)``
    ///   when only one does.
    func unwrap(passphrase: String, installation: UUID) throws -> KeyRing {
        guard cost.isReasonable else { throw StoreError.damagedRecord(.keys) }
        let wrapper = try Self.derive(from: passphrase, salt: salt, cost: cost)
        return try unwrap(by: wrapper, installation: installation)
    }

    private func unwrap(by wrapper: SymmetricKey, installation: UUID) throws -> KeyRing {
        let work = Self.unwrap(work, "work", by: wrapper, for: installation)
        let cache = Self.unwrap(cache, "cache", by: wrapper, for: installation)
        if work == nil, cache == nil { throw StoreError.wrongPassphrase }
        guard let work, let cache else { throw StoreError.damagedRecord(.keys) }
        return KeyRing(
            work: Sealer(key: work, installation: installation),
            cache: Sealer(key: cache, installation: installation)
        )
    }

    private static func derive(
        from passphrase: String,
        salt: Data,
        cost: ScryptCost
    ) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: Passphrase.bytes(passphrase),
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
    }

    private static func wrap(
        _ name: String,
        by wrapper: SymmetricKey,
        for installation: UUID
    ) throws -> Data {
        let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let context = context(name, installation)
        let box = try AES.GCM.seal(fresh, using: wrapper, authenticating: context)
        guard let combined = box.combined else { throw StoreError.damagedRecord(.keys) }
        return combined
    }

    private static func unwrap(
        _ sealed: Data,
        _ name: String,
        by wrapper: SymmetricKey,
        for installation: UUID
    ) -> SymmetricKey? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
        let context = context(name, installation)
        let key = try? AES.GCM.open(box, using: wrapper, authenticating: context)
        return key.map { SymmetricKey(data: $0) }
    }

    private static func context(_ name: String, _ installation: UUID) -> Data {
        Data("key|\(name)|\(installation.uuidString)|\(Sealer.schema)".utf8)
    }
}
