public import Progression

/// Before a printed form is keyed in: which, in which language, who answered, and on which day.
///
/// Posts ``FormField/token``, ``FormField/questionnaire`` (as ``PracticePage`` does),
/// ``FormField/language``, ``FormField/informant``, ``FormField/day``, ``FormField/month`` and
/// ``FormField/year`` to ``PageAddress/paper(_:)``.
public struct PaperStartPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// What can be on the paper.
    public let offer: Offer
    /// The form just sent, whose fields are shown again.
    let form: SubmittedForm?
    /// What was wrong with its day.
    let problem: PaperProblem?

    /// What can be on the paper.
    public struct Offer: Hashable, Sendable {
        /// Whether there are regular questions to the citizen.
        public let hasSurvey: Bool
        /// Whether there is an assessment.
        public let hasAssessment: Bool
        /// What can be asked on its own.
        public let others: [VisitStartPage.Other]
        /// The languages any of it exists in.
        public let languages: [Language]

        /// An offer of given parts.
        public init(
            hasSurvey: Bool,
            hasAssessment: Bool,
            others: [VisitStartPage.Other],
            languages: [Language]
        ) {
            self.hasSurvey = hasSurvey
            self.hasAssessment = hasAssessment
            self.others = others
            self.languages = languages
        }
    }

    /// A page of given parts; with a form, it is shown again because something is missing.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        offer: Offer,
        form: SubmittedForm? = nil,
        problem: PaperProblem? = nil
    ) {
        self.context = context
        self.citizen = citizen
        self.offer = offer
        self.form = form
        self.problem = problem
    }

    /// The day a form says its paper was answered on.
    ///
    /// - Parameters:
    ///   - form: the fields sent.
    ///   - language: that of the page, for names of months.
    ///   - today: no later day is taken, and none more than five years before.
    /// - Returns: the day.
    /// - Throws: ``PaperProblem`` where it is none that can be.
    public static func day(
        _ form: SubmittedForm,
        in language: Language,
        today: CalendarDay
    ) throws(PaperProblem) -> CalendarDay {
        let day: CalendarDay
        do {
            day = try WrittenDate(form, wording: .of(language)).read()
        } catch {
            throw error == .nothing ? .missing : .noSuchDay
        }
        guard day <= today else { throw .inFuture }
        let first = CalendarDay(year: today.year - 5, month: today.month, day: today.day)
        guard day >= first else { throw .tooLongAgo }
        return day
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.paper
        let main: HTML = """
            \(Notice.errors(errors(wording), wording: wording))
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\
            \(wording.records.visits.back)</a></p>
            <h1>\(words.title)</h1>
            <p>\(HTML.name(citizen.name))</p>
            <p>\(words.introduction)</p>
            \(Form(context: context, action: PageAddress.paper(citizen.reference)).html(fields(wording)))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: !errors(wording).isEmpty,
            main: main
        ).render()
    }

    private func errors(_ wording: Wording) -> [(text: HTML, target: String)] {
        let day = problem.map { HTML(text: wording.records.paper.dayProblem($0)) }
        let isMissing = form.map { $0[.informant] == nil } ?? false
        let informant = isMissing ? HTML(text: wording.visit.informantMissing) : nil
        return [
            informant.map { ($0, "informant-\(Informant.citizen.rawValue)") },
            day.map { ($0, "day") },
        ].compactMap(\.self)
    }

    private func fields(_ wording: Wording) -> HTML {
        let words = wording.records.paper
        return """
            <fieldset><legend>\(words.what)</legend>
            \(choices(wording))</fieldset>
            <fieldset><legend>\(wording.visit.language)</legend>
            \(languages(wording))</fieldset>
            <fieldset><legend>\(wording.visit.whoAnswers)</legend>
            \(informants(wording))</fieldset>
            \(day(wording))
            <div class="buttons"><button class="main">\(words.start)</button></div>
            """
    }

    private func choices(_ wording: Wording) -> [HTML] {
        let own = [
            offer.hasSurvey ? (PracticePage.regular, wording.visit.surveyTitle) : nil,
            offer.hasAssessment ? (PracticePage.assessment, wording.visit.assessmentTitle) : nil,
        ]
        let others = offer.others.map { ($0.id, $0.title.text(in: wording.language)) }
        let all = own.compactMap(\.self) + others
        let chosen = form?[.questionnaire] ?? all.first?.0
        return all.enumerated().map { index, choice in
            Radio(
                field: .questionnaire,
                value: choice.0,
                identifier: "what-\(index + 1)",
                isChecked: choice.0 == chosen
            ).html(HTML(text: choice.1))
        }
    }

    private func languages(_ wording: Wording) -> [HTML] {
        let known = offer.languages
        let first = known.contains(wording.language) ? wording.language : known.first
        let chosen = form?[.language] ?? first?.rawValue
        return known.map { language in
            Radio(
                field: .language,
                value: language.rawValue,
                identifier: "language-" + language.rawValue,
                isChecked: language.rawValue == chosen
            ).html(HTML.text(OwnName.of(language), in: language, on: wording.language))
        }
    }

    private func informants(_ wording: Wording) -> [HTML] {
        Informant.allCases.map { informant in
            Radio(
                field: .informant,
                value: informant.rawValue,
                identifier: "informant-" + informant.rawValue,
                isChecked: form?[.informant] == informant.rawValue
            ).html(HTML(text: wording.visit.informant(informant)))
        }
    }

    private func day(_ wording: Wording) -> HTML {
        let words = wording.question
        let wrong: HTML = problem == nil ? "" : " class=\"wrong\""
        let parts = [(FormField.day, words.day), (.month, words.month), (.year, words.year)]
        let fields = parts.map { field, label -> HTML in
            """
            <div class="field"><label for="\(field.rawValue)">\(label)</label>
            <input type="text" id="\(field.rawValue)" name="\(field.rawValue)" \
            value="\(form?[field] ?? "")" inputmode="numeric" autocomplete="off" \
            class="\(field == .year ? "year" : "two")"></div>

            """
        }
        let error = problem.map {
            Notice.error(HTML(text: wording.records.paper.dayProblem($0)), wording: wording)
        }
        return """
            <fieldset\(wrong)><legend>\(wording.records.paper.day)</legend>
            <p class="hint">\(wording.records.paper.dayHelp)</p>
            \(error)
            <div class="date">
            \(fields)</div></fieldset>
            """
    }
}
