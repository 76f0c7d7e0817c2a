internal import Crypto
internal import FoundationEssentials
internal import GRDB

/// A request for recovery that waits for its answer.
struct PendingRecovery {
    private let installation: UUID
    private let requestKey: Data
    private let salt: Data
    private let cost: ScryptCost
    private let wrapped: Data

    /// The request under way.
    static func read(_ db: Database) throws -> PendingRecovery {
        let (_, installation) = try WrappedKeys.read(db)
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM recovery_request") else {
            throw StoreError.recovery(.noRequest)
        }
        return PendingRecovery(
            installation: installation,
            requestKey: row["public_key"],
            salt: row["salt"],
            cost: ScryptCost(row),
            wrapped: row["sealed"]
        )
    }

    /// Refuses an answer that is not to this request.
    func check(_ answer: RecoveryAnswerParts) throws {
        guard answer.installation == installation else { throw StoreError.recovery(.otherLaptop) }
        guard answer.requestKey == requestKey else { throw StoreError.recovery(.otherRequest) }
    }

    /// The store's keys, by the new passphrase and the answer.
    ///
    /// - Returns: the keys, and what they are to be wrapped by.
    /// - Throws: ``StoreError/wrongPassphrase``, or ``StoreError/recovery(_:)``.
    func open(
        _ answer: RecoveryAnswerParts,
        passphrase: String
    ) throws -> (keys: KeyRing, wrapper: PassphraseKey) {
        let wrapper = try PassphraseKey(passphrase, salt: salt, cost: cost)
        guard let raw = wrapper.unwrap(wrapped, as: "request", for: installation),
            let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: raw)
        else { throw StoreError.wrongPassphrase }
        let work = try opened(answer.work, "work", by: key)
        let cache = try answer.cache.map { try opened($0, "cache", by: key) }
        let keys = KeyRing(
            work: work,
            cache: cache ?? SymmetricKey(size: .bits256),
            installation: installation
        )
        return (keys, wrapper)
    }

    private func opened(
        _ sealed: Data,
        _ name: String,
        by key: Curve25519.KeyAgreement.PrivateKey
    ) throws -> SymmetricKey {
        let context = RecoverySeal.Context.answer(
            name,
            installation: installation,
            request: requestKey
        )
        guard let bytes = RecoverySeal.open(sealed, by: key, context), bytes.count == 32 else {
            throw StoreError.recovery(.changed)
        }
        return SymmetricKey(data: bytes)
    }

    /// Puts the keys in force under the new passphrase; the request is done with.
    ///
    /// Where a lock-out has destroyed the caseload's key, that key is not brought back.
    func settle(_ keys: KeyRing, by wrapper: PassphraseKey, in db: Database) throws {
        let (kept, _) = try WrappedKeys.read(db)
        let ring = KeyRing(
            work: keys.work.key,
            cache: kept.cache == nil ? SymmetricKey(size: .bits256) : keys.cache.key,
            installation: installation
        )
        try prove(ring, in: db)
        try WrappedKeys(ring, by: wrapper, installation: installation).replace(in: db)
        try Recovery.seal(ring, for: installation, in: db)
        try db.execute(sql: "DELETE FROM recovery_request")
        try db.execute(sql: "UPDATE attempt SET failures = 0")
    }

    /// Refuses keys that do not open what is in the store: the old ones would be lost for nothing.
    private func prove(_ keys: KeyRing, in db: Database) throws {
        do {
            _ = try Chain.current(db, keys: keys)
            _ = try CacheWriter(db: db, keys: keys).cursor()
        } catch StoreError.damagedRecord {
            throw StoreError.recovery(.changed)
        }
    }
}
