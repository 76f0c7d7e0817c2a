import HTTPTypes
import Hummingbird
import Progression
import SyncProtocol
import WebPages

/// How somebody signs in, changed by themselves.
struct AccountController: Sendable {
    let store: any CentralStore
    let hasher: PassphraseHasher
    let throttle: SignInThrottle
    let threshold: Threshold
    let maker: PageMaker

    var routes: [Route] {
        let everyone = Set(Role.allCases)
        return [
            .page(PageAddress.account, for: everyone, Self.looking) { request, _, session in
                try await page(request, session)
            },
            .form(PageAddress.accountPassphrase, for: everyone, Self.changing) { call in
                try await change(call.request, call.form, call.session)
            },
            .form(PageAddress.accountCodes, for: everyone, Self.renewing) { call in
                try await renew(call.request, call.form, call.session)
            },
            .form(PageAddress.accountSessions, for: everyone, Self.ending) { call in
                let (request, session) = (call.request, call.session)
                let employee = session.employee
                let isDone = try await store.endSessions(
                    of: employee.id,
                    at: employee.generation
                )
                return try await again(request, session, .signedOutElsewhere, isDone)
            },
        ]
    }

    private static let looking = Route.Note(summary: "How one signs in, to be changed.")
    private static let changing = Route.Note(
        summary: "Another passphrase; signs out everywhere else.",
        takes: .form(["token", "passphrase", "new-passphrase", "new-passphrase-again"])
    )
    private static let renewing = Route.Note(
        summary: "Other recovery codes, shown once; signs out everywhere else.",
        takes: .form(["token", "code"])
    )
    private static let ending = Route.Note(
        summary: "Signs out everywhere else.",
        takes: .form(["token"])
    )

    private func change(
        _ request: Request,
        _ form: SubmittedForm,
        _ session: PageSession
    ) async throws -> Response {
        if let problem = try await problem(in: form, of: session.employee.id) {
            return try await page(request, session, .passphraseRefused(problem))
        }
        let record = try await hasher.record(of: form[.newPassphrase] ?? "")
        let employee = session.employee
        let isDone = try await store.setPassphrase(
            record,
            of: employee.id,
            at: employee.generation
        )
        return try await again(request, session, .changed, isDone)
    }

    private func problem(
        in form: SubmittedForm,
        of employee: String
    ) async throws -> PassphraseProblem? {
        let old = form[.passphrase] ?? ""
        let new = form[.newPassphrase] ?? ""
        guard !old.isEmpty, !new.isEmpty else { return .empty }
        guard new == form[.newPassphraseAgain] else { return .notTheSame }
        guard NewEmployee.isLongEnough(new) else { return .tooShort }
        // Counted apart from signing in, so that it locks nobody out but this session.
        let account = SignInThrottle.Account(name: employee, browser: "account")
        guard throttle.begin(account) else { return .tooManyAttempts }
        guard let isRight = await hasher.matches(old, try await store.passphrase(of: employee))
        else {
            throttle.takeBack(account)
            return .tooManyAttempts
        }
        guard isRight else { return .wrongPassphrase }
        throttle.noteSuccess(of: account)
        return nil
    }

    private func renew(
        _ request: Request,
        _ form: SubmittedForm,
        _ session: PageSession
    ) async throws -> Response {
        let id = session.employee.id
        let account = SignInThrottle.Account(name: id, browser: "account code")
        guard throttle.begin(account) else {
            return try await page(request, session, .codeRefused(.tooManyAttempts))
        }
        guard let factor = try await store.secondFactor(of: id),
            let step = factor.step(of: form[.code] ?? "", at: store.environment.now()),
            try await store.useStep(step, of: id)
        else { return try await page(request, session, .codeRefused(.wrong)) }
        throttle.noteSuccess(of: account)
        let codes = RecoveryCodes.mint(store.environment)
        let isDone = try await store.setRecoveryCodes(
            codes.map(RecoveryCodes.hash),
            of: id,
            at: session.employee.generation
        )
        let (fresh, cookie) = try await renewed(session, request, isDone)
        let shown = RecoveryCodesPage(
            context: maker.context(for: request, session: fresh),
            codes: codes.map(\.text)
        )
        var response = maker.answer(shown.render(), to: request)
        response.setCookie(cookie)
        return response
    }

    private func page(
        _ request: Request,
        _ session: PageSession,
        _ outcome: AccountPage.Outcome? = nil
    ) async throws -> Response {
        let page = AccountPage(
            context: maker.context(for: request, session: session, at: PageAddress.account),
            employee: session.employee.id,
            hasPassphrase: try await store.passphrase(of: session.employee.id) != nil,
            hasCode: try await store.secondFactor(of: session.employee.id) != nil,
            outcome: outcome
        )
        let status: HTTPResponse.Status =
            switch outcome {
            case .passphraseRefused(.tooManyAttempts), .codeRefused(.tooManyAttempts):
                .tooManyRequests
            case .passphraseRefused, .codeRefused: .unprocessableContent
            case .changed, .signedOutElsewhere, nil: .ok
            }
        return maker.answer(page.render(), to: request, status: status)
    }

    /// The page in a new session: all others of the employee have ended, this one too.
    private func again(
        _ request: Request,
        _ session: PageSession,
        _ outcome: AccountPage.Outcome,
        _ isDone: Bool
    ) async throws -> Response {
        let (fresh, cookie) = try await renewed(session, request, isDone)
        var response = try await page(request, fresh, outcome)
        response.setCookie(cookie)
        return response
    }

    /// A session in the place of one that has just been ended by a change of its own.
    ///
    /// - Throws: ``PageRefusal`` if the change was not done, or another came after it.
    private func renewed(
        _ session: PageSession,
        _ request: Request,
        _ isDone: Bool
    ) async throws -> (PageSession, Cookie) {
        guard isDone, let employee = try await store.employee(after: session.employee) else {
            throw PageRefusal.signInFirst
        }
        return threshold.renewed(for: employee, request)
    }
}
