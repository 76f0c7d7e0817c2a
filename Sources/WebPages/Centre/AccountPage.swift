import Progression

/// What somebody signed in can change of how they sign in.
///
/// Three forms, each with ``FormField/token``: ``FormField/passphrase`` and twice the new one to
/// ``PageAddress/accountPassphrase``; ``FormField/code`` to ``PageAddress/accountCodes``; nothing more to
/// ``PageAddress/accountSessions``.
public struct AccountPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The user name.
    public let employee: String
    /// Whether they have a passphrase here; others sign in through the municipality's provider.
    public let hasPassphrase: Bool
    /// Whether a telephone is set up.
    public let hasCode: Bool
    /// What came of the last form, if one was sent.
    public let outcome: Outcome?

    /// A page of given parts.
    public init(
        context: PageContext,
        employee: String,
        hasPassphrase: Bool,
        hasCode: Bool,
        outcome: Outcome? = nil
    ) {
        self.context = context
        self.employee = employee
        self.hasPassphrase = hasPassphrase
        self.hasCode = hasCode
        self.outcome = outcome
    }

    /// What came of a form.
    public enum Outcome: Hashable, Sendable {
        /// The new passphrase is in force.
        case changed
        /// All other browsers are signed out.
        case signedOutElsewhere
        /// The passphrase stays as it was.
        case passphraseRefused(PassphraseProblem)
        /// The recovery codes stay as they were.
        case codeRefused(CodeProblem)
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.account
        let fields = NewPassphraseFields(wording: wording, problem: passphraseProblem)
        let main: HTML = """
            \(fields.errors)\(code(wording).errors)
            <p class="back"><a href="\(PageAddress.home)">\(words.back)</a></p>
            <h1>\(words.title)</h1>
            \(done(words).map(Notice.note))
            <p>\(words.userName(employee))</p>
            \(hasPassphrase ? passphrase(fields, wording) : nil)\(hasCode ? codes(wording) : nil)\
            <section class="panel">
            <h2>\(words.sessionsTitle)</h2>
            <p>\(words.sessionsText)</p>
            \(Form(context: context, action: PageAddress.accountSessions).html(
                "<div class=\"buttons\"><button>\(words.endSessions)</button></div>"
            ))
            </section>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: passphraseProblem != nil || codeProblem != nil,
            main: main
        ).render()
    }

    private var passphraseProblem: PassphraseProblem? {
        if case .passphraseRefused(let problem) = outcome { problem } else { nil }
    }

    private var codeProblem: CodeProblem? {
        if case .codeRefused(let problem) = outcome { problem } else { nil }
    }

    private func done(_ words: Wording.Account) -> String? {
        switch outcome {
        case .changed: words.changed
        case .signedOutElsewhere: words.signedOutElsewhere
        case .passphraseRefused, .codeRefused, nil: nil
        }
    }

    private func code(_ wording: Wording) -> CodeField {
        CodeField(
            wording: wording,
            hint: wording.account.codeHint,
            problem: codeProblem,
            takesFocus: false
        )
    }

    private func passphrase(_ fields: NewPassphraseFields, _ wording: Wording) -> HTML {
        """
        <section class="panel">
        <h2>\(wording.keys.change)</h2>
        <p>\(wording.account.passphraseText)</p>
        \(Form(context: context, action: PageAddress.accountPassphrase).html(
            "\(fields.html)\n<div class=\"buttons\"><button class=\"main\">\(wording.keys.save)</button></div>"
        ))
        </section>

        """
    }

    private func codes(_ wording: Wording) -> HTML {
        let words = wording.account
        let form = Form(context: context, action: PageAddress.accountCodes)
        return """
            <section class="panel">
            <h2>\(words.codesTitle)</h2>
            <p>\(words.codesText)</p>
            \(code(wording).form(form, button: words.newCodes))
            </section>

            """
    }
}
