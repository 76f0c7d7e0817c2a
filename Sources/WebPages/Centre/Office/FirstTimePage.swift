import Progression

/// Where somebody who is invited chooses a passphrase.
///
/// Posts ``FormField/employee``, ``FormField/code`` and twice the new passphrase to ``PageAddress/welcome``.
public struct FirstTimePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The user name written in it.
    public let typedEmployee: String
    /// What the last attempt met, if there was one.
    public let problem: Problem?
    /// What was wrong with the passphrase, if that was all.
    public let passphraseProblem: PassphraseProblem?

    /// A page of given parts.
    public init(
        context: PageContext,
        typedEmployee: String = "",
        problem: Problem? = nil,
        passphraseProblem: PassphraseProblem? = nil
    ) {
        self.context = context
        self.typedEmployee = typedEmployee
        self.problem = problem
        self.passphraseProblem = passphraseProblem
    }

    /// Why nothing came of it.
    public enum Problem: Hashable, Sendable, CaseIterable {
        /// User name and code do not belong together, or the code is good no longer.
        case notInvited
        /// Too many attempts; wait a moment.
        case tooManyAttempts
        /// The page has been open for too long.
        case expired
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.firstTime
        let message = problem.map(words.problem)
        let fields = NewPassphraseFields(
            wording: wording,
            problem: passphraseProblem,
            asksForOld: false
        )
        let errors = message.map { [(text: HTML(text: $0), target: "employee")] } ?? []
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))\(fields.errors)
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>
            \(Form(context: context, action: PageAddress.welcome, identifier: Form.typed).html(
                """
                \(employee(wording, message))\(code(wording))\(fields.html)
                <div class="buttons"><button class="main">\(words.button)</button></div>
                """
            ))
            <p class="back"><a href="\(PageAddress.signIn)">\(words.back)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: problem != nil || passphraseProblem != nil,
            main: main
        ).render()
    }

    private func employee(_ wording: Wording, _ message: String?) -> HTML {
        OfficeField(
            field: .employee,
            label: wording.signIn.employee,
            value: typedEmployee,
            problem: message
        ).text(" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\"")
    }

    private func code(_ wording: Wording) -> HTML {
        OfficeField(
            field: .code,
            label: wording.firstTime.code,
            hint: wording.firstTime.codeHint
        ).text(" autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\"")
    }
}
