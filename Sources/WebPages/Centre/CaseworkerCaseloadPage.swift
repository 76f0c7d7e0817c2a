public import Progression

/// The caseworker's citizens: when last measured, what may be said of each factor, when next.
public struct CaseworkerCaseloadPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The citizens, in the order shown.
    public let citizens: [CitizenRow]
    /// Who was just handed over, and to whom: names.
    public let handedOver: (citizen: String, to: String)?

    /// A page of given parts.
    public init(
        context: PageContext,
        citizens: [CitizenRow],
        handedOver: (citizen: String, to: String)? = nil
    ) {
        self.context = context
        self.citizens = citizens
        self.handedOver = handedOver
    }

    /// One citizen of the list.
    public struct CitizenRow: Hashable, Sendable {
        /// Who it is.
        public let citizen: NamedCitizen
        /// All measurements.
        public let course: Course
        /// Whether it is time to measure again.
        public let due: DueStatus

        /// A row of given parts.
        public init(citizen: NamedCitizen, course: Course, due: DueStatus) {
            self.citizen = citizen
            self.course = course
            self.due = due
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.caseload
        let main: HTML = """
            <h1>\(words.title)</h1>
            \(handedOver.map { Notice.note(wording.caseWords.handedOver($0.citizen, $0.to)) })
            \(citizens.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : table(wording))
            <p><a href="\(PageAddress.calibration)">\(wording.calibration.link)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isWide: true,
            main: main
        ).render()
    }

    private func table(_ wording: Wording) -> HTML {
        let words = wording.caseload
        let table = ScrollingTable(
            styleClass: "caseload",
            label: words.title,
            heads: [words.name, words.lastMeasured] + Factor.allCases.map(wording.factors.short)
                + [words.due],
            rows: citizens.map { row($0, wording) }
        )
        return """
            <p>\(words.howToRead)</p>
            \(table.html)
            """
    }

    private func row(_ row: CitizenRow, _ wording: Wording) -> HTML {
        let calendar = CalendarWords(wording: wording, context: context)
        let last = row.course.lastMeasured.map(calendar.date) ?? wording.caseload.never
        let cells = row.course.series.map { series -> HTML in
            """
            <td data-label="\(wording.factors.short(series.factor))">\
            \(VerdictMark(verdict: series.verdict, wording: wording).html)</td>
            """
        }
        return """
            <tr><th scope="row"><a href="\(PageAddress.citizen(row.citizen.reference))">\
            \(HTML.name(row.citizen.name))</a></th>\
            <td data-label="\(wording.caseload.lastMeasured)">\(last)</td>\(cells)\
            <td data-label="\(wording.caseload.due)">\
            <span class="status \(row.due.styleClass)">\(wording.caseload.dueWords(row.due))</span></td></tr>

            """
    }
}
