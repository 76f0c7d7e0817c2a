import FoundationEssentials
public import Progression

/// All answers before they are saved.
///
/// "Ret" posts ``FormField/token``, ``FormField/questionnaire`` and ``FormField/item`` to
/// ``PageAddress/revisit(_:)``; "Gem svarene" posts the token to ``PageAddress/finish(_:)``, and where
/// something finished is put right ``FormField/reason`` and ``FormField/note`` with it.
public struct ReviewPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The visit with its answers.
    public let interview: Interview
    /// Whose answers are put right; `nil` at a visit.
    public let about: NamedCitizen?
    /// Whether finishing was tried and questions turned out to be open.
    public let triedToFinish: Bool
    /// What kept a correction from being saved.
    public let problem: ReviewProblem?
    /// Whether a newer version of what was asked has come since the visit began.
    public let isOutdated: Bool

    /// A page of given parts.
    ///
    /// - Parameters:
    ///   - context: language, place and token.
    ///   - interview: the visit with its answers.
    ///   - about: whose answers are put right.
    ///   - triedToFinish: whether finishing was tried and questions turned out to be open.
    ///   - problem: what kept a correction from being saved.
    ///   - isOutdated: whether a newer version of what was asked has come since the visit began.
    public init(
        context: PageContext,
        interview: Interview,
        about: NamedCitizen? = nil,
        triedToFinish: Bool = false,
        problem: ReviewProblem? = nil,
        isOutdated: Bool = false
    ) {
        self.context = context
        self.interview = interview
        self.about = about
        self.triedToFinish = triedToFinish
        self.problem = problem
        self.isOutdated = isOutdated
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.asked(in: context.language)
        let languages = LanguageButtons(context: context, interview: interview, wording: wording)
        let isCorrection = interview.correction != nil
        let title = isCorrection ? wording.records.correction.title : wording.review.title
        let outdated = isOutdated ? Notice.note(wording.records.discard.outdated) : nil
        let introduction =
            isCorrection ? wording.records.correction.introduction : wording.review.introduction
        let head = WorkHead(citizen: about, interview: interview, wording: wording)
        let main: HTML = """
            \(Notice.errors(errors(wording), wording: wording))
            \(head.way)
            <h1>\(title)</h1>
            \(head.line)
            \(outdated)
            <p>\(introduction)</p>
            \(interview.sessions.map { section($0, wording) })
            \(DoubtBox(page: self, wording: wording).html)
            \(FinishForm(page: self, wording: wording).html)
            \(stop(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: title,
            hasError: !errors(wording).isEmpty,
            isQuiet: true,
            tools: languages.html(on: PageAddress.review(interview.visit.occasion)),
            main: main
        ).render()
    }

    /// Everything is saved already: whoever has had enough may go on another day.
    private func stop(_ wording: Wording) -> HTML? {
        if context.place.isPreview || interview.correction != nil { return nil }
        let form = Form(context: context, action: PageAddress.stop(interview.visit.occasion))
        return form.html("<button class=\"quiet\">\(wording.question.pause)</button>")
    }

    private func errors(_ wording: Wording) -> [(text: HTML, target: String)] {
        if let problem { return [FinishForm.error(problem, wording)] }
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

    func texts(_ session: SurveySession) -> ItemTexts {
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
            <dd>\(shown)\(before(item, texts, wording))</dd>
            <dd class="change">\(form.html(button))</dd></div>

            """
    }

    /// What an answer was before it was put right.
    private func before(_ item: Item, _ texts: ItemTexts, _ wording: Wording) -> HTML? {
        guard let change = interview.changes.first(where: { $0.item == item.id }) else {
            return nil
        }
        let words = AnswerWords(item: item, texts: texts, wording: wording)
        return """

            <div class="hint">\(wording.records.correction.before) \(words.html(change.before))</div>
            """
    }
}
