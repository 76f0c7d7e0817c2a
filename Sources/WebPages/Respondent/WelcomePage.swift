public import Progression

/// What a citizen sees first: why, who sees it, and that one may skip and stop.
///
/// "Begynd" leads to ``PageAddress/interview(_:)``; the languages post to ``PageAddress/language(_:)``.
public struct WelcomePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The visit.
    public let interview: Interview

    /// A page of given parts.
    public init(context: PageContext, interview: Interview) {
        self.context = context
        self.interview = interview
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.asked(in: context.language)
        let words = wording.respondent
        let occasion = interview.visit.occasion
        let languages = LanguageButtons(context: context, interview: interview, wording: wording)
        let aloud = AloudButton(
            context: context,
            language: wording.language,
            wording: wording
        )
        let main: HTML = """
            <h1>\(words.welcome)</h1>
            <p class="lead say">\(words.why)</p>
            <p class="say">\(words.whoSees)</p>
            <p class="say">\(words.freedom)</p>
            <p class="say">\(words.length(interview.progress.total))</p>
            <div class="buttons"><a class="button main" href="\(PageAddress.interview(occasion))">\
            \(interview.isAtStart ? words.begin : words.goOn)</a>
            \(aloud.html)</div>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.welcome,
            isQuiet: true,
            tools: languages.html(on: PageAddress.welcome(occasion)),
            main: main
        ).render()
    }
}
