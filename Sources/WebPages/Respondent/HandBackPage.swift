public import Progression

/// What stands at every address the citizen is not to see, and where the mentor takes the laptop back.
///
/// Posts ``FormField/token`` and ``FormField/passphrase`` to ``PageAddress/handBack``. What is said to
/// the citizen is in the visit's language, the mentor's part in the desk's.
public struct HandBackPage: Sendable {
    /// The visit's language, place and token.
    public let context: PageContext
    /// The language of the desk.
    public let deskLanguage: Language
    /// Who gets the laptop back.
    public let mentor: String
    /// Where the questions are.
    public let address: String
    /// What the last attempt met, if there was one.
    public let problem: UnlockProblem?

    /// A page of given parts.
    public init(
        context: PageContext,
        deskLanguage: Language,
        mentor: String,
        address: String,
        problem: UnlockProblem? = nil
    ) {
        self.context = context
        self.deskLanguage = deskLanguage
        self.mentor = mentor
        self.address = address
        self.problem = problem
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.asked(in: context.language)
        let words = wording.respondent
        let main: HTML = """
            \(errors)
            <h1>\(words.handBackTitle(mentor))</h1>
            <p class="lead">\(words.handBackText(mentor))</p>
            <p><a href="\(address)">\(words.backToQuestions)</a></p>
            \(mentorsPart)
            """
        return Page(
            context: context,
            wording: wording,
            title: words.handBack,
            hasError: problem != nil,
            isQuiet: true,
            main: main
        ).render()
    }

    private var errors: HTML? {
        let desk = Wording.of(deskLanguage)
        guard let problem else { return nil }
        let text = HTML.text(
            desk.unlock.problem(problem),
            in: desk.language,
            on: Wording.asked(in: context.language).language
        )
        return Notice.errors(
            [(text, "passphrase")],
            wording: Wording.asked(in: context.language)
        )
    }

    private var mentorsPart: HTML {
        let desk = Wording.of(deskLanguage)
        let field = PassphraseField(
            wording: desk,
            hint: desk.respondent.takeBackHint,
            problem: problem.map(desk.unlock.problem),
            autofocus: false
        )
        let form = field.form(
            Form(context: context, action: PageAddress.handBack),
            button: desk.respondent.takeBack
        )
        return """
            <section class="panel" lang="\(desk.language.rawValue)" \
            dir="\(desk.language.direction.rawValue)">
            <h2>\(desk.respondent.takeBackTitle(mentor))</h2>
            \(form)
            </section>
            """
    }
}
