import Progression

/// The server's first page for employees.
///
/// Posts ``FormField/token``, ``FormField/employee`` and ``FormField/passphrase`` to
/// ``PageAddress/signIn``.
public struct SignInPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What the last attempt met, if there was one.
    public let problem: SignInProblem?
    /// The user name written in it.
    public let typedEmployee: String

    /// The municipality's own sign-in, if there is one.
    public let provider: Provider?

    /// A page of given parts.
    public init(
        context: PageContext,
        problem: SignInProblem? = nil,
        typedEmployee: String = "",
        provider: Provider? = nil
    ) {
        self.context = context
        self.problem = problem
        self.typedEmployee = typedEmployee
        self.provider = provider
    }

    /// A sign-in somewhere else, which a link to ``PageAddress/provider`` leads to.
    public struct Provider: Hashable, Sendable {
        /// What people call it.
        public let label: String
        /// What the last attempt met there, if there was one.
        public let problem: ProviderProblem?

        /// A sign-in of given parts.
        public init(label: String, problem: ProviderProblem? = nil) {
            self.label = label
            self.problem = problem
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.signIn
        let problem = problem.map(words.problem)
        let errors = problem.map { [(text: HTML(text: $0), target: "employee")] }
        let met = provider.flatMap { provider in
            provider.problem.map {
                (text: HTML(text: words.providerProblem($0, provider.label)), target: "provider")
            }
        }
        let field = PassphraseField(
            wording: wording,
            hint: words.hint,
            problem: problem,
            before: employeeField(wording, isWrong: problem != nil, takesFocus: met == nil),
            autofocus: false
        )
        let main: HTML = """
            \(Notice.errors(errors ?? met.map { [$0] } ?? [], wording: wording))
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>\(provider.map { offer($0, words) })
            \(field.form(Form(context: context, action: PageAddress.signIn), button: words.button))
            <p><a href="\(PageAddress.welcome)">\(wording.firstTime.link)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: problem != nil || met != nil,
            main: main
        ).render()
    }

    /// A link and no form: the policy of the pages lets forms go to this server only.
    private func offer(_ provider: Provider, _ words: Wording.SignIn) -> HTML {
        """

        <p class="buttons"><a class="button main" id="provider" href="\(PageAddress.provider)">\
        \(words.byProvider(provider.label))</a></p>
        <h2>\(words.orHere)</h2>
        """
    }

    private func employeeField(_ wording: Wording, isWrong: Bool, takesFocus: Bool) -> HTML {
        let focus: HTML = takesFocus && provider == nil ? " autofocus" : ""
        let state: HTML = isWrong ? " aria-invalid=\"true\"" : focus
        return """
            <div class="field">
            <label for="employee">\(wording.signIn.employee)</label>
            <input type="text" id="employee" name="employee" value="\(typedEmployee)" \
            autocomplete="username" autocapitalize="none" spellcheck="false"\(state)>
            </div>
            """
    }
}

/// Why signing in through the municipality's own sign-in did not work.
public enum ProviderProblem: String, Hashable, Sendable, CaseIterable {
    /// They said no there.
    case cancelled
    /// It took too long, or went on in another window.
    case expired
    /// It does not answer.
    case unreachable
    /// Its answer cannot be relied on.
    case notTrusted
    /// They must show more strongly who they are.
    case tooWeak
    /// They have no role here.
    case noRole
    /// Their municipality is none of those here.
    case unknownMunicipality
    /// It tells no name, or no user name.
    case incomplete
    /// They have a passphrase here.
    case ownPassphrase
    /// Their user name is somebody else's.
    case taken
    /// They were in another municipality so far.
    case otherMunicipality
    /// They are kept out for now.
    case blocked
    /// Their work is on a laptop.
    case noPages
}

/// Why signing in did not work.
public enum SignInProblem: String, Hashable, Sendable, CaseIterable {
    /// User name or passphrase is wrong; which of them is not said.
    case wrong
    /// Something was left empty.
    case empty
    /// Too many attempts; wait a moment.
    case tooManyAttempts
    /// The sign-in has run out.
    case expired
}
