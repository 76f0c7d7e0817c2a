import FoundationEssentials
import Progression

/// All scores of a citizen with how each visit was measured, so many visits a page, the latest first.
public struct MeasurementsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let file: CitizenDossier
    /// The first visit shown, counted from 0 at the latest.
    public let from: Int

    /// How many visits a page shows: so many that it stays below 40 KB.
    static let size = 20

    /// A page of given parts.
    public init(context: PageContext, file: CitizenDossier, from: Int = 0) {
        self.context = context
        self.file = file
        self.from = from
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let head = CitizenHead(
            file: file,
            current: .measurements,
            context: context,
            wording: wording
        )
        let isEmpty = file.course.visits.isEmpty
        let main: HTML = """
            \(head.html)
            \(isEmpty ? "<p class=\"empty\">\(wording.course.empty)</p>" : content(wording))
            \(declined(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: head.title,
            isWide: true,
            main: main
        ).render()
    }

    private func content(_ wording: Wording) -> HTML {
        let visits = file.course.visits
        let pager = Pager(count: visits.count, size: Self.size, from: from)
        let view = CourseView(
            course: file.course,
            context: context,
            wording: wording,
            audience: .professional,
            happenings: Happenings(of: file.theCase, context: context)
        )
        let how = VisitWords(file: file, context: context, wording: wording)
        let table = CourseTable(view: view, only: Set(visits[pager.shown]), how: how.byVisit)
        let parts = CaseParts(theCase: file.theCase, context: context, wording: wording)
        let address = PageAddress.citizen(file.citizen.reference, .measurements)
        return """
            \(table.html)
            \(pager.html(on: address, wording: wording))\
            \(parts.happenings(in: view, hasCharts: false))
            """
    }

    /// The questionnaires somebody said no to: a no is a part of the course too.
    private func declined(_ wording: Wording) -> HTML? {
        if file.book.declined.isEmpty { return nil }
        let how = VisitWords(file: file, context: context, wording: wording)
        let lines = file.book.declined.suffix(Self.size).reversed().map { declined -> HTML in
            "<li>\(how.declined(declined))"
        }
        return "<ul>\(lines)</ul>"
    }
}
