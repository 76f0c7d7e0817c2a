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

    /// A page of given parts.
    public init(context: PageContext, problem: SignInProblem? = nil, typedEmployee: String = "") {
        self.context = context
        self.problem = problem
        self.typedEmployee = typedEmployee
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.signIn
        let problem = problem.map(words.problem)
        let errors = problem.map { [(text: HTML(text: $0), target: "employee")] } ?? []
        let field = PassphraseField(
            wording: wording,
            hint: words.hint,
            problem: problem,
            before: employeeField(wording, isWrong: problem != nil),
            autofocus: false
        )
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>
            \(field.form(Form(context: context, action: PageAddress.signIn), button: words.button))
            <p><a href="\(PageAddress.welcome)">\(wording.firstTime.link)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: problem != nil,
            main: main
        ).render()
    }

    private func employeeField(_ wording: Wording, isWrong: Bool) -> HTML {
        let state: HTML = isWrong ? " aria-invalid=\"true\"" : " autofocus"
        return """
            <div class="field">
            <label for="employee">\(wording.signIn.employee)</label>
            <input type="text" id="employee" name="employee" value="\(typedEmployee)" \
            autocomplete="username" autocapitalize="none" spellcheck="false"\(state)>
            </div>
            """
    }
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
