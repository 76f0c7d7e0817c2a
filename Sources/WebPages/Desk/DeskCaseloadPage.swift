public import FoundationEssentials
public import Progression

/// "I dag": what is saved and waits, visits to go on with, and the citizens.
///
/// Posts ``FormField/token`` to ``PageAddress/sync``; the search is a GET of the same page, and
/// everything else is links.
public struct DeskCaseloadPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// How far the measurements have come.
    public let sending: SendingStatus
    /// Visits begun and not finished, in the order given.
    public let drafts: [DraftLine]
    /// The caseload; shown by urgency, whoever waits longest first, else in the order given.
    public let citizens: [CitizenLine]
    /// What of it is shown.
    public let search: CaseloadSearch
    /// Why there is nobody, where there is nobody.
    public let emptiness: EmptyCaseload

    /// A page of given parts.
    public init(
        context: PageContext,
        sending: SendingStatus,
        drafts: [DraftLine],
        citizens: [CitizenLine],
        search: CaseloadSearch = .everybody,
        emptiness: EmptyCaseload = .neverFetched
    ) {
        self.context = context
        self.sending = sending
        self.drafts = drafts
        self.citizens = citizens
        self.search = search
        self.emptiness = emptiness
    }

    /// One citizen of the list.
    public struct CitizenLine: Hashable, Sendable {
        /// Who it is.
        public let citizen: NamedCitizen
        /// When anything was last measured, or the citizen last said no.
        public let lastMeasured: Date?
        /// Whether it is time again.
        public let due: DueStatus
        /// How many measurements of the citizen wait to be sent.
        public let waiting: Int
        /// Whether the citizen is on no caseload, but was written down on this laptop.
        public let isProvisional: Bool
        /// How it stands with the last measurement where the case is closed; `nil` while it is open.
        public let lastMeasurement: LastMeasurement?

        /// A line of given parts.
        public init(
            citizen: NamedCitizen,
            lastMeasured: Date?,
            due: DueStatus,
            waiting: Int = 0,
            isProvisional: Bool = false,
            lastMeasurement: LastMeasurement? = nil
        ) {
            self.citizen = citizen
            self.lastMeasured = lastMeasured
            self.due = due
            self.waiting = waiting
            self.isProvisional = isProvisional
            self.lastMeasurement = lastMeasurement
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let list = CaseloadList(page: self, wording: wording)
        let main: HTML = """
            <h1>\(wording.today.title)</h1>
            \(SendingBox(context: context, wording: wording, status: sending, leadsOn: true).html)
            \(list.html)
            <p><a href="\(PageAddress.practice)">\(wording.records.practice.link)</a></p>
            <p><a href="\(PageAddress.passphrase)">\(wording.keys.change)</a></p>
            """
        return Page(context: context, wording: wording, title: wording.today.title, main: main)
            .render()
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
        let ago = lastMeasured.map { calendar.ago($0).capitalisedFirst }
        switch lastMeasurement {
        case .wanted: return wording.today.lastWanted
        case .taken: return wording.today.lastTaken(ago ?? "")
        case nil: return wording.today.due(due, ago)
        }
    }

    /// What the list goes by: where the case is closed it is time once more, and then never again.
    var standing: DueStatus {
        switch lastMeasurement {
        case .wanted: .due
        case .taken: .later(weeks: 0)
        case nil: due
        }
    }
}
