import Progression
import WebPages

extension SamplePages {
    /// The second step of signing in, and signing in through the municipality's own provider.
    static let code: [(name: String, html: String)] = [
        ("sign-in-provider", signIn(.danish, nil)),
        ("sign-in-provider-taken", signIn(.english, .taken)),
        ("code", CodePage(context: Sample.context(.signedOut)).render()),
        ("code-wrong", CodePage(context: Sample.context(.signedOut), problem: .wrong).render()),
        ("code-set-up", setUp(Sample.context(.signedOut))),
        ("code-set-up-english", setUp(Sample.context(.signedOut, language: .english))),
        (
            "code-recovery",
            RecoveryCodesPage(
                context: Sample.context(.signedOut),
                codes: (1...8).map { "7QKD-0M3V-ABCD-EFGH-JK\($0)M-NPQR" }
            ).render()
        ),
        (
            "account-provider",
            AccountPage(
                context: Sample.context(Sample.employee),
                employee: "kim",
                hasPassphrase: false,
                hasCode: false
            ).render()
        ),
        ("account", account(Sample.context(Sample.employee))),
        ("account-english", account(Sample.context(Sample.employee, language: .english), .changed)),
        (
            "account-wrong",
            account(Sample.context(Sample.employee), .passphraseRefused(.wrongPassphrase))
        ),
    ]

    private static func signIn(_ language: Language, _ problem: ProviderProblem?) -> String {
        let name = language == .english ? "the <municipality> of Nordby" : "Nordby Kommune"
        return SignInPage(
            context: Sample.context(.signedOut, language: language),
            provider: SignInPage.Provider(label: name, problem: problem)
        ).render()
    }

    private static func account(
        _ context: PageContext,
        _ outcome: AccountPage.Outcome? = nil
    ) -> String {
        AccountPage(
            context: context,
            employee: "kim",
            hasPassphrase: true,
            hasCode: true,
            outcome: outcome
        ).render()
    }

    private static func setUp(_ context: PageContext) -> String {
        CodeSetUpPage(
            context: context,
            secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
            employee: "kim"
        ).render()
    }
}
