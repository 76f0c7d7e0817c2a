import FoundationEssentials
import HTTPTypes
import Hummingbird
import SyncProtocol
import WebPages

/// Choosing a passphrase by the code of an invitation.
struct FirstTimeController: Sendable {
    let store: any CentralStore
    let hasher: PassphraseHasher
    let throttle: SignInThrottle
    let formTokens: Challenges
    let threshold: Threshold
    let maker: PageMaker

    var routes: [Route] {
        [
            .open(.get, PageAddress.welcome, Self.showing) { request, _ in page(request) },
            .open(.post, PageAddress.welcome, Self.choosing) { request, _ in
                try await choose(request)
            },
        ]
    }

    private static let showing = Route.Note(
        summary: "The form to choose a passphrase with, for whoever is invited."
    )
    private static let choosing = Route.Note(
        summary: "Keeps the passphrase chosen, and goes on signing in.",
        takes: .form(["token", "employee", "code", "new-passphrase", "new-passphrase-again"]),
        gives: .redirect
    )

    private func page(
        _ request: Request,
        _ problem: FirstTimePage.Problem? = nil,
        _ passphraseProblem: PassphraseProblem? = nil,
        employee: String = ""
    ) -> Response {
        let page = FirstTimePage(
            context: maker.context(
                for: request,
                token: formTokens.mint(),
                at: PageAddress.welcome,
                resends: request.method == .post
            ),
            typedEmployee: employee,
            problem: problem,
            passphraseProblem: passphraseProblem
        )
        let status: HTTPResponse.Status =
            switch problem {
            case nil: passphraseProblem == nil ? .ok : .unprocessableContent
            case .tooManyAttempts: .tooManyRequests
            case .notInvited, .expired: .forbidden
            }
        return maker.answer(page.render(), to: request, status: status)
    }

    private func choose(_ request: Request) async throws -> Response {
        let form = try await PageForm.read(request)
        let name = trimmed(form[.employee] ?? "").lowercased()
        if request.onlyChangesLanguage { return page(request, employee: name) }
        let new = form[.newPassphrase] ?? ""
        guard formTokens.use(form[.token] ?? "") else {
            return page(request, .expired, employee: name)
        }
        // Counted apart from signing in, so that guessing codes locks nobody out who has a passphrase.
        let account = SignInThrottle.Account(name: name, browser: "welcome")
        guard throttle.begin(account) else {
            return page(request, .tooManyAttempts, employee: name)
        }
        guard let hash = EnrolmentCode(typed: form[.code] ?? "").map(InvitationCodes.hash),
            try await store.isInvited(name, by: hash)
        else { return page(request, .notInvited, employee: name) }
        throttle.noteSuccess(of: account)
        if let problem = Self.problem(in: new, again: form[.newPassphraseAgain]) {
            return page(request, nil, problem, employee: name)
        }
        let record = try await hasher.record(of: new)
        guard try await store.accept(invitation: hash, of: name, record),
            let employee = try await store.employee(name)
        else { return page(request, .notInvited, employee: name) }
        return try await threshold.next(for: employee, request)
    }

    private static func problem(in new: String, again: String?) -> PassphraseProblem? {
        guard NewEmployee.isLongEnough(new) else { return .tooShort }
        return new == again ? nil : .notTheSame
    }
}
