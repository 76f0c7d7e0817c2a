import Progression

/// The second step of signing in: the code from the telephone.
///
/// Posts ``FormField/token`` and ``FormField/code`` to ``PageAddress/code``.
public struct CodePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What the last attempt met, if there was one.
    public let problem: CodeProblem?

    /// A page of given parts.
    public init(context: PageContext, problem: CodeProblem? = nil) {
        self.context = context
        self.problem = problem
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.code
        let field = CodeField(wording: wording, hint: words.hint, problem: problem)
        let main: HTML = """
            \(field.errors)
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>
            \(field.form(Form(context: context, action: PageAddress.code), button: words.button))
            <p class="back"><a href="\(PageAddress.signIn)">\(words.back)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: problem != nil,
            main: main
        ).render()
    }
}

/// The first sign-in: a secret goes into an authenticator app, and a code shows that it is there.
///
/// Posts ``FormField/token`` and ``FormField/code`` to ``PageAddress/setUpCode``.
public struct CodeSetUpPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The secret in base 32.
    public let secret: String
    /// The user name, by which the app tells its accounts apart.
    public let employee: String
    /// What the last attempt met, if there was one.
    public let problem: CodeProblem?

    /// A page of given parts.
    public init(
        context: PageContext,
        secret: String,
        employee: String,
        problem: CodeProblem? = nil
    ) {
        self.context = context
        self.secret = secret
        self.employee = employee
        self.problem = problem
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.code
        let field = CodeField(wording: wording, hint: words.setUpHint, problem: problem)
        let form = Form(context: context, action: PageAddress.setUpCode)
        let main: HTML = """
            \(field.errors)
            <h1>\(words.setUpTitle)</h1>
            <p>\(words.setUpIntroduction)</p>
            <ol>
            <li><p>\(words.getApp)</p>
            <li><p>\(words.addAccount)</p>
            \(picture)
            <p>\(words.typeKey)</p>
            <p class="secret"><code>\(groups)</code></p>
            <p><a href="\(link)">\(words.openApp)</a></p>
            <li><p>\(words.writeCode)</p>
            </ol>
            \(field.form(form, button: words.setUpButton))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.setUpTitle,
            hasError: problem != nil,
            main: main
        ).render()
    }

    /// The address as a picture for the telephone's camera.
    private var picture: HTML? {
        let words = Wording.of(context.language).code
        return QRCode(link).map { code in
            QRPicture(code: code, title: words.pictureTitle, description: words.pictureText).html
        }
    }

    /// The secret in groups of four, easy to type.
    private var groups: String {
        var text = ""
        for (index, sign) in secret.enumerated() {
            if index > 0, index.isMultiple(of: 4) { text.append(" ") }
            text.append(sign)
        }
        return text
    }

    /// The address by which an app takes the secret, on the same device or from the picture.
    private var link: String {
        "otpauth://totp/Skridt:\(employee)?secret=\(secret)&issuer=Skridt"
    }
}

/// The codes for whoever has lost the telephone: shown this once.
public struct RecoveryCodesPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The codes as they are typed.
    public let codes: [String]

    /// A page of given parts.
    public init(context: PageContext, codes: [String]) {
        self.context = context
        self.codes = codes
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.code
        let lines = codes.map { "<li><code>\($0)</code></li>\n" as HTML }
        let main: HTML = """
            <h1>\(words.codesTitle)</h1>
            <p>\(words.codesText)</p>
            <p class="note warn">\(words.codesOnce)</p>
            <ol class="secret">
            \(lines)</ol>
            <div class="buttons"><a class="button main" href="\(PageAddress.home)">\(words.codesSaved)</a></div>
            """
        return Page(context: context, wording: wording, title: words.codesTitle, main: main)
            .render()
    }
}

/// Why a code did not let in.
public enum CodeProblem: String, Hashable, Sendable, CaseIterable {
    /// It is not the code of now, or was used.
    case wrong
    /// Too many attempts; wait a moment.
    case tooManyAttempts
}

/// The field for a code with its form.
struct CodeField {
    let wording: Wording
    let hint: String
    let problem: CodeProblem?
    var takesFocus = true

    private var message: String? { problem.map(wording.code.problem) }

    var errors: HTML? {
        Notice.errors(
            message.map { [(text: HTML(text: $0), target: "code")] } ?? [],
            wording: wording
        )
    }

    func form(_ form: Form, button: String) -> HTML {
        let focus: HTML = takesFocus ? " autofocus" : ""
        let state: HTML = problem == nil ? focus : " aria-invalid=\"true\""
        let described: HTML = problem == nil ? "hint" : "hint error"
        return form.html(
            """
            <div class="field\(problem == nil ? "" : " wrong")">
            <label for="code">\(wording.code.label)</label>
            <p class="hint" id="hint">\(hint)</p>
            \(message.map { Notice.error(HTML(text: $0), wording: wording) })
            <input type="text" id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" \
            spellcheck="false" aria-describedby="\(described)"\(state)>
            </div>
            <div class="buttons"><button class="main">\(button)</button></div>
            """
        )
    }
}
