import FoundationEssentials
public import Progression

/// All answers before they are saved.
///
/// "Ret" posts ``FormField/token``, ``FormField/questionnaire`` and ``FormField/item`` to
/// ``PageAddress/revisit(_:)``; "Gem målingen" posts the token to ``PageAddress/finish(_:)``.
public struct ReviewPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The visit with its answers.
    public let interview: Interview
    /// Whether finishing was tried and questions turned out to be open.
    public let triedToFinish: Bool

    /// A page of given parts.
    public init(context: PageContext, interview: Interview, triedToFinish: Bool = false) {
        self.context = context
        self.interview = interview
        self.triedToFinish = triedToFinish
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.review
        let sections = interview.sessions.map { section($0, wording) }
        let finish = Form(
            context: context,
            action: PageAddress.finish(interview.visit.occasion)
        ).html("<div class=\"buttons\"><button class=\"main\">\(words.save)</button></div>")
        let main: HTML = """
            \(Notice.errors(errors(wording), wording: wording))
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>
            \(sections)
            \(finish)
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: !errors(wording).isEmpty,
            isQuiet: true,
            main: main
        ).render()
    }

    private func errors(_ wording: Wording) -> [(text: HTML, target: String)] {
        guard triedToFinish else { return [] }
        return interview.sessions.flatMap { session in
            let texts = texts(session)
            return session.relevantItems.compactMap { item -> (text: HTML, target: String)? in
                guard let what = Self.trouble(with: item, session, wording.review) else {
                    return nil
                }
                return (
                    "\(what) \(texts.html(item.text, on: wording.language))",
                    identifier(session.questionnaire.id, item.id)
                )
            }
        }
    }

    /// What keeps the visit from being finished: no answer, or one that breaks a rule.
    static func trouble(
        with item: Item,
        _ session: SurveySession,
        _ words: Wording.Review
    ) -> String? {
        if session.answer(to: item.id) == nil { return words.open }
        return session.brokenRule(at: item.id).map {
            $0 == .error ? words.violated : words.unconfirmed
        }
    }

    private func texts(_ session: SurveySession) -> ItemTexts {
        ItemTexts(questionnaire: session.questionnaire, language: context.language)
    }

    private func identifier(_ questionnaire: String, _ item: String) -> String {
        "ret-\(questionnaire)-\(item)"
    }

    private func section(_ session: SurveySession, _ wording: Wording) -> HTML {
        let texts = texts(session)
        let title = texts.html(session.questionnaire.title, on: wording.language)
        let parts = AnswerPart.of(session).map { part -> HTML in
            let lines = part.items.map { line($0, session, texts, wording) }
            let heading = part.heading(texts, wording)
            return "\(heading)<dl>\n\(lines)</dl>\n"
        }
        return "<section class=\"review\">\n<h2>\(title)</h2>\n\(parts)</section>\n"
    }

    private func line(
        _ item: Item,
        _ session: SurveySession,
        _ texts: ItemTexts,
        _ wording: Wording
    ) -> HTML {
        let answer = session.answer(to: item.id)
        let shown = AnswerWords(item: item, texts: texts, wording: wording).html(answer)
        let form = Form(
            context: context,
            action: PageAddress.revisit(interview.visit.occasion),
            hidden: [(.questionnaire, session.questionnaire.id), (.item, item.id)]
        )
        let id = identifier(session.questionnaire.id, item.id)
        let question = texts.html(item.text, on: wording.language)
        let button: HTML = """
            <button class="link" id="\(id)">\(wording.review.change)\
            <span class="hidden">: \(question)</span></button>
            """
        return """
            <div><dt>\(question)</dt>
            <dd>\(shown)</dd>
            <dd class="change">\(form.html(button))</dd></div>

            """
    }
}
