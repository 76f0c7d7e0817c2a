public import FoundationEssentials
public import Progression

/// One question.
///
/// Posts ``FormField/token``, ``FormField/questionnaire``, ``FormField/item`` and either
/// ``FormField/answer`` (repeated for a choice of several) or ``FormField/missing`` to
/// ``PageAddress/answer(_:)``; read it with ``SubmittedAnswer``. "Tilbage" posts the token to
/// ``PageAddress/back(_:)``.
///
/// The page's language is the interview's; texts the questionnaire lacks in it are shown in its
/// default language and marked as such.
public struct QuestionPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The visit.
    public let occasion: UUID
    /// The questionnaire asked from.
    public let questionnaire: Questionnaire
    /// The question.
    public let item: Item
    /// How far the visit is.
    public let progress: Interview.Progress
    /// The answer given before, if any; nothing is chosen otherwise.
    public let given: Answer?
    /// What was wrong with the form just sent, if anything.
    public let problem: QuestionProblem?
    /// What was written in the field of a form that is shown again.
    public let typed: String?

    /// A page of given parts.
    ///
    /// - Parameters:
    ///   - context: language, place and token.
    ///   - occasion: the visit.
    ///   - question: the questionnaire and its item asked now.
    ///   - progress: how far the visit is.
    ///   - given: the answer given before, if any.
    ///   - problem: what was wrong with the form just sent.
    ///   - typed: what was written in its field.
    public init(
        context: PageContext,
        occasion: UUID,
        question: (questionnaire: Questionnaire, item: Item),
        progress: Interview.Progress,
        given: Answer?,
        problem: QuestionProblem? = nil,
        typed: String? = nil
    ) {
        self.context = context
        self.occasion = occasion
        self.questionnaire = question.questionnaire
        self.item = question.item
        self.progress = progress
        self.given = given
        self.problem = problem
        self.typed = typed
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.question
        let texts = ItemTexts(questionnaire: questionnaire, language: context.language)
        let title = texts.plain(questionnaire.title)
        let step = words.step(progress.number, progress.total)
        let field = AnswerField(page: self, wording: wording, texts: texts)
        let main: HTML = """
            \(Notice.errors(field.errors, wording: wording))
            <p class="step">\(step) · \(texts.html(questionnaire.title, on: wording.language))</p>
            \(answerForm(field, wording))
            \(backForm)
            <p class="quiet saved">\(progress.number > 1 ? words.savedSoFar : words.saveNote)</p>
            <p class="quiet"><a href="\(PageAddress.home)">\(words.pause)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: "\(step) · \(title)",
            hasError: problem != nil,
            isQuiet: true,
            main: main
        ).render()
    }

    private func answerForm(_ field: AnswerField, _ wording: Wording) -> HTML {
        let back: HTML = """
            <button class="second" form="back">\(wording.question.back)</button>
            """
        return Form(
            context: context,
            action: PageAddress.answer(occasion),
            hidden: [(.questionnaire, questionnaire.id), (.item, item.id)]
        ).html(
            """
            \(field.html)
            <div class="buttons"><button class="main">\(wording.question.goOn)</button>
            \(progress.number > 1 ? back : nil)</div>
            \(field.missingButtons)
            """
        )
    }

    private var backForm: HTML? {
        if progress.number <= 1 { return nil }
        return Form(context: context, action: PageAddress.back(occasion), identifier: "back")
            .html(.none)
    }
}

/// The texts of a questionnaire in the interview's language, with a fallback.
struct ItemTexts {
    let questionnaire: Questionnaire
    let language: Language

    func plain(_ text: LocalizedText) -> String {
        text.text(in: language, fallback: questionnaire.defaultLanguage)
    }

    /// The text, marked with its language where that is not the page's.
    func html(_ text: LocalizedText, on page: Language) -> HTML {
        let shown = text.texts[language] == nil ? questionnaire.defaultLanguage : language
        return HTML.text(plain(text), in: shown, on: page)
    }
}
