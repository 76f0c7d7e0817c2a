internal import Crypto
internal import FoundationEssentials

/// Seals a store's keys to somebody else's public key, by HPKE (RFC 9180: X25519, HKDF-SHA256,
/// ChaCha20-Poly1305), as the messages of recovery say it too.
enum RecoverySeal {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let keyLength = 32

    /// What a sealed key is for: it opens for nothing else.
    struct Context {
        let info: Data
        let authenticated: Data

        /// A key of the store, kept sealed to the municipality's key.
        static func kept(_ name: String, installation: UUID, device: String) -> Context {
            Context(
                info: Data("skridt recovery 1".utf8),
                authenticated: Data("\(name)|\(installation.uuidString)|\(device)".utf8)
            )
        }

        /// The same key in the answer to the request made with `key`.
        static func answer(_ name: String, installation: UUID, request key: Data) -> Context {
            let text = "\(name)|\(installation.uuidString)|\(key.hexadecimal)"
            return Context(
                info: Data("skridt recovery answer 1".utf8),
                authenticated: Data(text.utf8)
            )
        }
    }

    /// Seals `bytes` to a public key: the encapsulated key, then the ciphertext.
    static func seal(_ bytes: Data, to key: Data, _ context: Context) throws -> Data {
        let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: key)
        var sender = try HPKE.Sender(
            recipientKey: recipient,
            ciphersuite: suite,
            info: context.info
        )
        let sealed = try sender.seal(bytes, authenticating: context.authenticated)
        return sender.encapsulatedKey + sealed
    }

    /// Opens what ``seal(_:to:_:)`` has sealed; `nil` if it was changed, or for another key or purpose.
    static func open(
        _ sealed: Data,
        by key: Curve25519.KeyAgreement.PrivateKey,
        _ context: Context
    ) -> Data? {
        guard sealed.count > keyLength else { return nil }
        var recipient = try? HPKE.Recipient(
            privateKey: key,
            ciphersuite: suite,
            info: context.info,
            encapsulatedKey: Data(sealed.prefix(keyLength))
        )
        let ciphertext = Data(sealed.dropFirst(keyLength))
        return try? recipient?.open(ciphertext, authenticating: context.authenticated)
    }
}
