import FoundationEssentials
import HTTPTypes
import Hummingbird
import SyncProtocol
import WebPages

/// The second step of signing in: the code, or at the first time setting up what shows it.
struct SecondFactorController: Sendable {
    let store: any CentralStore
    let throttle: SignInThrottle
    let threshold: Threshold
    let maker: PageMaker

    var routes: [Route] {
        [
            .waiting(.get, PageAddress.code, Route.Note(summary: "Asks for the code.")) {
                codePage($0, $1)
            },
            .waiting(.post, PageAddress.code, Self.giving) { try await give($0, $1) },
            .waiting(.get, PageAddress.setUpCode, Self.showing) { try setUpPage($0, $1) },
            .waiting(.post, PageAddress.setUpCode, Self.settingUp) { try await setUp($0, $1) },
        ]
    }

    private static let giving = Route.Note(
        summary: "Takes the code, or one of the recovery codes, and signs in.",
        takes: .form(["token", "code"]),
        gives: .redirect
    )
    private static let showing = Route.Note(
        summary: "Shows the secret that goes into an authenticator app."
    )
    private static let settingUp = Route.Note(
        summary: "Keeps the secret once a code shows that the app has it; shows recovery codes.",
        takes: .form(["token", "code"])
    )

    private func give(
        _ request: Request,
        _ pending: PendingSignIns.Pending
    ) async throws -> Response {
        let typed = try await code(in: request, of: pending)
        let account = account(pending, request)
        guard throttle.begin(account) else {
            return codePage(request, pending, .tooManyAttempts)
        }
        guard try await isRight(typed, for: pending.employee.id) else {
            return codePage(request, pending, .wrong)
        }
        // Nothing of how they sign in may have changed since the passphrase was right.
        guard try await store.maySignIn(pending.employee) else {
            throw PageRefusal.signInFirst
        }
        throttle.noteSuccess(of: account)
        return threshold.welcome(pending.employee, request)
    }

    /// Whether a code is the telephone's of now, or a recovery code not used yet; it is used up.
    private func isRight(_ typed: String, for employee: String) async throws -> Bool {
        let factor = try await store.secondFactor(of: employee)
        if let step = factor?.step(of: typed, at: store.environment.now()) {
            return try await store.useStep(step, of: employee)
        }
        guard let code = EnrolmentCode(typed: typed) else { return false }
        return try await store.useRecoveryCode(RecoveryCodes.hash(code), of: employee)
    }

    private func setUp(
        _ request: Request,
        _ pending: PendingSignIns.Pending
    ) async throws -> Response {
        let typed = try await code(in: request, of: pending)
        guard let proposed = pending.proposed else { throw PageRefusal.formExpired }
        guard let step = proposed.step(of: typed, at: store.environment.now()) else {
            return try setUpPage(request, pending, .wrong)
        }
        let codes = RecoveryCodes.mint(store.environment)
        let isDone = try await store.setSecondFactor(
            SecondFactor(secret: proposed.secret, lastStep: step),
            recoveryCodes: codes.map(RecoveryCodes.hash),
            of: pending.employee.id,
            at: pending.employee.generation
        )
        guard isDone, let employee = try await store.employee(after: pending.employee) else {
            throw PageRefusal.signInFirst
        }
        let page = RecoveryCodesPage(
            context: maker.context(for: request),
            codes: codes.map(\.text)
        )
        return threshold.welcome(employee, request, maker.answer(page.render(), to: request))
    }
}

extension SecondFactorController {
    /// The code a form holds.
    ///
    /// - Throws: ``PageRefusal`` if the form is not of this sign-in.
    private func code(
        in request: Request,
        of pending: PendingSignIns.Pending
    ) async throws -> String {
        let form = try await PageForm.read(request, carrying: pending.formToken)
        return trimmed(form[.code] ?? "")
    }

    /// Codes are counted apart from passphrases, and those from a browser of the employee's own apart from
    /// others: guessing elsewhere does not keep the employee waiting.
    private func account(
        _ pending: PendingSignIns.Pending,
        _ request: Request
    ) -> SignInThrottle.Account {
        let id = pending.employee.id
        let browser = threshold.browsers.browser(of: request, for: id) ?? "unknown"
        return SignInThrottle.Account(name: id, browser: "code \(browser)")
    }

    private func codePage(
        _ request: Request,
        _ pending: PendingSignIns.Pending,
        _ problem: CodeProblem? = nil
    ) -> Response {
        let page = CodePage(
            context: maker.context(
                for: request,
                token: pending.formToken,
                at: PageAddress.code
            ),
            problem: problem
        )
        return maker.answer(page.render(), to: request, status: Self.status(of: problem))
    }

    private func setUpPage(
        _ request: Request,
        _ pending: PendingSignIns.Pending,
        _ problem: CodeProblem? = nil
    ) throws -> Response {
        guard let factor = pending.proposed else { throw PageRefusal.signInFirst }
        let page = CodeSetUpPage(
            context: maker.context(
                for: request,
                token: pending.formToken,
                at: PageAddress.setUpCode
            ),
            secret: factor.written,
            employee: pending.employee.id,
            problem: problem
        )
        return maker.answer(page.render(), to: request, status: Self.status(of: problem))
    }

    private static func status(of problem: CodeProblem?) -> HTTPResponse.Status {
        switch problem {
        case nil: .ok
        case .tooManyAttempts: .tooManyRequests
        case .wrong: .forbidden
        }
    }
}
