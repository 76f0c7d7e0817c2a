import FoundationEssentials

/// When a token of the provider is believed (OpenID Connect Core 1.0, 3.1.3.7).
struct IDTokenRules: Hashable, Sendable {
    let issuer: String
    /// Whom it must be for: us.
    let client: String
    let algorithms: Set<SigningAlgorithm>
    /// How strongly they must have shown who they are; empty for any way.
    let strengths: Set<String>

    /// How many seconds the clocks may be apart.
    static let leeway: TimeInterval = 60
    static let mostBytes = 32 << 10
    static let longestSubject = 255

    /// What the head of a token says that matters here; keys it brings along do not.
    struct Head: Hashable, Sendable {
        let algorithm: SigningAlgorithm
        let key: String?
    }

    /// The head of a token, before anything of it is believed.
    func head(of token: String) throws(TokenFault) -> Head {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard token.utf8.count <= Self.mostBytes, parts.count == 3,
            parts.allSatisfy(Self.isBase64URL), let bytes = Self.bytes(of: parts[0]),
            let head = try? JSONDecoder().decode([String: JSONValue].self, from: bytes)
        else { throw .form }
        guard case .text(let name) = head["alg"], let algorithm = SigningAlgorithm(rawValue: name),
            algorithms.contains(algorithm)
        else { throw .algorithm }
        guard head["crit"] == nil, head["b64"] == nil else { throw .critical }
        switch head["typ"] {
        case nil: break
        case .text(let kind) where kind.uppercased() == "JWT": break
        default: throw .kind
        }
        switch head["kid"] {
        case nil: return Head(algorithm: algorithm, key: nil)
        case .text(let key): return Head(algorithm: algorithm, key: key)
        default: throw .form
        }
    }

    /// Checks what a token with the right signature says.
    ///
    /// - Parameters:
    ///   - claims: of the token.
    ///   - nonce: of the sign-in it is to answer.
    ///   - now: the moment.
    /// - Returns: the subject.
    /// - Throws: the first ``TokenFault`` there is.
    func check(_ claims: TokenClaims, nonce: String, at now: Date) throws(TokenFault) -> String {
        let all = claims.all
        guard all["iss"] == .text(issuer) else { throw .issuer }
        try checkAudience(all)
        try checkTimes(all, at: now.timeIntervalSince1970)
        guard case .text(let told) = all["nonce"], isEqualInConstantTime(told, nonce) else {
            throw .nonce
        }
        guard case .text(let subject) = all["sub"], !subject.isEmpty,
            subject.utf8.count <= Self.longestSubject
        else { throw .subject }
        if !strengths.isEmpty {
            guard case .text(let strength) = all["acr"], strengths.contains(strength) else {
                throw .strength
            }
        }
        return subject
    }

    private func checkAudience(_ all: [String: JSONValue]) throws(TokenFault) {
        switch all["aud"] {
        case .text(client): break
        case .list(let others) where others.contains(.text(client)):
            guard others.count == 1 || all["azp"] != nil else { throw .party }
        default: throw .audience
        }
        guard all["azp"] == nil || all["azp"] == .text(client) else { throw .party }
    }

    private func checkTimes(_ all: [String: JSONValue], at now: TimeInterval) throws(TokenFault) {
        guard let end = all["exp"]?.seconds, now < end + Self.leeway else { throw .expired }
        guard let made = all["iat"]?.seconds, made <= now + Self.leeway else { throw .issued }
        guard let beginning = all["nbf"] else { return }
        guard let start = beginning.seconds, start <= now + Self.leeway else { throw .notYet }
    }

    /// Only what base64 has without its filling: what a lax reader would pass over is not let through.
    private static func isBase64URL(_ part: Substring) -> Bool {
        !part.isEmpty && part.utf8.count % 4 != 1
            && part.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    private static func bytes(of part: Substring) -> Data? {
        let filling = String(repeating: "=", count: (4 - part.utf8.count % 4) % 4)
        let text = part.replacing("-", with: "+").replacing("_", with: "/") + filling
        return Data(base64Encoded: String(text))
    }
}

extension JSONValue {
    /// A moment in seconds since 1970.
    fileprivate var seconds: TimeInterval? {
        switch self {
        case .number(let number): TimeInterval(number)
        case .decimal(let number): number.isFinite ? number : nil
        default: nil
        }
    }
}

/// Bytes as base64 for addresses, without filling (RFC 4648, 5).
func base64URL(_ bytes: Data) -> String {
    bytes.base64EncodedString()
        .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
}
