import Hummingbird
import WebPages

/// From the right passphrase to a session: by way of a code where one is asked for.
struct Threshold: Sendable {
    let store: any CentralStore
    let rule: SecondFactorRule
    let pending: PendingSignIns
    let sessions: PageSessions
    let browsers: KnownBrowsers

    /// Where somebody goes who has given the right passphrase.
    func next(for employee: Employee, _ request: Request) async throws -> Response {
        if try await store.secondFactor(of: employee.id) != nil {
            return wait(at: PageAddress.code, pending.begin(for: employee))
        }
        if rule == .optional { return welcome(employee, request) }
        let secret = store.environment.randomBytes(SecondFactor.secretBytes)
        return wait(at: PageAddress.setUpCode, pending.begin(for: employee, proposing: secret))
    }

    /// Lets somebody in; whoever was signed in with this browser before is no longer.
    func welcome(
        _ employee: Employee,
        _ request: Request,
        _ answer: Response = .redirect(to: PageAddress.home, type: .normal)
    ) -> Response {
        sessions.end(of: request)
        var response = answer
        response.setCookie(PageSessions.cookie(sessions.begin(for: employee).cookie))
        response.setCookie(browsers.cookie(for: employee.id))
        response.setCookie(pending.end(of: request))
        return response
    }

    /// Another session for somebody whose sessions have all ended just now, by their own doing.
    func renewed(for employee: Employee, _ request: Request) -> (PageSession, Cookie) {
        sessions.end(of: request)
        let (session, cookie) = sessions.begin(for: employee)
        return (session, PageSessions.cookie(cookie))
    }

    private func wait(at address: String, _ cookie: Cookie) -> Response {
        var response = Response.redirect(to: address, type: .normal)
        response.setCookie(cookie)
        return response
    }
}
