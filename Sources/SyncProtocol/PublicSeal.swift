internal import Crypto
internal import FoundationEssentials

/// Seals bytes to somebody's public key by HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305).
enum PublicSeal {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

    /// Bytes of the encapsulated key, with which everything sealed begins.
    static let keyLength = 32
    /// Bytes of the tag of ChaCha20-Poly1305, with which it ends.
    static let tagLength = 16

    /// Seals `bytes`: the encapsulated key, then the ciphertext.
    static func seal(
        _ bytes: Data,
        to publicKey: Data,
        info: Data,
        authenticating head: Data
    ) throws -> Data {
        let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
        var sender = try HPKE.Sender(recipientKey: recipient, ciphersuite: suite, info: info)
        let sealed = try sender.seal(bytes, authenticating: head)
        return sender.encapsulatedKey + sealed
    }

    /// Opens what ``seal(_:to:info:authenticating:)`` has sealed; `nil` if it was changed, or is for
    /// another key or purpose.
    static func open(
        _ sealed: Data,
        by key: Curve25519.KeyAgreement.PrivateKey,
        info: Data,
        authenticating head: Data
    ) -> Data? {
        guard sealed.count > keyLength else { return nil }
        var recipient = try? HPKE.Recipient(
            privateKey: key,
            ciphersuite: suite,
            info: info,
            encapsulatedKey: Data(sealed.prefix(keyLength))
        )
        return try? recipient?.open(Data(sealed.dropFirst(keyLength)), authenticating: head)
    }
}
