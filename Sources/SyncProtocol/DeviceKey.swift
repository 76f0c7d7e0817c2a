internal import Crypto
public import FoundationEssentials

/// The key pair by which a laptop is known.
public struct DeviceKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A fresh random key.
    public init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// The key kept as 32 raw bytes.
    public init(rawRepresentation: some ContiguousBytes) throws {
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: rawRepresentation)
    }

    /// The private key, 32 bytes, to be kept sealed.
    public var rawRepresentation: Data { key.rawRepresentation }

    /// The public key, 32 bytes.
    public var publicKey: Data { key.publicKey.rawRepresentation }

    /// The device's id.
    public var device: String { Self.device(of: publicKey) }

    /// An Ed25519 signature, 64 bytes.
    public func sign(_ bytes: Data) throws -> Data {
        try key.signature(for: bytes)
    }

    /// The id of the device with a given public key: SHA-256 of the key, hexadecimal.
    public static func device(of publicKey: Data) -> String {
        ContentHash.hex(of: publicKey)
    }

    /// Whether `signature` over `bytes` was made with the private half of `publicKey`.
    public static func isValid(_ signature: Data, over bytes: Data, by publicKey: Data) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            return false
        }
        return key.isValidSignature(signature, for: bytes)
    }
}

/// SHA-256 as SYNC/1 writes it.
public enum ContentHash {
    /// 64 lower-case hexadecimal digits.
    public static func hex(of bytes: Data) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in SHA256.hash(data: bytes) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
