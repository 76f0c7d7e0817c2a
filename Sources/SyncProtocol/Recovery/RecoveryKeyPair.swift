internal import Crypto
public import FoundationEssentials

/// The municipality's key that opens the stores of its laptops when a passphrase is forgotten.
///
/// The public half is in the server's database, the private half in a file that is kept offline.
public struct RecoveryKeyPair: Sendable {
    /// 32 bytes; to be kept where no network is.
    public let privateKey: Data
    /// 32 bytes.
    public let publicKey: Data

    /// A fresh pair, from the cryptographic library's own chance.
    public init() {
        let key = Curve25519.KeyAgreement.PrivateKey()
        privateKey = key.rawRepresentation
        publicKey = key.publicKey.rawRepresentation
    }

    /// Whether these bytes can be a public key.
    public static func isPublicKey(_ bytes: Data) -> Bool {
        (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)) != nil
    }
}

/// A short form of a public key that people can compare.
public enum KeyPrint {
    /// Eight groups of four hexadecimal digits: half of the key's SHA-256.
    public static func of(_ key: Data) -> String {
        groups(of: Data(SHA256.hash(data: key)))
    }

    static func groups(of digest: Data) -> String {
        stride(from: 0, to: 16, by: 2)
            .map { hexadecimal(digest.dropFirst($0).prefix(2)) }
            .joined(separator: " ")
    }
}
