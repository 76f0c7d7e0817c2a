import Crypto
import CryptoExtras
import Foundation
import Testing

@testable import SyncServer

/// A key a provider, or a forger, signs by: made with other tools than the server checks with.
enum SigningKey: Sendable {
    case rsa(_RSA.Signing.PrivateKey)
    case elliptic(P256.Signing.PrivateKey)

    /// The usual key, the one it is changed for, and one that is no provider's; RSA keys take long to make.
    static let first = Result { SigningKey.rsa(try _RSA.Signing.PrivateKey(keySize: .bits2048)) }
    static let second = Result { SigningKey.rsa(try _RSA.Signing.PrivateKey(keySize: .bits2048)) }
    static let forger = Result { SigningKey.rsa(try _RSA.Signing.PrivateKey(keySize: .bits2048)) }
    /// Too short to be believed, whoever has it.
    static let short = Result {
        SigningKey.rsa(try _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: 1_024)))
    }

    /// The public half as a key set has it.
    func published(as id: String?, _ more: [String: JSONValue] = [:]) throws -> JSONValue {
        var members: [String: JSONValue] = ["use": "sig"]
        members["kid"] = id.map { .text($0) }
        switch self {
        case .rsa(let key):
            let numbers = try key.publicKey.getKeyPrimitives()
            members["kty"] = "RSA"
            members["n"] = .text(base64URL(numbers.modulus))
            members["e"] = .text(base64URL(numbers.publicExponent))
        case .elliptic(let key):
            let point = key.publicKey.x963Representation
            members["kty"] = "EC"
            members["crv"] = "P-256"
            members["x"] = .text(base64URL(point[1..<33]))
            members["y"] = .text(base64URL(point[33..<65]))
        }
        return .object(members.merging(more) { _, new in new })
    }

    /// The public half as a file has it.
    var publicPEM: String {
        switch self {
        case .rsa(let key): key.publicKey.pemRepresentation
        case .elliptic(let key): key.publicKey.pemRepresentation
        }
    }

    /// The signature an algorithm's name asks for.
    func signature(of text: String, by algorithm: String) throws -> Data {
        let digest = SHA256.hash(data: Data(text.utf8))
        switch self {
        case .rsa(let key):
            let padding: _RSA.Signing.Padding = algorithm == "PS256" ? .PSS : .insecurePKCS1v1_5
            return try key.signature(for: digest, padding: padding).rawRepresentation
        case .elliptic(let key): return try key.signature(for: digest).rawRepresentation
        }
    }
}

/// A token as it is about to be signed, to be changed by the test.
struct TokenDraft: Sendable {
    var head: [String: JSONValue]
    var claims: [String: JSONValue]
    var key: SigningKey
    /// What the signature is of, where it is not what the head says.
    var algorithm: String?

    /// What is signed.
    var content: String {
        get throws { "\(try Self.part(head)).\(try Self.part(claims))" }
    }

    /// The whole token.
    func signed() throws -> String {
        let content = try content
        var named = "RS256"
        if case .text(let name) = head["alg"] { named = name }
        let signature = try key.signature(of: content, by: algorithm ?? named)
        return "\(content).\(base64URL(signature))"
    }

    static func part(_ members: [String: JSONValue]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return base64URL(try encoder.encode(members))
    }
}
