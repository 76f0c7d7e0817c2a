import HTTPTypes
import Hummingbird
import Progression
import WebPages

/// The page to sign in on, whatever it has to say.
struct SignInPages: Sendable {
    let formTokens: Challenges
    let maker: PageMaker
    /// What the provider is called; `nil` where there is none.
    let provider: OpenIDSettings.Label?

    /// The page after an attempt by passphrase, or before any.
    func answer(
        _ request: Request,
        problem: SignInProblem? = nil,
        employee: String = ""
    ) -> Response {
        let status: HTTPResponse.Status =
            switch problem {
            case nil: .ok
            case .tooManyAttempts: .tooManyRequests
            default: .forbidden
            }
        let context = context(request)
        let page = SignInPage(
            context: context,
            problem: problem,
            typedEmployee: employee,
            provider: offer(context, nil)
        )
        return maker.answer(page.render(), to: request, status: status)
    }

    /// The page after an attempt at the provider.
    func answer(_ request: Request, _ problem: ProviderProblem) -> Response {
        let context = context(request)
        let page = SignInPage(context: context, provider: offer(context, problem))
        let status: HTTPResponse.Status =
            problem == .unreachable ? .serviceUnavailable : .forbidden
        return maker.answer(page.render(), to: request, status: status)
    }

    private func context(_ request: Request) -> PageContext {
        maker.context(for: request, token: formTokens.mint(), at: PageAddress.signIn)
    }

    private func offer(
        _ context: PageContext,
        _ problem: ProviderProblem?
    ) -> SignInPage.Provider? {
        provider.map { label in
            let name = context.language == .english ? label.english : label.danish
            return SignInPage.Provider(label: name, problem: problem)
        }
    }
}
