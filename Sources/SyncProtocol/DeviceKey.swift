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

extension DeviceKey {
    /// A statement as ``WireFormat`` writes it, with the signature over it.
    ///
    /// `purpose` goes before what is signed: it keeps the signature from standing for anything else.
    func sign(
        _ statement: some Encodable,
        for purpose: String
    ) throws -> (body: String, signature: Data) {
        let body = String(decoding: try WireFormat.encode(statement), as: UTF8.self)
        return (body, try sign(Data((purpose + body).utf8)))
    }

    /// Whether `signature` is that of ``sign(_:for:)`` over `body`.
    static func isValid(
        _ signature: Data,
        over body: String,
        for purpose: String,
        by publicKey: Data
    ) -> Bool {
        isValid(signature, over: Data((purpose + body).utf8), by: publicKey)
    }
}

/// SHA-256 as SYNC/1 writes it.
public enum ContentHash {
    /// 64 lower-case hexadecimal digits.
    public static func hex(of bytes: Data) -> String {
        hexadecimal(SHA256.hash(data: bytes))
    }
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
}
