import FoundationEssentials
import HTTPTypes
import Hummingbird
import WebPages

/// Signing in and out, and the way home.
struct SignInController: Sendable {
    let store: any CentralStore
    let hasher: PassphraseHasher
    let throttle: SignInThrottle
    let browsers: KnownBrowsers
    let sessions: PageSessions
    let formTokens: Challenges
    let maker: PageMaker

    func addRoutes(to router: Router<ServerContext>) {
        router.get("/") { request, _ in try home(request) }
        router.get("/sign-in") { request, _ in page(request) }
        router.post("/sign-in") { request, _ in try await signIn(request) }
        router.post("/sign-out") { request, _ in try await signOut(request) }
    }

    private func home(_ request: Request) throws -> Response {
        let session = try sessions.require(request)
        let isAnalyst = session.employee.role == .analyst
        return .redirect(to: isAnalyst ? PageAddress.central : PageAddress.citizens, type: .normal)
    }

    private func page(
        _ request: Request,
        problem: SignInProblem? = nil,
        employee: String = ""
    ) -> Response {
        let context = maker.context(for: request, token: formTokens.mint())
        let page = SignInPage(context: context, problem: problem, typedEmployee: employee)
        let status: HTTPResponse.Status =
            switch problem {
            case nil: .ok
            case .tooManyAttempts: .tooManyRequests
            default: .forbidden
            }
        return maker.answer(page.render(), to: request, status: status)
    }

    private func signIn(_ request: Request) async throws -> Response {
        let form = try await PageForm.read(request)
        let name = trimmed(form[.employee] ?? "").lowercased()
        let passphrase = form[.passphrase] ?? ""
        let isOurs = formTokens.use(form[.token] ?? "")
        let account = SignInThrottle.Account(
            name: name,
            browser: browsers.browser(of: request, for: name)
        )
        let outcome = isOurs ? try await check(account, passphrase) : .refused(.expired)
        switch outcome {
        case .refused(let problem): return page(request, problem: problem, employee: name)
        case .welcome(let employee):
            return welcome(employee, request)
        }
    }

    private func welcome(_ employee: Employee, _ request: Request) -> Response {
        // Whoever was signed in with this browser before is no longer.
        sessions.end(of: request)
        var response = Response.redirect(to: PageAddress.home, type: .normal)
        response.setCookie(PageSessions.cookie(sessions.begin(for: employee)))
        response.setCookie(browsers.cookie(for: employee.id))
        return response
    }

    private func signOut(_ request: Request) async throws -> Response {
        let session = try sessions.require(request)
        _ = try await PageForm.read(request, of: session)
        sessions.end(of: request)
        var response = Response.redirect(to: PageAddress.signIn, type: .normal)
        response.setCookie(PageSessions.cookie(nil))
        return response
    }

    private enum Outcome {
        case welcome(Employee)
        case refused(SignInProblem)
    }

    /// Checks name and passphrase; an unknown name takes as long and gets the same answer.
    private func check(
        _ account: SignInThrottle.Account,
        _ passphrase: String
    ) async throws -> Outcome {
        guard !account.name.isEmpty, !passphrase.isEmpty else { return .refused(.empty) }
        guard throttle.begin(account) else { return .refused(.tooManyAttempts) }
        let record = try await store.passphrase(of: account.name)
        guard let isRight = await hasher.matches(passphrase, record) else {
            throttle.takeBack(account)
            return .refused(.tooManyAttempts)
        }
        guard isRight, let employee = try await store.employee(account.name),
            employee.role.signsIn
        else { return .refused(.wrong) }
        throttle.noteSuccess(of: account)
        return .welcome(employee)
    }
}

extension PageSessions {
    /// The session of a request.
    ///
    /// - Throws: ``PageRefusal/signInFirst``.
    func require(_ request: Request) throws(PageRefusal) -> PageSession {
        guard let session = session(of: request) else { throw .signInFirst }
        return session
    }

    /// The session of a request by an employee of the given role.
    ///
    /// - Throws: ``PageRefusal``.
    func require(_ role: Role, _ request: Request) throws(PageRefusal) -> PageSession {
        let session = try require(request)
        guard session.employee.role == role else { throw .notAllowed }
        return session
    }

    /// Ends the session of a request.
    func end(of request: Request) {
        if let cookie = request.cookies[Self.cookieName] { end(cookie: cookie.value) }
    }
}
