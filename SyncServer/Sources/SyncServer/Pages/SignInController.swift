import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import WebPages

/// Signing in and out, and the way home.
struct SignInController: Sendable {
    let store: any CentralStore
    let hasher: PassphraseHasher
    let throttle: SignInThrottle
    let browsers: KnownBrowsers
    let threshold: Threshold
    let pages: SignInPages

    var routes: [Route] {
        let everyone = Set(Role.allCases)
        return [
            .page("/", for: everyone, Self.homing) { _, _, session in
                .redirect(to: session.employee.role.home, type: .normal)
            },
            .open(.get, "/sign-in", Self.showing) { request, _ in pages.answer(request) },
            .open(.post, "/sign-in", Self.entering) { request, _ in try await signIn(request) },
            .form("/sign-out", for: everyone, Self.leaving) { signOut($0.request) },
        ]
    }

    private static let homing = Route.Note(
        summary: "The way to the first page of one's own.",
        gives: .redirect
    )
    private static let showing = Route.Note(summary: "The form to sign in with.")
    private static let entering = Route.Note(
        summary: "Signs in.",
        takes: .form(["token", "employee", "passphrase"]),
        gives: .redirect
    )
    private static let leaving = Route.Note(
        summary: "Signs out.",
        takes: .form(["token"]),
        gives: .redirect
    )

    private func signIn(_ request: Request) async throws -> Response {
        let form = try await PageForm.read(request)
        let name = trimmed(form[.employee] ?? "").lowercased()
        let passphrase = form[.passphrase] ?? ""
        let account = SignInThrottle.Account(
            name: name,
            browser: browsers.browser(of: request, for: name)
        )
        let isWritten = !name.isEmpty && !passphrase.isEmpty
        let outcome: Outcome =
            if !isWritten {
                .refused(.empty)
            } else if pages.formTokens.use(form[.token] ?? "") {
                try await check(account, passphrase)
            } else {
                .refused(.expired)
            }
        switch outcome {
        case .refused(let problem): return pages.answer(request, problem: problem, employee: name)
        case .welcome(let employee):
            return try await threshold.next(for: employee, request)
        }
    }

    private func signOut(_ request: Request) -> Response {
        threshold.sessions.end(of: request)
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
        guard throttle.begin(account) else { return .refused(.tooManyAttempts) }
        let before = try await store.employee(account.name)
        let record = try await store.passphrase(of: account.name)
        guard let isRight = await hasher.matches(passphrase, record) else {
            throttle.takeBack(account)
            return .refused(.tooManyAttempts)
        }
        // Whatever was changed while the passphrase was looked at counts.
        guard isRight, let employee = try await store.employee(account.name), employee == before,
            employee.role.signsIn, !employee.isBlocked
        else { return .refused(.wrong) }
        throttle.noteSuccess(of: account)
        return .welcome(employee)
    }
}

extension PageSessions {
    /// Ends the session of a request.
    func end(of request: Request) {
        if let cookie = request.cookies[Self.cookieName] { end(cookie: cookie.value) }
    }
}

extension Role {
    /// The address of the first page of one's own.
    fileprivate var home: String {
        switch self {
        case .analyst: PageAddress.central
        case .administrator, .dataProtectionOfficer, .teamLeader: PageAddress.people
        case .caseworker, .mentor: PageAddress.citizens
        }
    }
}
