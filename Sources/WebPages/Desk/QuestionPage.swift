public import Progression

/// One question, or a note to read.
///
/// Posts ``FormField/token``, ``FormField/questionnaire``, ``FormField/item`` and the answer to
/// ``PageAddress/answer(_:)``; read it with ``SubmittedAnswer``. The answer is ``FormField/answer``
/// (repeated for a choice of several), or ``FormField/day``, ``FormField/month`` and ``FormField/year``,
/// or ``FormField/missing``. "Tilbage" posts the token to ``PageAddress/back(_:)``.
///
/// An answer that is taken only when it is confirmed is shown in words, with ``FormField/confirm`` on
/// two buttons: ``SubmittedAnswer/confirmed`` and ``SubmittedAnswer/edited``.
///
/// The page's language is the interview's; texts the questionnaire lacks in it are shown in its
/// default language and marked as such.
public struct QuestionPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The visit.
    public let interview: Interview
    /// The questionnaire asked from.
    public let questionnaire: Questionnaire
    /// The question.
    public let item: Item
    /// What was wrong with the form just sent, or with the answer given before, if anything.
    public let problem: QuestionProblem?
    /// The form just sent, whose fields are shown again as they were.
    let form: SubmittedForm?

    /// The page of the question an interview asks now; `nil` at its end.
    ///
    /// - Parameters:
    ///   - context: language, place and token.
    ///   - interview: the visit.
    ///   - problem: what was wrong with the form just sent.
    ///   - form: that form; ignored if it was made for another question.
    public init?(
        context: PageContext,
        interview: Interview,
        problem: QuestionProblem? = nil,
        form: SubmittedForm? = nil
    ) {
        guard let (questionnaire, item) = interview.question else { return nil }
        self.context = context
        self.interview = interview
        self.questionnaire = questionnaire
        self.item = item
        let isItsOwn = form?[.item] == item.id && form?[.questionnaire] == questionnaire.id
        self.form = isItsOwn ? form : nil
        self.problem = problem ?? (isItsOwn ? nil : interview.brokenRule.map(QuestionProblem.init))
    }

    /// The whole document.
    public func render() -> String {
        let parts = QuestionParts(page: self)
        return Page(
            context: context,
            wording: parts.wording,
            title: parts.title,
            hasError: problem != nil && problem != .unconfirmed,
            isQuiet: true,
            tools: parts.languages,
            main: "\(parts.html)\n\(parts.way)\n\(forStaff(parts))"
        ).render()
    }
}

extension QuestionPage {
    /// What is for whoever asks, folded up: the citizen is looking on.
    private func forStaff(_ parts: QuestionParts) -> HTML? {
        guard context.place == .desk, questionnaire.answeredBy == .citizen else { return nil }
        return """
            <details class="staff"><summary>\(parts.wording.records.doubts.title)</summary>
            \(parts.handOver)\(decline(parts.wording))</details>
            """
    }

    /// The way out for a citizen who does not want to answer; not where answers were given before.
    private func decline(_ wording: Wording) -> HTML? {
        if interview.errand != nil { return nil }
        return """
            <p><a href="\(PageAddress.decline(interview.visit.occasion))">\
            \(wording.records.decline.link)</a></p>
            """
    }
}

/// What stands on the page of a question, by what kind of page it is.
struct QuestionParts {
    let page: QuestionPage
    let wording: Wording
    let texts: ItemTexts

    init(page: QuestionPage) {
        self.page = page
        wording = Wording.asked(in: page.context.language)
        texts = ItemTexts(questionnaire: page.questionnaire, language: page.context.language)
    }

    var title: String {
        let isDoubtful = page.problem == .unconfirmed
        let name = texts.plain(page.questionnaire.title)
        return (isDoubtful ? wording.question.confirmTitle + " " : "") + "\(step) · \(name)"
    }

    var html: HTML {
        if page.item.kind == .note { return note }
        let field = AnswerField(page: page, wording: wording, texts: texts)
        if page.problem == .unconfirmed {
            return "\(stepLine)\n\(form(ConfirmField(field: field).html))"
        }
        return """
            \(Notice.errors(field.errors, wording: wording))
            \(stepLine)
            \(form("\(field.html)\n\(buttons)\n\(field.missingButtons)"))
            \(backForm)
            """
    }

    /// "Spørgsmål 4 af 18"; a note stands before a question, or after the last.
    private var step: String { wording.step(of: page.interview, on: page.item) }

    private var stepLine: HTML {
        """
        <p class="step">\(step) · \(texts.html(page.questionnaire.title, on: wording.language))</p>
        \(progress)\(introduction)\(heading.map { "<p class=\"group\">\($0)</p>" })
        """
    }

    /// What a questionnaire says of itself, above its first question.
    private var introduction: HTML? {
        guard page.problem == nil, let introduction = page.interview.introduction else {
            return nil
        }
        let words = texts.paragraphs(introduction, on: wording.language)
        return "<div class=\"hint say\">\(words)</div>\n"
    }

    /// The same as the line above it, for the eye.
    private var progress: HTML {
        let progress = page.interview.progress
        return """
            <progress value="\(progress.number)" max="\(max(progress.total, 1))" aria-hidden="true">\
            </progress>

            """
    }

    private var heading: HTML? {
        let headings = page.interview.headings
        return headings.isEmpty ? nil : texts.heading(headings, wording: wording)
    }

    /// A note is short or long; its words are no heading, so it borrows one.
    private var note: HTML {
        let title = texts.html(page.questionnaire.title, on: wording.language)
        return """
            <p class="step">\(step)\(heading.map { _ in " · \(title)" as HTML })</p>
            \(progress)\(introduction)\
            \(form(
                """
                <h1>\(heading ?? title)</h1>
                <div class="lead say">\(texts.paragraphs(page.item.text, on: wording.language))</div>
                \(page.item.hint.map { texts.hint($0, on: wording.language) })
                \(buttons)
                """
            ))
            \(backForm)
            """
    }

    private func form(_ content: HTML) -> HTML {
        Form(
            context: page.context,
            action: PageAddress.answer(page.interview.visit.occasion),
            identifier: Self.formIdentifier,
            hidden: [(.questionnaire, page.questionnaire.id), (.item, page.item.id)]
        ).html(content)
    }

    private var buttons: HTML {
        let back: HTML = """
            <button class="second" form="back">\(wording.question.back)</button>

            """
        return """
            <div class="buttons"><button class="main">\(wording.question.goOn)</button>
            \(page.interview.isAtStart ? nil : back)\(skip)</div>
            """
    }

    /// On every question alike; a note asks nothing.
    private var skip: HTML? {
        if page.item.kind == .note { return nil }
        let isSkipped = page.interview.answerGiven == .missing(.refused)
        let current: HTML = isSkipped ? " aria-current=\"true\"" : ""
        return """
            <button class="second" name="\(FormField.missing.rawValue)" \
            value="\(MissingReason.refused.rawValue)"\(current)>\(wording.respondent.skip)</button>
            """
    }

    private var backForm: HTML? {
        if page.interview.isAtStart { return nil }
        let address = PageAddress.back(page.interview.visit.occasion)
        return Form(context: page.context, action: address, identifier: "back").html(.none)
    }
}
