internal import Crypto
public import FoundationEssentials

/// What a laptop whose passphrase is forgotten asks its municipality with; a file that is carried.
///
/// Nothing in it opens without the municipality's private key.
public struct RecoveryRequest: Hashable, Sendable {
    /// The installation of the program on the laptop.
    public let installation: UUID
    /// What the server calls the laptop; `skridt-server laptop list` knows it.
    public let device: String
    /// The municipality's public key, 32 bytes.
    public let recoveryKey: Data
    /// The public key the answer is to be sealed to, 32 bytes; fresh for every request.
    public let requestKey: Data
    /// The key of what only the laptop has, sealed.
    public let work: Data
    /// The key of the caseload, sealed; `nil` if it was destroyed.
    public let cache: Data?

    /// A request of given parts.
    public init(
        laptop: (installation: UUID, device: String),
        recoveryKey: Data,
        requestKey: Data,
        work: Data,
        cache: Data?
    ) {
        installation = laptop.installation
        device = laptop.device
        self.recoveryKey = recoveryKey
        self.requestKey = requestKey
        self.work = work
        self.cache = cache
    }

    /// Eight groups of four digits to be compared by telephone: another request has another code.
    public var code: String {
        KeyPrint.groups(of: digest)
    }

    /// Seals the keys to the request's own key.
    ///
    /// - Parameter key: the municipality's private key, 32 bytes.
    /// - Returns: what only the laptop can open, with the new passphrase.
    /// - Throws: ``RecoveryFault``.
    public func answered(by key: Data) throws(RecoveryFault) -> RecoveryAnswer {
        guard let own = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: key) else {
            throw .notAKey
        }
        guard own.publicKey.rawRepresentation == recoveryKey else { throw .otherKey }
        return RecoveryAnswer(
            installation: installation,
            requestKey: requestKey,
            work: try again(work, "work", by: own),
            cache: try again(cache, by: own)
        )
    }

    private func again(
        _ sealed: Data?,
        by key: Curve25519.KeyAgreement.PrivateKey
    ) throws(RecoveryFault) -> Data? {
        guard let sealed else { return nil }
        return try again(sealed, "cache", by: key)
    }

    private func again(
        _ sealed: Data,
        _ name: String,
        by key: Curve25519.KeyAgreement.PrivateKey
    ) throws(RecoveryFault) -> Data {
        guard let opened = RecoverySeal.open(sealed, name, of: self, by: key),
            let answer = try? RecoverySeal.answer(opened, name, to: self)
        else { throw .changed }
        return answer
    }

    private var digest: Data {
        let texts = [installation.uuidString, device].map { Data($0.utf8) }
        let parts = texts + [recoveryKey, requestKey, work, cache ?? Data()]
        return Data(SHA256.hash(data: Data(parts.map { Data(SHA256.hash(data: $0)) }.joined())))
    }
}

/// What the municipality answers: the store's keys, sealed to the request's key.
public struct RecoveryAnswer: Hashable, Sendable, Codable {
    /// The installation it is for.
    public let installation: UUID
    /// The key of the request it answers.
    public let requestKey: Data
    /// The key of what only the laptop has, sealed.
    public let work: Data
    /// The key of the caseload, sealed, if it was asked for.
    public let cache: Data?
}

/// Why a file of a recovery is not used.
public enum RecoveryFault: String, Error, Hashable, Sendable, CaseIterable {
    /// The file is something else.
    case notAFile
    /// The file was changed, or damaged on its way.
    case changed
    /// The file with the private key holds none.
    case notAKey
    /// The request is sealed to another key than the one given.
    case otherKey

    /// What happened, and what to do.
    public var sentence: String {
        switch self {
        case .notAFile: "it is not a file of this kind. Check that the right file was given."
        case .changed:
            "it was changed or damaged on its way; nothing was done. Ask for it once more."
        case .notAKey:
            "there is no recovery key in it. Give the file that `skridt-server recovery-key new` wrote."
        case .otherKey:
            "the request is sealed to another recovery key than this one; nothing was done. Look for "
                + "the key that was in force when the laptop was enrolled."
        }
    }
}
