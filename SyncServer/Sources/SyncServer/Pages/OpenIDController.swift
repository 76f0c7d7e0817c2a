import HTTPTypes
import Hummingbird
import Logging
import Progression
import WebPages

/// Signing in through the municipality's provider: the way there, and the way back.
struct OpenIDController: Sendable {
    let store: any CentralStore
    /// `nil` where no provider is named: then there are no such pages.
    let client: OpenIDClient?
    let awaited: AwaitedAnswers
    let threshold: Threshold
    let pages: SignInPages

    var routes: [Route] {
        [
            .open(.get, PageAddress.provider, Self.leaving) { try await leave($0, $1) },
            .open(.get, PageAddress.providerAnswer, Self.returning) { try await enter($0, $1) },
        ]
    }

    private static let leaving = Route.Note(
        summary: "The way to the municipality's own sign-in, where the server knows one.",
        gives: .redirect
    )
    private static let returning = Route.Note(
        summary: "Where the municipality's own sign-in sends people back to; signs in.",
        query: [
            Route.Query(name: "code", meaning: "What the token is fetched with."),
            Route.Query(name: "state", meaning: "Which sign-in this answers."),
            Route.Query(name: "error", meaning: "Why there is no code."),
            Route.Query(name: "iss", meaning: "Whose answer it is (RFC 9207)."),
        ],
        gives: .redirect
    )

    private func leave(_ request: Request, _ context: ServerContext) async throws -> Response {
        guard let client else { throw PageRefusal.notFound }
        let beginning = awaited.begin()
        do {
            let address = try await client.address(for: beginning)
            var response = Response.redirect(to: address, type: .normal)
            response.setCookie(AwaitedAnswers.cookie(beginning.browser))
            return response
        } catch {
            return refuse(request, error, context)
        }
    }

    private func enter(_ request: Request, _ context: ServerContext) async throws -> Response {
        guard let client else { throw PageRefusal.notFound }
        var response: Response
        do {
            let identity = try await identity(request, client)
            let employee = try await employee(of: identity)
            response = threshold.welcome(employee, request)
        } catch let failure as OpenIDFailure {
            response = refuse(request, failure, context)
        }
        response.setCookie(AwaitedAnswers.cookie(nil))
        return response
    }

    /// Whom the provider has sent back to this browser.
    private func identity(
        _ request: Request,
        _ client: OpenIDClient
    ) async throws(OpenIDFailure) -> ProvidedIdentity {
        // Some providers forget the state of who says no; to be told so needs none.
        if request.single("error") == "access_denied", request.single("state") == nil {
            throw .cancelled
        }
        guard let state = request.single("state"),
            let browser = request.cookies[AwaitedAnswers.cookieName]?.value,
            let entry = awaited.take(state, from: browser)
        else { throw .expired }
        let outcome: ProviderAnswer.Outcome
        switch (request.single("code"), request.single("error")) {
        case (let code?, nil): outcome = .code(code)
        case (nil, let error?): outcome = .refused(error)
        default: throw .expired
        }
        let answer = ProviderAnswer(outcome: outcome, issuer: request.single("iss"))
        return try await client.identity(by: answer, entry)
    }

    /// The employee somebody is, if they may use these pages.
    private func employee(of identity: ProvidedIdentity) async throws -> Employee {
        let employee: Employee
        do {
            employee = try await store.employee(of: identity)
        } catch let refusal as ProviderRefusal {
            throw OpenIDFailure.refused(refusal)
        }
        guard employee.role.signsIn else { throw OpenIDFailure.refused(.noPages) }
        return employee
    }

    private func refuse(
        _ request: Request,
        _ failure: OpenIDFailure,
        _ context: ServerContext
    ) -> Response {
        context.logger.note(failure)
        return pages.answer(request, failure.problem)
    }
}

extension Request {
    /// The value behind the question mark of that name, if there is exactly one, not empty and not endless.
    fileprivate func single(_ name: String) -> String? {
        let values = uri.queryParameters.filter { $0.key == name }.map(\.value)
        guard values.count == 1, let value = values.first, !value.isEmpty,
            value.utf8.count <= 4_096
        else { return nil }
        return String(value)
    }
}

extension Logger {
    /// Notes for the operator why the provider let nobody in: only ever words of ours.
    fileprivate func note(_ failure: OpenIDFailure) {
        let reason: String
        switch failure {
        case .cancelled, .expired: return
        case .unreachable(let cause): reason = "provider: \(cause.rawValue)"
        case .notTrusted(let fault): reason = "token: \(fault.rawValue)"
        case .refused(let refusal): reason = "employee: \(refusal.rawValue)"
        }
        warning("sign-in through the provider failed", metadata: ["reason": .string(reason)])
    }
}

extension OpenIDFailure {
    /// What the page says of it.
    fileprivate var problem: ProviderProblem {
        switch self {
        case .cancelled: .cancelled
        case .expired: .expired
        case .unreachable: .unreachable
        case .notTrusted(.strength): .tooWeak
        case .notTrusted: .notTrusted
        case .refused(.noRole): .noRole
        case .refused(.unknownMunicipality): .unknownMunicipality
        case .refused(.incomplete): .incomplete
        case .refused(.ownPassphrase): .ownPassphrase
        case .refused(.taken): .taken
        case .refused(.otherMunicipality): .otherMunicipality
        case .refused(.blocked): .blocked
        case .refused(.noPages): .noPages
        }
    }
}
