public import Progression

/// Before a practice visit: what to practise, and in which language.
///
/// Posts ``FormField/token``, ``FormField/questionnaire`` (the id of one, or ``regular`` or
/// ``assessment``) and ``FormField/language`` to ``PageAddress/practice``.
public struct PracticePage: Sendable {
    /// What stands for the citizen's regular questions.
    public static let regular = "-citizen"
    /// What stands for the caseworker's assessment.
    public static let assessment = "-caseworker"

    /// Language, place and token.
    public let context: PageContext
    /// Whether there are regular questions to the citizen.
    public let hasSurvey: Bool
    /// Whether there is an assessment.
    public let hasAssessment: Bool
    /// What can be asked on its own.
    public let others: [VisitStartPage.Other]
    /// The languages any of it exists in.
    public let languages: [Language]

    /// A page of given parts.
    public init(
        context: PageContext,
        hasSurvey: Bool,
        hasAssessment: Bool,
        others: [VisitStartPage.Other],
        languages: [Language]
    ) {
        self.context = context
        self.hasSurvey = hasSurvey
        self.hasAssessment = hasAssessment
        self.others = others
        self.languages = languages
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
                <fieldset><legend>\(words.what)</legend>
                \(choices(wording))</fieldset>
                <fieldset><legend>\(wording.visit.language)</legend>
                \(languageChoices(wording))</fieldset>
                <div class="buttons"><button class="main">\(words.start)</button></div>
                """
            ))
            """
        return Page(context: context, wording: wording, title: words.title, main: main).render()
    }

    private func choices(_ wording: Wording) -> [HTML] {
        let own = [
            hasSurvey ? (Self.regular, wording.visit.surveyTitle) : nil,
            hasAssessment ? (Self.assessment, wording.visit.assessmentTitle) : nil,
        ]
        let all =
            own.compactMap(\.self) + others.map { ($0.id, $0.title.text(in: wording.language)) }
        return all.enumerated().map { index, choice in
            Radio(
                field: .questionnaire,
                value: choice.0,
                identifier: "what-\(index + 1)",
                isChecked: index == 0
            ).html(HTML(text: choice.1))
        }
    }

    private func languageChoices(_ wording: Wording) -> [HTML] {
        let first = languages.contains(wording.language) ? wording.language : languages.first
        return languages.map { language in
            Radio(
                field: .language,
                value: language.rawValue,
                identifier: "language-" + language.rawValue,
                isChecked: language == first
            ).html(HTML.text(OwnName.of(language), in: language, on: wording.language))
        }
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
