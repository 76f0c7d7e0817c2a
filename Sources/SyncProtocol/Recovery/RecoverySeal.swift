internal import Crypto
internal import FoundationEssentials

/// Seals a store's keys by HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305).
///
/// The laptop's store, which does not know these messages, says the same; the tests of both programs hold
/// them together.
enum RecoverySeal {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let keyLength = 32

    /// Opens a key of the store, kept sealed to the municipality's key.
    static func open(
        _ sealed: Data,
        _ name: String,
        of request: RecoveryRequest,
        by key: Curve25519.KeyAgreement.PrivateKey
    ) -> Data? {
        guard sealed.count > keyLength else { return nil }
        let context = "\(name)|\(request.installation.uuidString)|\(request.device)"
        var recipient = try? HPKE.Recipient(
            privateKey: key,
            ciphersuite: suite,
            info: Data("skridt recovery 1".utf8),
            encapsulatedKey: Data(sealed.prefix(keyLength))
        )
        return try? recipient?.open(
            Data(sealed.dropFirst(keyLength)),
            authenticating: Data(context.utf8)
        )
    }

    /// Seals the same key to the request's own, for that request alone.
    static func answer(_ key: Data, _ name: String, to request: RecoveryRequest) throws -> Data {
        let digits = request.requestKey.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        let context = "\(name)|\(request.installation.uuidString)|\(digits.joined())"
        var sender = try HPKE.Sender(
            recipientKey: Curve25519.KeyAgreement.PublicKey(rawRepresentation: request.requestKey),
            ciphersuite: suite,
            info: Data("skridt recovery answer 1".utf8)
        )
        let sealed = try sender.seal(key, authenticating: Data(context.utf8))
        return sender.encapsulatedKey + sealed
    }
}
