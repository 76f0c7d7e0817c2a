public import Progression

/// Before a practice visit: what to practise, and in which language.
///
/// Posts ``FormField/token`` and the fields of a ``QuestionnaireOffer`` to ``PageAddress/practice``.
public struct PracticePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What can be practised.
    public let offer: QuestionnaireOffer

    /// A page of given parts.
    public init(context: PageContext, offer: QuestionnaireOffer) {
        self.context = context
        self.offer = offer
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.practice
        let form = Form(context: context, action: PageAddress.practice)
        let main: HTML = """
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>
            \(form.html(
                """
                \(offer.fields(words.what, nil, wording: wording))
                <div class="buttons"><button class="main">\(words.start)</button></div>
                """
            ))
            """
        return Page(context: context, wording: wording, title: words.title, main: main).render()
    }
}

/// After a practice visit.
public struct PracticeDonePage: Sendable {
    /// Language, place and token.
    public let context: PageContext

    /// A page of given parts.
    public init(context: PageContext) {
        self.context = context
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.practice
        let main: HTML = """
            <h1>\(words.doneTitle)</h1>
            <p>\(words.doneText)</p>
            <p><a class="button" href="\(PageAddress.practice)">\(words.again)</a></p>
            <p class="back"><a href="\(PageAddress.home)">\(wording.common.backToToday)</a></p>
            """
        return Page(context: context, wording: wording, title: words.doneTitle, main: main).render()
    }

    /// What the invented citizen is called in a language.
    public static func citizen(in language: Language) -> String {
        Wording.of(language).records.practice.citizen
    }
}
