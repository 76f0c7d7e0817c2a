public import FoundationEssentials
import Progression

/// "I dag": what is saved and waits, visits to go on with, and the citizens.
///
/// Posts ``FormField/token`` to ``PageAddress/sync``; everything else is links.
public struct DeskCaseloadPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// How far the measurements have come.
    public let sending: SendingStatus
    /// Visits begun and not finished, in the order given.
    public let drafts: [DraftLine]
    /// The caseload; shown by urgency, in the order given within the same.
    public let citizens: [CitizenLine]

    /// A page of given parts.
    public init(
        context: PageContext,
        sending: SendingStatus,
        drafts: [DraftLine],
        citizens: [CitizenLine]
    ) {
        self.context = context
        self.sending = sending
        self.drafts = drafts
        self.citizens = citizens
    }

    /// One citizen of the list.
    public struct CitizenLine: Hashable, Sendable {
        /// Who it is.
        public let citizen: NamedCitizen
        /// When anything was last measured.
        public let lastMeasured: Date?
        /// Whether it is time again.
        public let due: DueStatus

        /// A line of given parts.
        public init(citizen: NamedCitizen, lastMeasured: Date?, due: DueStatus) {
            self.citizen = citizen
            self.lastMeasured = lastMeasured
            self.due = due
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let main: HTML = """
            <h1>\(wording.today.title)</h1>
            \(SendingBox(context: context, wording: wording, status: sending).html)
            \(draftList(wording))
            \(citizenList(wording))
            """
        return Page(context: context, wording: wording, title: wording.today.title, main: main)
            .render()
    }

    private func draftList(_ wording: Wording) -> HTML? {
        if drafts.isEmpty { return nil }
        let lines = drafts.map { draft -> HTML in
            """
            <li class="card draft"><a href="\(PageAddress.interview(draft.occasion))">\
            <span class="person">\(HTML.name(draft.citizen.name))</span> \
            <span class="status">\(wording.today.goOn(draft))</span></a></li>
            """
        }
        return "<h2>\(wording.today.draftsTitle)</h2>\n<ul class=\"cards\">\n\(lines)</ul>"
    }

    private func citizenList(_ wording: Wording) -> HTML {
        let words = wording.today
        if citizens.isEmpty {
            return """
                <h2>\(words.citizensTitle)</h2>
                <div class="empty"><p>\(words.empty)</p><p>\(words.emptyHelp)</p></div>
                """
        }
        let sorted = citizens.enumerated().sorted {
            ($0.element.due.urgency, $0.offset) < ($1.element.due.urgency, $1.offset)
        }
        let lines = sorted.map { line($0.element, wording) }
        return "<h2>\(words.citizensTitle)</h2>\n<ul class=\"cards\">\n\(lines)</ul>"
    }

    private func line(_ line: CitizenLine, _ wording: Wording) -> HTML {
        let status = line.status(on: context)
        return """
            <li class="card"><a href="\(PageAddress.citizen(line.citizen.reference))">\
            <span class="person">\(HTML.name(line.citizen.name))</span> \
            <span class="status \(line.due.styleClass)">\(status)</span></a></li>

            """
    }
}

extension DueStatus {
    /// Smaller comes first.
    var urgency: Int {
        switch self {
        case .overdue: 0
        case .due: 1
        case .never: 2
        case .later: 3
        }
    }

    /// The class of its words.
    var styleClass: String {
        switch self {
        case .overdue: "overdue"
        case .due: "due"
        case .never: "never"
        case .later: "later"
        }
    }
}

extension DeskCaseloadPage.CitizenLine {
    /// Whether it is time again, in words.
    public func status(on context: PageContext) -> String {
        let wording = Wording.of(context.language)
        let calendar = CalendarWords(wording: wording, context: context)
        return wording.today.due(due, lastMeasured.map { calendar.ago($0).capitalisedFirst })
    }
}
