public import Progression

/// One citizen as the caseworker sees them: a sentence, the two views beside each other, the other
/// factors, and all figures.
public struct CitizenPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who it is.
    public let citizen: NamedCitizen
    /// All measurements.
    public let course: Course
    /// Whether it is time to measure again.
    public let due: DueStatus
    /// The case besides its measurements.
    public let theCase: Case
    /// How everybody's courses move, if that is known.
    public let population: PopulationModels?

    /// A page of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        course: Course,
        due: DueStatus,
        theCase: Case,
        population: PopulationModels? = nil
    ) {
        self.context = context
        self.citizen = citizen
        self.course = course
        self.due = due
        self.theCase = theCase
        self.population = population
    }

    /// How many visits the table on this page lists; all are on ``MeasurementsPage``.
    static let listed = 12

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.citizen
        let view = CourseView(
            course: course,
            context: context,
            wording: wording,
            audience: .professional,
            mostListed: Self.listed,
            allListed: PageAddress.citizen(citizen.reference, .measurements),
            population: population,
            happenings: Happenings(of: theCase, context: context)
        )
        let parts = CaseParts(theCase: theCase, context: context, wording: wording)
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.citizens)">\(words.back)</a></p>
            <h1>\(HTML.name(citizen.name))</h1>
            \(CitizenMenu(reference: citizen.reference, current: .overview, wording: wording).html)\
            \(parts.closed)
            <p class="lead">\(view.summary)</p>
            <p class="quiet">\(parts.head)\(view.lastMeasured)\(dueWords(wording))</p>
            \(alerts(wording))
            \(view.isEmpty ? nil : content(view, wording))
            \(parts.happenings(in: view))\(way(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: citizen.name,
            isWide: true,
            main: main
        ).render()
    }

    /// What asks for a look; nothing does, once the case is closed.
    private func alerts(_ wording: Wording) -> HTML? {
        if theCase.closed != nil { return nil }
        return AlertWords(context: context, wording: wording).box(course.alerts(due: due))
    }

    /// When the next measurement is due; never, once the case is closed.
    private func dueWords(_ wording: Wording) -> HTML? {
        if theCase.closed != nil { return nil }
        return """
             \(wording.caseload.due): \
            <span class="status \(due.styleClass)">\(wording.caseload.dueWords(due))</span>
            """
    }

    private func way(_ wording: Wording) -> HTML? {
        guard theCase.isOwn else { return nil }
        let (words, reference) = (wording.caseWords, citizen.reference.rawValue)
        return """
            <p><a href="\(PageAddress.events(reference))">\(wording.events.way)</a></p>
            <p><a href="\(PageAddress.caseOf(reference))">\
            \(theCase.closed == nil ? words.title : words.titleClosed)</a></p>
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
