public import FoundationEssentials
public import Progression

extension CitizenPage {
    /// The case besides its measurements: who is responsible, whether it is closed, what happened.
    public struct Case: Hashable, Sendable {
        /// The CPR number as it may be shown, `DDMMYY-****`, if it is known.
        public let number: String?
        /// The name of the responsible caseworker.
        public let caseworker: String
        /// Whether it is the reader, who may hand the case over and close it.
        public let isOwn: Bool
        /// When it was closed, and from when on it is erased; `nil` while it is open.
        public let closed: Closed?
        /// What happened to the case itself, oldest first.
        public let events: [Event]
        /// What professionals have recorded, in the order of time.
        public let recorded: [RecordedEvent]
        /// When the citizen answered at a visit that is not shown before the reader's own assessment is given.
        public var awaited: Date?
        /// Whether the reader stands in for the responsible caseworker.
        public var isStandIn = false

        /// A case of given parts.
        public init(
            number: String?,
            caseworker: String,
            isOwn: Bool,
            closed: Closed?,
            events: [Event],
            recorded: [RecordedEvent] = []
        ) {
            self.number = number
            self.caseworker = caseworker
            self.isOwn = isOwn
            self.closed = closed
            self.events = events
            self.recorded = recorded
        }

        /// The name of whoever was responsible at a moment, going by who handed over to whom.
        func caseworker(at moment: Date) -> String {
            var responsible = caseworker
            for event in events.reversed() where event.at > moment {
                if case .handedOver(let from, _) = event.kind { responsible = from }
            }
            return responsible
        }

        /// A case that is closed.
        public struct Closed: Hashable, Sendable {
            /// When.
            public let at: Date
            /// From when on everything about the citizen is erased.
            public let erased: Date
            /// Whether anything was measured since it was about to close: a last measurement.
            public let hasLastMeasurement: Bool

            /// A closed case of given parts.
            public init(at: Date, erased: Date, hasLastMeasurement: Bool) {
                self.at = at
                self.erased = erased
                self.hasLastMeasurement = hasLastMeasurement
            }
        }
    }

    /// What was just done from this page.
    public enum Note: Hashable, Sendable, CaseIterable {
        /// The reader's own assessment is saved.
        case assessed
        /// It was saved before; what was sent now was not.
        case assessedBefore
        /// It is saved that there is none this time.
        case leftOut
    }

    /// Something that happened around the measurements.
    public struct Event: Hashable, Sendable {
        /// What happened.
        public let kind: Kind
        /// When.
        public let at: Date

        /// An event of given parts.
        public init(kind: Kind, at: Date) {
            self.kind = kind
            self.at = at
        }

        /// What can happen.
        public enum Kind: Hashable, Sendable {
            /// Another caseworker became responsible: their names.
            case handedOver(from: String, to: String)
            /// The case was closed.
            case closed
            /// The case was opened again.
            case reopened
        }
    }
}

/// What of a case stands on the page with the measurements.
struct CaseParts {
    let theCase: CitizenPage.Case
    let context: PageContext
    let wording: Wording

    private var words: Wording.CaseWords { wording.caseWords }
    private var calendar: CalendarWords { CalendarWords(wording: wording, context: context) }

    /// The number, and whose case it is for who stands in.
    var head: HTML {
        let number = theCase.number.map { words.number($0) + " · " } ?? ""
        let caseworker: HTML? =
            theCase.isOwn ? nil : "\(words.caseworker) \(HTML.name(theCase.caseworker)) · "
        return "\(number)\(caseworker)"
    }

    /// That the case is closed, if it is, and what is still missing.
    var closed: HTML? {
        theCase.closed.map { closed in
            let dates = words.isClosed(calendar.date(closed.at), calendar.date(closed.erased))
            let last = closed.hasLastMeasurement ? "" : " " + words.lastMeasurement
            return Notice.warning(dates + last)
        }
    }

    /// That a visit waits for the reader's own assessment, if one does.
    func awaited(_ citizen: NamedCitizen) -> HTML? {
        theCase.awaited.map {
            AwaitedBox(citizen: citizen, context: context, wording: wording).html($0)
        }
    }

    /// What happened, numbered as on the charts, and what it is not.
    ///
    /// What is said of the charts is left out where the page has none.
    func happenings(in view: CourseView, hasCharts: Bool = true) -> HTML? {
        let all = view.happenings.all
        if all.isEmpty { return nil }
        let isDrawn = hasCharts && !view.isEmpty
        let happening = HappeningWords(wording: wording, context: context)
        let items = all.map { one -> HTML in
            "<li>\(happening.html(one))\((isDrawn ? outside(one, of: view) : nil).map { " (\($0))" as HTML })</li>\n"
        }
        return """
            <section>
            <h2>\(wording.events.title)</h2>
            <ol>\(items)</ol>
            \(parallel(happening))<p class="quiet">\(wording.events.context)\(theCase.recorded.isEmpty || !isDrawn ? "" : " " + wording.events.legend)</p>
            </section>

            """
    }

    /// Which efforts went on beside each other, the latest first, if any did.
    private func parallel(_ words: HappeningWords) -> HTML? {
        let times = ParallelEfforts.all(in: theCase.recorded)
        if times.isEmpty { return nil }
        let items = times.reversed().map { time -> HTML in "<li>\(words.html(time))</li>\n" }
        return """
            <h3>\(wording.events.together)</h3>
            <ul>\(items)</ul>

            """
    }

    /// Where on the time axis something is that no chart shows.
    private func outside(_ one: Happening, of view: CourseView) -> String? {
        if view.isEmpty { return nil }
        if one.from > view.span.upperBound { return wording.events.later }
        return (one.until ?? .infinity) < view.span.lowerBound ? wording.events.earlier : nil
    }
}
