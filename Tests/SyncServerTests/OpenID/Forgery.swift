import Crypto
import Foundation
import Testing

@testable import SyncServer

/// A token that is not to be believed, and why it is not.
struct Forgery: Sendable, CustomTestStringConvertible {
    let name: String
    let fault: TokenFault
    let make: @Sendable (TokenDraft) throws -> String
    var testDescription: String { name }

    init(
        _ name: String,
        _ fault: TokenFault,
        making make: @escaping @Sendable (TokenDraft) throws -> String
    ) {
        self.name = name
        self.fault = fault
        self.make = make
    }

    /// One that is changed before the right key signs it.
    init(
        _ name: String,
        _ fault: TokenFault,
        changing change: @escaping @Sendable (inout TokenDraft) throws -> Void
    ) {
        self.init(name, fault) { draft in
            var draft = draft
            try change(&draft)
            return try draft.signed()
        }
    }

    static let all = unsigned + confused + keys + damaged + claims + times + people

    /// Signed by nobody, or by a secret everybody knows.
    private static let unsigned =
        ["none", "None", "NONE", "nOnE", ""].map { name in
            Forgery("algorithm “\(name)” and no signature", .form) { draft in
                var draft = draft
                draft.head["alg"] = .text(name)
                return try draft.content + "."
            }
        } + [
            Forgery("algorithm none with the right signature left on", .algorithm) {
                $0.algorithm = "RS256"
                $0.head["alg"] = "none"
            },
            Forgery("no algorithm", .algorithm) { $0.head["alg"] = nil },
            Forgery("an algorithm that is a number", .algorithm) { $0.head["alg"] = 256 },
        ]
        + ["HS256", "HS384", "HS512"].map { name in
            Forgery("\(name) with the public key as the secret", .algorithm) { draft in
                var draft = draft
                draft.head["alg"] = .text(name)
                let content = try draft.content
                let key = SymmetricKey(data: Data(draft.key.publicPEM.utf8))
                let mac = HMAC<SHA256>.authenticationCode(for: Data(content.utf8), using: key)
                return "\(content).\(base64URL(Data(mac)))"
            }
        }

    /// One way of signing taken for another.
    private static let confused = [
        Forgery("an algorithm the file does not allow", .algorithm) { $0.head["alg"] = "RS512" },
        Forgery("a signature of the other RSA kind", .signature) { $0.algorithm = "PS256" },
        Forgery("said to be of the other RSA kind", .signature) {
            $0.algorithm = "RS256"
            $0.head["alg"] = "PS256"
        },
        Forgery("said to be elliptic by an RSA key", .unknownKey) { $0.head["alg"] = "ES256" },
        Forgery("an extension that must be understood", .critical) {
            $0.head["crit"] = ["exp"]
        },
        Forgery("a payload that is not encoded", .critical) { $0.head["b64"] = false },
        Forgery("a token of access", .kind) { $0.head["typ"] = "at+jwt" },
        Forgery("a token of signing out", .kind) { $0.head["typ"] = "logout+jwt" },
    ]

    /// Signed by a key that is not the provider's.
    private static let keys =
        [
            Forgery("signed by a stranger under the provider's key name", .signature) {
                $0.key = try SigningKey.forger.get()
            },
            Forgery("signed by a stranger under a name of their own", .unknownKey) {
                $0.key = try SigningKey.forger.get()
                $0.head["kid"] = "mine"
            },
            Forgery("signed by a stranger without a name", .signature) {
                $0.key = try SigningKey.forger.get()
                $0.head["kid"] = nil
            },
            Forgery("the right key under another name", .unknownKey) { $0.head["kid"] = "two" },
            Forgery("a name that is a path", .unknownKey) { $0.head["kid"] = "../../dev/null" },
            Forgery("a name that is no text", .form) { $0.head["kid"] = ["one"] },
            Forgery("the stranger's key brought along", .signature) {
                let forger = try SigningKey.forger.get()
                $0.key = forger
                $0.head["jwk"] = try forger.published(as: "one")
            },
        ]
        + ["jku", "x5u"].map { name in
            Forgery("an address of the stranger's keys in \(name)", .signature) {
                $0.key = try SigningKey.forger.get()
                $0.head[name] = "https://evil.example/keys"
            }
        } + [
            Forgery("the stranger's certificate in x5c", .signature) {
                $0.key = try SigningKey.forger.get()
                $0.head["x5c"] = ["MIIB"]
            }
        ]

    /// Right once, and tampered with.
    private static let damaged = [
        Forgery("the last sign cut off", .signature) { String(try $0.signed().dropLast(2)) },
        Forgery("half of the signature", .signature) { String(try $0.signed().dropLast(172)) },
        Forgery("no signature", .form) { try $0.content + "." },
        Forgery("two parts", .form) { try $0.content },
        Forgery("five parts, as if encrypted", .form) { try $0.signed() + ".AAAA.AAAA" },
        Forgery("filled up with =", .form) { try $0.signed() + "==" },
        Forgery("a line break at the end", .form) { try $0.signed() + "\n" },
        Forgery("another role in the payload", .signature) { draft in
            var other = draft
            other.claims["realm_access"] = ["roles": ["Skridt-Analyse"]]
            let signature = try #require(try draft.signed().split(separator: ".").last)
            return "\(try other.content).\(signature)"
        },
        Forgery("the signature of another token", .signature) { draft in
            var other = draft
            other.claims["sub"] = "somebody"
            let signature = try #require(try other.signed().split(separator: ".").last)
            return "\(try draft.content).\(signature)"
        },
        Forgery("another head over the same payload", .signature) { draft in
            var other = draft
            other.head["x"] = 1
            let signature = try #require(try draft.signed().split(separator: ".").last)
            return "\(try other.content).\(signature)"
        },
        Forgery("a head that is no JSON", .form) { draft in
            "AAAA" + (try draft.signed().drop { $0 != "." })
        },
        Forgery("longer than a token can be", .form) {
            $0.claims["x"] = .text(String(repeating: "x", count: 40_000))
        },
    ]
}
