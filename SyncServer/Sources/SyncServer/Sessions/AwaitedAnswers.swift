import Crypto
import FoundationEssentials
import Hummingbird
import SyncProtocol
import Synchronization

/// Who has gone to the provider and is awaited back: in memory by hash, for ten minutes, each once and in
/// the browser it began in.
final class AwaitedAnswers: Sendable {
    /// What is kept of a beginning.
    struct Awaited: Hashable, Sendable {
        let nonce: String
        /// What shows the provider that who fetches the token is who began (RFC 7636).
        let verifier: String
        fileprivate let browser: String
        fileprivate let expires: Date
    }

    /// What goes out with somebody.
    struct Beginning: Hashable, Sendable {
        let state: String
        let nonce: String
        let challenge: String
        let browser: String
    }

    static let cookieName = "__Host-skridt-openid"
    static let lifetime: TimeInterval = 10 * 60
    /// So many are remembered at least, and twice as many at most: the oldest go first.
    static let most = 10_000
    private let environment: ServerEnvironment
    private let awaited = Mutex(Generations())

    /// The newest, and those before them; both are let go a whole generation at a time.
    private struct Generations {
        var newest: [String: Awaited] = [:]
        var older: [String: Awaited] = [:]
    }

    init(environment: ServerEnvironment) {
        self.environment = environment
    }

    /// Begins to wait for somebody.
    func begin() -> Beginning {
        func secret() -> String { base64URL(environment.randomBytes(32)) }
        let (state, browser, nonce, verifier) = (secret(), secret(), secret(), secret())
        let entry = Awaited(
            nonce: nonce,
            verifier: verifier,
            browser: Self.hash(browser),
            expires: environment.now().addingTimeInterval(Self.lifetime)
        )
        awaited.withLock { awaited in
            if awaited.newest.count >= Self.most {
                awaited.older = awaited.newest
                awaited.newest = [:]
            }
            awaited.newest[Self.hash(state)] = entry
        }
        return Beginning(
            state: state,
            nonce: nonce,
            challenge: base64URL(Data(SHA256.hash(data: Data(verifier.utf8)))),
            browser: browser
        )
    }

    /// What was kept of the beginning a state belongs to; it is not awaited any longer.
    ///
    /// - Returns: `nil` if it is not awaited, or not from this browser.
    func take(_ state: String, from browser: String) -> Awaited? {
        let name = Self.hash(state)
        let entry = awaited.withLock { awaited in
            awaited.newest.removeValue(forKey: name) ?? awaited.older.removeValue(forKey: name)
        }
        guard let entry, entry.expires > environment.now(),
            isEqualInConstantTime(entry.browser, Self.hash(browser))
        else { return nil }
        return entry
    }

    /// How many are awaited, those included whose time is over.
    var count: Int { awaited.withLock { $0.newest.count + $0.older.count } }

    /// The cookie to set; without a value, the one that ends it.
    ///
    /// `Lax`, not `Strict`: the browser comes back from another site.
    static func cookie(_ value: String?) -> Cookie {
        Cookie(
            name: cookieName,
            value: value ?? "",
            maxAge: value == nil ? 0 : Int(lifetime),
            path: "/",
            secure: true,
            httpOnly: true,
            sameSite: .lax
        )
    }

    private static func hash(_ secret: String) -> String {
        ContentHash.hex(of: Data(secret.utf8))
    }
}
