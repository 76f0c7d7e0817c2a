internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// The key a passphrase is stretched to, with what it takes to stretch it again.
///
/// Stretching takes half a second and 128 MiB at the cost of a laptop: it is done once, and the key
/// used for all there is to wrap.
struct PassphraseKey: Sendable {
    let salt: Data
    let cost: ScryptCost
    private let key: SymmetricKey

    /// Stretches `passphrase` with a fresh salt.
    static func fresh(_ passphrase: String, cost: ScryptCost) throws -> PassphraseKey {
        precondition(cost.isReasonable, "a store of this cost could not be opened again")
        let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        return try PassphraseKey(passphrase, salt: salt, cost: cost)
    }

    /// Stretches `passphrase` as it was before.
    init(_ passphrase: String, salt: Data, cost: ScryptCost) throws {
        guard cost.isReasonable else { throw StoreError.damagedRecord(.keys) }
        self.salt = salt
        self.cost = cost
        key = try KDF.Scrypt.deriveKey(
            from: Passphrase.bytes(passphrase),
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
    }

    /// Wraps 32 bytes that go by `name`, for one installation.
    func wrap(_ bytes: Data, as name: String, for installation: UUID) throws -> Data {
        let context = Self.context(name, installation)
        let box = try AES.GCM.seal(bytes, using: key, authenticating: context)
        guard let combined = box.combined else { throw StoreError.damagedRecord(.keys) }
        return combined
    }

    /// What was wrapped as `name`; `nil` if this is not the key, or it was changed.
    func unwrap(_ sealed: Data, as name: String, for installation: UUID) -> Data? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
        let context = Self.context(name, installation)
        return try? AES.GCM.open(box, using: key, authenticating: context)
    }

    private static func context(_ name: String, _ installation: UUID) -> Data {
        Data("key|\(name)|\(installation.uuidString)|\(Sealer.schema)".utf8)
    }
}

extension SymmetricKey {
    /// The key as it is wrapped.
    var bytes: Data { withUnsafeBytes { Data($0) } }
}
