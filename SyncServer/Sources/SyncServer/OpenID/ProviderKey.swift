import JWTKit

/// The public half of a key a provider signs by.
struct ProviderKey: Hashable, Sendable {
    let id: String?
    /// The only algorithm it is for, if it says one.
    private let algorithm: String?
    private let material: Material

    private enum Material: Hashable, Sendable {
        case rsa(modulus: String, exponent: String)
        case elliptic(curve: String, x: String, y: String)
    }

    /// A key of a key set; `nil` for one of another kind or for another use.
    init?(_ value: JSONValue) {
        guard case .object(let members) = value else { return nil }
        func text(_ name: String) -> String? {
            guard case .text(let text) = members[name], text.utf8.count <= 4_096 else { return nil }
            return text
        }
        guard (text("use") ?? "sig") == "sig" else { return nil }
        if case .list(let operations) = members["key_ops"], !operations.contains("verify") {
            return nil
        }
        switch (text("kty"), text("n"), text("e"), text("crv"), text("x"), text("y")) {
        case ("RSA", let modulus?, let exponent?, _, _, _):
            material = .rsa(modulus: modulus, exponent: exponent)
        case ("EC", _, _, let curve?, let x?, let y?):
            material = .elliptic(curve: curve, x: x, y: y)
        default: return nil
        }
        id = text("kid")
        algorithm = text("alg")
    }

    /// Whether a token signed so can be this key's.
    func fits(_ wanted: SigningAlgorithm) -> Bool {
        guard algorithm == nil || algorithm == wanted.rawValue else { return false }
        switch material {
        case .rsa: return wanted.curve == nil
        case .elliptic(let curve, _, _): return wanted.curve == curve
        }
    }

    /// The claims of a token this key has signed by `algorithm` and no other.
    ///
    /// - Throws: if it has not, or the key is none.
    func claims(of token: String, by algorithm: SigningAlgorithm) async throws -> TokenClaims {
        let keys = JWTKeyCollection()
        switch material {
        case .rsa(let modulus, let exponent):
            let key = try Insecure.RSA.PublicKey(modulus: modulus, exponent: exponent)
            switch algorithm {
            case .rs256: await keys.add(rsa: key, digestAlgorithm: .sha256)
            case .rs384: await keys.add(rsa: key, digestAlgorithm: .sha384)
            case .rs512: await keys.add(rsa: key, digestAlgorithm: .sha512)
            case .ps256: await keys.add(pss: key, digestAlgorithm: .sha256)
            case .ps384: await keys.add(pss: key, digestAlgorithm: .sha384)
            case .ps512: await keys.add(pss: key, digestAlgorithm: .sha512)
            case .es256, .es384, .es512: throw TokenFault.algorithm
            }
        case .elliptic(_, let x, let y):
            switch algorithm {
            case .es256: await keys.add(ecdsa: try ES256PublicKey(parameters: (x, y)))
            case .es384: await keys.add(ecdsa: try ES384PublicKey(parameters: (x, y)))
            case .es512: await keys.add(ecdsa: try ES512PublicKey(parameters: (x, y)))
            default: throw TokenFault.algorithm
            }
        }
        return try await keys.verify(token, as: TokenClaims.self)
    }
}

/// Everything a token says.
struct TokenClaims: JWTPayload, Hashable {
    let all: [String: JSONValue]

    init(from decoder: any Decoder) throws {
        all = try decoder.singleValueContainer().decode([String: JSONValue].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(all)
    }

    /// What it says is looked at by ``IDTokenRules``.
    func verify(using algorithm: some JWTAlgorithm) {}
}
