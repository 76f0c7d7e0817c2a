import FoundationEssentials
import Hummingbird
import SyncProtocol
import Synchronization

/// Who has given the right passphrase and not yet the code: in memory by hash of a cookie, for ten
/// minutes.
final class PendingSignIns: Sendable {
    /// Somebody between passphrase and code.
    struct Pending: Hashable, Sendable {
        let employee: Employee
        /// The second factor to be set up; `nil` where there is one.
        let proposed: SecondFactor?
        /// What the forms carry.
        let formToken: String
        let expires: Date
    }

    static let cookieName = "__Host-skridt-pending"
    static let lifetime: TimeInterval = 10 * 60
    private let environment: ServerEnvironment
    private let pending = Mutex<[String: Pending]>([:])

    init(environment: ServerEnvironment) {
        self.environment = environment
    }

    /// Begins to wait for a code.
    ///
    /// - Returns: the cookie to set.
    func begin(for employee: Employee, proposing secret: Data? = nil) -> Cookie {
        let value = hexadecimal(environment.randomBytes(32))
        let now = environment.now()
        let entry = Pending(
            employee: employee,
            proposed: secret.map { SecondFactor(secret: $0) },
            formToken: hexadecimal(environment.randomBytes(32)),
            expires: now.addingTimeInterval(Self.lifetime)
        )
        pending.withLock { pending in
            pending = pending.filter { $0.value.expires > now }
            pending[Self.hash(value)] = entry
        }
        return Self.cookie(value)
    }

    /// Who a request is from.
    ///
    /// - Throws: ``PageRefusal/signInFirst`` if nobody waits, or no longer.
    func require(_ request: Request) throws(PageRefusal) -> Pending {
        let now = environment.now()
        guard let cookie = request.cookies[Self.cookieName],
            let entry = pending.withLock({ $0[Self.hash(cookie.value)] }), entry.expires > now
        else { throw .signInFirst }
        return entry
    }

    /// Ends the waiting of a request.
    ///
    /// - Returns: the cookie that ends it in the browser.
    func end(of request: Request) -> Cookie {
        if let cookie = request.cookies[Self.cookieName] {
            pending.withLock { $0[Self.hash(cookie.value)] = nil }
        }
        return Self.cookie(nil)
    }

    private static func cookie(_ value: String?) -> Cookie {
        Cookie(
            name: cookieName,
            value: value ?? "",
            maxAge: value == nil ? 0 : Int(lifetime),
            path: "/",
            secure: true,
            httpOnly: true,
            sameSite: .strict
        )
    }

    private static func hash(_ cookie: String) -> String {
        ContentHash.hex(of: Data(cookie.utf8))
    }
}
