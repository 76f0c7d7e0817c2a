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

    private func errors(_ wording: Wording) -> [(text: String, target: String)] {
        guard triedToFinish else { return [] }
        return interview.sessions.flatMap { session in
            session.relevantItems.filter { session.answer(to: $0.id) == nil }.map { item in
                let texts = ItemTexts(
                    questionnaire: session.questionnaire,
                    language: context.language
                )
                return (
                    wording.review.open(texts.plain(item.text)),
                    identifier(session.questionnaire.id, item.id)
                )
            }
        }
    }

    private func identifier(_ questionnaire: String, _ item: String) -> String {
        "ret-\(questionnaire)-\(item)"
    }

    private func section(_ session: SurveySession, _ wording: Wording) -> HTML {
        let texts = ItemTexts(questionnaire: session.questionnaire, language: context.language)
        let lines = session.relevantItems.map { line($0, session, texts, wording) }
        return """
            <section class="review">
            <h2>\(texts.html(session.questionnaire.title, on: wording.language))</h2>
            <dl>
            \(lines)</dl>
            </section>

            """
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

/// An answer in the words it was given in.
struct AnswerWords {
    let item: Item
    let texts: ItemTexts
    let wording: Wording

    func html(_ answer: Answer?) -> HTML {
        switch answer {
        case nil: "<span class=\"none\">\(wording.review.unanswered)</span>"
        case .missing(let reason):
            "<span class=\"none\">\(wording.review.unanswered) (\(wording.question.missing(reason)))</span>"
        case .boolean(let value): HTML(text: value ? wording.question.yes : wording.question.no)
        case .text(let text): HTML.name(text)
        case .code(let code): option(code)
        case .codes(let codes):
            "<ul>\(codes.map { code -> HTML in "<li>\(option(code))</li>" })</ul>"
        case .integer(let value): point(value)
        case .decimal(let value): HTML(text: wording.decimal(value))
        case .date(let day): HTML(text: day.iso)
        }
    }

    private func point(_ value: Int) -> HTML {
        guard case .scale(let points) = item.kind,
            let text = points.first(where: { $0.value == value })?.text
        else { return "\(value)" }
        return texts.html(text, on: wording.language)
    }

    private func option(_ code: String) -> HTML {
        switch item.kind {
        case .choice(let options), .choices(let options):
            options.first { $0.code == code }.map { texts.html($0.text, on: wording.language) }
                ?? HTML(text: code)
        default: HTML(text: code)
        }
    }
}
