public import Progression

/// Before a printed form is keyed in: which, in which language, who answered, and on which day.
///
/// Posts ``FormField/token``, the fields of a ``QuestionnaireOffer``, ``FormField/informant``,
/// ``FormField/day``, ``FormField/month`` and ``FormField/year`` to ``PageAddress/paper(_:)``.
public struct PaperStartPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// What can be on the paper.
    public let offer: QuestionnaireOffer
    /// The form just sent, whose fields are shown again.
    let form: SubmittedForm?
    /// What was wrong with its day.
    let problem: PaperProblem?

    /// A page of given parts; with a form, it is shown again because something is missing.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        offer: QuestionnaireOffer,
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
            \(offer.fields(words.what, form, wording: wording))
            <fieldset><legend>\(wording.visit.whoAnswers)</legend>
            \(Radio.informants(chosen: form?[.informant], wording: wording))</fieldset>
            \(day(wording))
            <div class="buttons"><button class="main">\(words.start)</button></div>
            """
    }

    private func day(_ wording: Wording) -> HTML {
        let wrong: HTML = problem == nil ? "" : " class=\"wrong\""
        let fields = DateFields(words: wording.question) { form?[$0] ?? "" }
        let error = problem.map {
            Notice.error(HTML(text: wording.records.paper.dayProblem($0)), wording: wording)
        }
        return """
            <fieldset\(wrong)><legend>\(wording.records.paper.day)</legend>
            <p class="hint">\(wording.records.paper.dayHelp)</p>
            \(error)
            \(fields.html)</fieldset>
            """
    }
}
