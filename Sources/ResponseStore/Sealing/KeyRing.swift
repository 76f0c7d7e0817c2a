internal import Crypto
internal import FoundationEssentials

/// The two halves of the store, each under a random key of its own.
///
/// They are apart so that a lock-out can destroy what the server can send again (*cache*) without
/// losing what only the laptop has (*work*).
struct KeyRing: Sendable {
    let work: Sealer
    let cache: Sealer

    /// Two fresh keys, or those given.
    init(
        work: SymmetricKey = SymmetricKey(size: .bits256),
        cache: SymmetricKey = SymmetricKey(size: .bits256),
        installation: UUID
    ) {
        self.work = Sealer(key: work, installation: installation)
        self.cache = Sealer(key: cache, installation: installation)
    }
}

/// The two random keys, wrapped by a key derived from the passphrase.
struct WrappedKeys: Sendable {
    let salt: Data
    let cost: ScryptCost
    let work: Data
    /// `nil` once a lock-out has destroyed it.
    let cache: Data?

    /// Keys as they were read.
    init(salt: Data, cost: ScryptCost, work: Data, cache: Data?) {
        self.salt = salt
        self.cost = cost
        self.work = work
        self.cache = cache
    }

    /// Wraps `keys` by the key of a passphrase.
    init(_ keys: KeyRing, by wrapper: PassphraseKey, installation: UUID) throws {
        salt = wrapper.salt
        cost = wrapper.cost
        work = try wrapper.wrap(keys.work.key.bytes, as: "work", for: installation)
        cache = try wrapper.wrap(keys.cache.key.bytes, as: "cache", for: installation)
    }

    /// Makes and wraps two fresh keys.
    static func make(
        passphrase: String,
        options: ResponseStore.Options
    ) throws -> (wrapped: WrappedKeys, keys: KeyRing) {
        let keys = KeyRing(installation: options.installation)
        let wrapper = try PassphraseKey.fresh(passphrase, cost: options.cost)
        let wrapped = try WrappedKeys(keys, by: wrapper, installation: options.installation)
        return (wrapped, keys)
    }

    /// Unwraps the keys; where the cache's was destroyed there is a fresh one, not wrapped yet.
    ///
    /// - Throws: ``StoreError/wrongPassphrase`` when neither key opens, ``StoreError/damagedRecord(_:)``
    ///   when only one does.
    func unwrap(
        passphrase: String,
        installation: UUID
    ) throws -> (keys: KeyRing, wrapper: PassphraseKey) {
        let wrapper = try PassphraseKey(passphrase, salt: salt, cost: cost)
        let work = wrapper.unwrap(work, as: "work", for: installation)
        let opened = cache.flatMap { wrapper.unwrap($0, as: "cache", for: installation) }
        if work == nil, opened == nil { throw StoreError.wrongPassphrase }
        guard let work, cache == nil || opened != nil else {
            throw StoreError.damagedRecord(.keys)
        }
        let keys = KeyRing(
            work: SymmetricKey(data: work),
            cache: opened.map { SymmetricKey(data: $0) } ?? SymmetricKey(size: .bits256),
            installation: installation
        )
        return (keys, wrapper)
    }
}
