public import Progression

/// One citizen as the caseworker sees them: a sentence, the two views beside each other, the other
/// factors, and all figures.
public struct CitizenPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let file: CitizenDossier
    /// How everybody's courses move, if that is known.
    public let population: PopulationModels?
    /// What was just done; `nil` where the page was only asked for.
    public var note: Note?

    /// A page of given parts.
    public init(context: PageContext, file: CitizenDossier, population: PopulationModels? = nil) {
        self.context = context
        self.file = file
        self.population = population
    }

    /// How many visits the table on this page lists; all are on ``MeasurementsPage``.
    static let listed = 12

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.citizen
        let view = CourseView(
            course: file.course,
            context: context,
            wording: wording,
            audience: .professional,
            mostListed: Self.listed,
            allListed: PageAddress.citizen(file.citizen.reference, .measurements),
            population: population,
            happenings: Happenings(of: file.theCase, context: context)
        )
        let parts = CaseParts(theCase: file.theCase, context: context, wording: wording)
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.citizens)">\(words.back)</a></p>
            <h1>\(HTML.name(file.citizen.name))</h1>
            \(CitizenMenu(reference: file.citizen.reference, current: .overview, wording: wording).html)\
            \(note.map { Notice.note(wording.assessment.saved($0)) })
            \(parts.closed)
            \(parts.awaited(file.citizen))
            \(view.isEmpty && file.theCase.awaited != nil ? nil : "<p class=\"lead\">\(view.summary)</p>" as HTML)
            <p class="quiet">\(parts.head)\(view.lastMeasured)\(dueWords(wording))</p>
            \(AlertWords(context: context, wording: wording).box(file.alerts))
            \(AgreedSteps(file: file, context: context, wording: wording).html)
            \(view.isEmpty ? nil : content(view, wording))
            \(parts.happenings(in: view))\(way(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: file.citizen.name,
            isWide: true,
            main: main
        ).render()
    }

    /// When the next measurement is due; never, once the case is closed.
    private func dueWords(_ wording: Wording) -> HTML? {
        if file.theCase.closed != nil { return nil }
        return """
             \(wording.caseload.due): \
            <span class="status \(file.due.styleClass)">\(wording.caseload.dueWords(file.due))</span>
            """
    }

    private func way(_ wording: Wording) -> HTML? {
        let assess: HTML = """
            <a href="\(PageAddress.assessment(file.citizen.reference))">
            """
        if file.theCase.isStandIn {
            return "<p>\(assess)\(wording.assessment.wayStandingIn)</a></p>\n"
        }
        guard file.theCase.isOwn else { return nil }
        let (words, reference) = (wording.caseWords, file.citizen.reference.rawValue)
        let assessment: HTML? =
            file.theCase.awaited == nil
            ? """
            <p>\(assess)\(wording.assessment.way)</a></p>

            """ : nil
        return """
            \(assessment)<p><a href="\(PageAddress.events(reference))">\(wording.events.way)</a></p>
            <p><a href="\(PageAddress.caseOf(reference))">\
            \(file.theCase.closed == nil ? words.title : words.titleClosed)</a></p>
            """
    }

    private func content(_ view: CourseView, _ wording: Wording) -> HTML {
        let others: [Factor] = [.selfRatedHealth, .network, .meaningAndDirection]
        return """
            <section>
            <h2>\(wording.citizen.twoViews)</h2>
            <p>\(view.comparison)</p>
            <div class="charts">
            \(view.figure(.selfEfficacy))\(view.figure(.readiness))</div>
            </section>
            <section>
            <h2>\(wording.citizen.otherFactors)</h2>
            <div class="charts">
            \(others.map { view.figure($0) })</div>
            <p class="quiet">\(wording.chart.legend)</p>
            </section>
            \(view.details)
            """
    }
}
