import Crypto
import FoundationEssentials
import Hummingbird

/// Recognises a browser in which an employee has signed in before, by a cookie that gives no access.
///
/// The key is this process's own: after a restart every browser is new, and every count is at nought.
struct KnownBrowsers: Sendable {
    static let cookieName = "__Host-skridt-known"
    private static let lifetime = 90 * 86_400
    private let key: SymmetricKey
    private let environment: ServerEnvironment

    init(environment: ServerEnvironment) {
        self.environment = environment
        key = SymmetricKey(data: environment.randomBytes(32))
    }

    /// The cookie for a browser in which `employee` has just signed in.
    func cookie(for employee: String) -> Cookie {
        let id = hexadecimal(environment.randomBytes(16))
        return Cookie(
            name: Self.cookieName,
            value: "\(id).\(mac(of: id, employee))",
            maxAge: Self.lifetime,
            path: "/",
            secure: true,
            httpOnly: true,
            sameSite: .strict
        )
    }

    /// What a request's browser is known by; `nil` if `employee` has not signed in with it.
    func browser(of request: Request, for employee: String) -> String? {
        let parts = request.cookies[Self.cookieName]?.value.split(separator: ".") ?? []
        guard parts.count == 2 else { return nil }
        let id = String(parts[0])
        return isEqualInConstantTime(mac(of: id, employee), String(parts[1])) ? id : nil
    }

    private func mac(of id: String, _ employee: String) -> String {
        let content = Data("\(id)\n\(employee)".utf8)
        return hexadecimal(Data(HMAC<SHA256>.authenticationCode(for: content, using: key)))
    }
}
