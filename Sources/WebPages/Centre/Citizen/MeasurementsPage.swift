public import Progression

/// All measurements of a citizen as figures, so many visits a page, the latest first.
public struct MeasurementsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who it is.
    public let citizen: NamedCitizen
    /// All measurements.
    public let course: Course
    /// The case besides its measurements.
    public let theCase: CitizenPage.Case
    /// The first visit shown, counted from 0 at the latest.
    public let from: Int

    /// How many visits a page shows.
    static let size = 40

    /// A page of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        course: Course,
        theCase: CitizenPage.Case,
        from: Int = 0
    ) {
        self.context = context
        self.citizen = citizen
        self.course = course
        self.theCase = theCase
        self.from = from
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.citizen
        let isEmpty = course.visits.isEmpty
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\(words.backToCitizen)</a></p>
            <h1>\(words.measurementsTitle)</h1>
            <p class="who">\(HTML.name(citizen.name))</p>
            \(CaseParts(theCase: theCase, context: context, wording: wording).awaited(citizen))
            \(isEmpty ? "<p class=\"empty\">\(words.summaryEmpty)</p>" : content(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: "\(words.measurementsTitle) – \(citizen.name)",
            isWide: true,
            main: main
        ).render()
    }

    private func content(_ wording: Wording) -> HTML {
        let visits = course.visits
        let pager = Pager(count: visits.count, size: Self.size, from: from)
        let view = CourseView(
            course: course,
            context: context,
            wording: wording,
            audience: .professional,
            happenings: Happenings(of: theCase, context: context)
        )
        return """
            \(CourseTable(view: view, only: Set(visits[pager.shown])).html)
            \(pager.html(on: PageAddress.measurements(citizen.reference), wording: wording))
            """
    }
}
