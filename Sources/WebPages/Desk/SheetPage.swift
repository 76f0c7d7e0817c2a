public import Progression

/// One page of paper for the citizen to take home: where I am, what moved, the star, the next small step.
///
/// Large type and few words; the rest stays on the screen.
public struct SheetPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// All measurements known on the laptop.
    public let course: Course
    /// Small steps, sub-goals and the choice of visits.
    public let picture: CoursePicture

    /// How many of each list there is room for.
    private static let most = (steps: 3, open: 2, reached: 2)

    /// A sheet of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        course: Course,
        picture: CoursePicture
    ) {
        self.context = context
        self.citizen = citizen
        self.course = course
        self.picture = picture
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.picture.sheet
        let calendar = CalendarWords(wording: wording, context: context)
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.course(citizen.reference, receipt: nil, language: context.language))">\
            \(words.back)</a></p>
            <p class="note back">\(words.print)</p>
            <div class="sheet">
            <h1>\(words.title)</h1>
            <p>\(HTML.name(citizen.name)) · \(words.date(calendar.date(context.now)))</p>
            \(table(wording))
            <p class="quiet">\(words.note)</p>
            \(star(wording))\(steps(wording))\(goals(wording))
            </div>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isWide: true,
            main: main
        )
        .render()
    }

    /// Where I am on each factor by my own answers, and what may be said of it.
    private func table(_ wording: Wording) -> HTML {
        let words = wording.picture.sheet
        let measured = course.series.filter {
            $0.factor.respondent == .citizen && !$0.measurements.isEmpty
        }
        if measured.isEmpty { return "<p>\(wording.course.empty)</p>" }
        let rows = measured.map { series -> HTML in
            let now = series.scored.last.map { wording.number($0.score, decimals: 0) }
            return """
                <tr><th scope="row">\(wording.factors.name(series.factor))\
                <td>\(now.map(words.outOf) ?? wording.chart.noScore)\
                <td>\(VerdictMark(verdict: series.verdict, wording: wording).html)

                """
        }
        return ScrollingTable(
            styleClass: "plain",
            label: words.title,
            heads: [words.factor, words.now, words.moved],
            rows: rows
        ).html
    }

    private func star(_ wording: Wording) -> HTML? {
        let section = StarSection(
            course: course,
            asked: picture.star,
            address: nil,
            context: context,
            wording: wording
        )
        return section.isEmpty ? nil : section.figure
    }

    private func steps(_ wording: Wording) -> HTML? {
        let steps = picture.steps.sinceLast
        let forward = steps.filter { $0.direction == .forward }
        let back = steps.filter { $0.direction == .back }
        let shown = (forward.prefix(Self.most.steps) + back.prefix(1)).prefix(Self.most.steps)
        if shown.isEmpty { return nil }
        let lines = shown.map { step -> HTML in
            "<li>\(StepWords(step: step, context: context, wording: wording).html)\n"
        }
        return "<h2>\(wording.picture.steps.title)</h2>\n<ul>\(Array(lines))</ul>\n"
    }

    private func goals(_ wording: Wording) -> HTML? {
        let open = picture.goals.open.prefix(Self.most.open)
        let reached = picture.goals.reached.prefix(Self.most.reached)
        if open.isEmpty, reached.isEmpty { return nil }
        let next = open.map { line -> HTML in
            "<li>\(GoalWords(line: line, context: context, wording: wording).html)\n"
        }
        let done = reached.map { line -> HTML in
            """
            <li><span class="mark" aria-hidden="true">✓</span> \
            \(wording.goals.reachedTitle): \(HTML.name(line.standing.goal.text))

            """
        }
        return "<h2>\(wording.goals.title)</h2>\n<ul>\(next)\(done)</ul>\n"
    }
}
