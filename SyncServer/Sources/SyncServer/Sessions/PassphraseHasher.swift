import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Synchronization

/// Makes keys of passphrases, one at a time on a thread of its own: each takes 32 MiB and a good part
/// of a second, and must neither pile up nor hold up the requests of others.
final class PassphraseHasher: Sendable {
    /// Most derivations waiting; who comes later is told to try again.
    static let longestQueue = 16

    private let environment: ServerEnvironment
    private let queue = DispatchQueue(label: "passphrase")
    private let waiting = Mutex(0)

    init(environment: ServerEnvironment) {
        self.environment = environment
    }

    /// What is kept of a new passphrase.
    func record(of passphrase: String) async throws -> PassphraseRecord {
        let (environment, cost) = (environment, environment.passphraseCost)
        return try await aside {
            Result {
                let salt = environment.randomBytes(16)
                let key = try Self.derive(passphrase, salt: salt, cost: cost)
                return PassphraseRecord(key: key, salt: salt, cost: cost)
            }
        }.get()
    }

    /// Whether `passphrase` is the one `record` was made of.
    ///
    /// Without a record it takes as long and says no, so that nobody learns who exists.
    ///
    /// - Returns: `nil` if too many are waiting.
    func matches(_ passphrase: String, _ record: PassphraseRecord?) async -> Bool? {
        let hasRoom = waiting.withLock { waiting in
            guard waiting < Self.longestQueue else { return false }
            waiting += 1
            return true
        }
        guard hasRoom else { return nil }
        defer { waiting.withLock { $0 -= 1 } }
        return await aside { self.compare(passphrase, record) }
    }

    /// Runs `work` when all before it is done, on a thread that may be blocked.
    private func aside<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    private func compare(_ passphrase: String, _ record: PassphraseRecord?) -> Bool {
        let nobody = PassphraseRecord(
            key: Data(count: 32),
            salt: Data(count: 16),
            cost: environment.passphraseCost
        )
        let wanted = record ?? nobody
        guard
            let derived = try? Self.derive(passphrase, salt: wanted.salt, cost: wanted.cost)
        else { return false }
        let isEqual = isEqualInConstantTime(hexadecimal(derived), hexadecimal(wanted.key))
        return isEqual && record != nil
    }

    private static func derive(
        _ passphrase: String,
        salt: Data,
        cost: PassphraseCost
    ) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            // Composed: a terminal and a browser may hand over "å" differently.
            from: Data(passphrase.precomposedStringWithCanonicalMapping.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Data($0) }
    }
}
