public import FoundationEssentials
public import Progression

/// One citizen before a visit: language, who answers, and the start.
///
/// Two forms post to ``PageAddress/interviews(_:)``: the citizen's with ``FormField/kind`` `citizen`,
/// ``FormField/language`` and ``FormField/informant``, and with ``FormField/questionnaire`` where one is
/// asked on its own; the caseworker's with kind `caseworker` and `language`.
public struct VisitStartPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// When anything was last measured.
    public let lastMeasured: Date?
    /// Visits begun with this citizen and not finished.
    public let drafts: [DraftLine]
    /// The citizen's survey; `nil` when there is none to ask.
    public let survey: Survey?
    /// The caseworker's assessment; `nil` when there is none to make.
    public let assessment: Survey?
    /// Questionnaires that can be asked on their own.
    public let others: [Other]
    /// The citizen's sub-goals with their questions; `nil` where they are not shown.
    public let goals: [GoalLine]?
    /// Whether the citizen was only written down here, and can be taken off again.
    public let isRemovable: Bool
    /// How it stands with the last measurement where the case is closed; `nil` while it is open.
    public let lastMeasurement: LastMeasurement?
    /// What was chosen in a form that is shown again.
    public let chosen: Choice?

    /// A page of given parts.
    ///
    /// - Parameters:
    ///   - context: language, place and token.
    ///   - citizen: whom it is about.
    ///   - lastMeasured: when anything was last measured.
    ///   - drafts: visits begun and not finished.
    ///   - survey: the citizen's survey.
    ///   - assessment: the caseworker's assessment.
    ///   - others: questionnaires that can be asked on their own.
    ///   - goals: the citizen's sub-goals.
    ///   - isRemovable: whether the citizen was only written down here, and can be taken off again.
    ///   - lastMeasurement: how it stands with the last measurement where the case is closed.
    ///   - chosen: what was chosen, when the form is shown again because something is missing.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        lastMeasured: Date?,
        drafts: [DraftLine],
        survey: Survey?,
        assessment: Survey?,
        others: [Other] = [],
        goals: [GoalLine]? = nil,
        isRemovable: Bool = false,
        lastMeasurement: LastMeasurement? = nil,
        chosen: Choice? = nil
    ) {
        self.context = context
        self.citizen = citizen
        self.lastMeasured = lastMeasured
        self.drafts = drafts
        self.survey = survey
        self.assessment = assessment
        self.others = others
        self.goals = goals
        self.isRemovable = isRemovable
        self.lastMeasurement = lastMeasurement
        self.chosen = chosen
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let calendar = CalendarWords(wording: wording, context: context)
        let words = wording.visit
        let last = lastMeasured.map { words.lastMeasured(calendar.date($0), calendar.ago($0)) }
        let main: HTML = """
            \(Notice.errors(errors(wording), wording: wording))
            <p class="back"><a href="\(PageAddress.home)">\(wording.common.backToToday)</a></p>
            <h1>\(HTML.name(citizen.name))</h1>
            <p>\(last ?? words.neverMeasured)</p>
            \(lastMeasurement.map { Notice.plain(words.closed($0)) })\
            \(courseLink(wording))
            \(panel(wording).html)
            \(goals.map { goals in
                GoalsBox(lines: goals, citizen: citizen, context: context, wording: wording).html
            })\
            \(surveyForm(wording))
            \(otherSurveys(wording))\(assessmentForm(wording))
            \(panel(wording).ways(asking: survey?.chosen?.id))
            \(removal(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: wording.visit.title,
            hasError: !errors(wording).isEmpty,
            main: main
        ).render()
    }

    private var lacksInformant: Bool {
        chosen.map { $0.informant == nil } ?? false
    }

    private func errors(_ wording: Wording) -> [(text: HTML, target: String)] {
        lacksInformant
            ? [
                (
                    HTML(text: wording.visit.informantMissing),
                    "informant-\(Informant.citizen.rawValue)"
                )
            ] : []
    }

    private func courseLink(_ wording: Wording) -> HTML? {
        if lastMeasured == nil { return nil }
        return """
            <p><a href="\(PageAddress.course(citizen.reference))">\(wording.visit.seeCourse)</a></p>
            """
    }

    private func panel(_ wording: Wording) -> DraftPanel {
        DraftPanel(citizen: citizen, drafts: drafts, wording: wording)
    }

    private func surveyForm(_ wording: Wording) -> HTML? {
        guard let survey else { return nil }
        let kind = [(FormField.kind, InterviewKind.citizen.rawValue)]
        let form = Form(
            context: context,
            action: PageAddress.interviews(citizen.reference),
            hidden: survey.chosen.map { kind + [(.questionnaire, $0.id)] } ?? kind
        )
        let title = survey.chosen?.title.text(in: wording.language)
        return """
            <section class="panel">
            <h2>\(title ?? wording.visit.surveyTitle)</h2>
            <p>\(wording.visit.surveyLength(survey.questions))</p>
            \(form.html(
                """
                \(languageField(survey, wording))
                \(informantField(wording))
                \(helpField(wording))
                \(startButtons(wording))
                """
            ))
            </section>
            """
    }

    /// The way to what can be asked besides, and back to the regular questions.
    private func otherSurveys(_ wording: Wording) -> HTML? {
        let chosen = survey?.chosen
        let page = PageAddress.citizen(citizen.reference)
        var links = others.filter { $0 != chosen }.map { other in
            (
                PageAddress.citizen(citizen.reference, asking: other.id),
                other.title.text(in: wording.language)
            )
        }
        if chosen != nil { links.insert((page, wording.visit.surveyTitle), at: 0) }
        if links.isEmpty { return nil }
        let lines = links.map { address, title -> HTML in
            """
            <li class="card"><a href="\(address)"><span class="person">\(title)</span></a></li>

            """
        }
        return """
            <section class="panel">
            <h2>\(wording.visit.othersTitle)</h2>
            <ul class="cards">
            \(lines)</ul>
            </section>

            """
    }

    private func assessmentForm(_ wording: Wording) -> HTML? {
        guard let assessment else { return nil }
        let language =
            assessment.languages.contains(wording.language)
            ? wording.language : assessment.languages.first ?? wording.language
        let form = Form(
            context: context,
            action: PageAddress.interviews(citizen.reference),
            hidden: [
                (.kind, InterviewKind.caseworker.rawValue), (.language, language.rawValue),
            ]
        )
        let button: HTML = "<button class=\"second\">\(wording.visit.assess)</button>"
        return """
            <section class="panel">
            <h2>\(wording.visit.assessmentTitle)</h2>
            <p>\(wording.visit.assessmentHelp(assessment.questions))</p>
            \(form.html("<div class=\"buttons\">\(button)</div>"))
            </section>
            """
    }

    private func removal(_ wording: Wording) -> HTML? {
        guard isRemovable else { return nil }
        let form = Form(context: context, action: PageAddress.removal(citizen.reference))
        let words = wording.newcomer
        return """
            <p class="hint">\(words.removable)</p>
            \(form.html("<button class=\"quiet\">\(words.remove)</button>"))
            """
    }

    private func languageField(_ survey: Survey, _ wording: Wording) -> HTML {
        let wanted = chosen?.language ?? survey.suggested
        let selected = survey.languages.first { $0 == wanted } ?? survey.languages.first
        let unchecked: HTML = "<small>\(wording.visit.unvalidated)</small>"
        let radios = survey.languages.map { language -> HTML in
            let name = HTML.text(OwnName.of(language), in: language, on: wording.language)
            return Radio(
                field: .language,
                value: language.rawValue,
                identifier: "language-" + language.rawValue,
                isChecked: language == selected
            ).html("\(name)\(survey.unvalidated.contains(language) ? unchecked : nil)")
        }
        return """
            <fieldset><legend>\(wording.visit.language)</legend>
            <div class="beside">
            \(radios)</div></fieldset>
            """
    }

    private func informantField(_ wording: Wording) -> HTML {
        let radios = Radio.informants(chosen: chosen?.informant?.rawValue, wording: wording)
        let error =
            lacksInformant
            ? Notice.error(HTML(text: wording.visit.informantMissing), wording: wording) : nil
        let state: HTML =
            lacksInformant ? " class=\"wrong\" aria-describedby=\"error\"" : ""
        return """
            <fieldset\(state)>\
            <legend>\(wording.visit.whoAnswers)</legend>
            <p class="hint">\(wording.visit.whoAnswersHint)</p>
            \(error)
            <div class="beside">
            \(radios)</div></fieldset>
            """
    }
}
