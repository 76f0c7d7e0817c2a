public import FoundationEssentials
public import Progression

/// What happened around an own citizen's course: what is recorded, and a form to record more.
///
/// Posts to ``PageAddress/events(_:)``: ``FormField/event``, ``FormField/eventKind`` and the fields of two
/// days.
public struct EventsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// What is recorded, in the order of time.
    public let recorded: [RecordedEvent]
    /// The kinds that are offered.
    public let kinds: [EventKind]
    /// The id of the next event recorded.
    public let next: UUID
    /// What was just done, or a form that came back.
    public let outcome: Outcome

    /// What became of the last form.
    public enum Outcome: Sendable {
        /// None was sent.
        case none
        /// It is recorded.
        case recorded
        /// It is put right.
        case changed
        /// It is taken back.
        case removed
        /// Something has to be put right.
        case refused(SubmittedEvent)
    }

    /// A page of given parts.
    public init(
        of found: Found,
        kinds: [EventKind],
        next: UUID,
        outcome: Outcome = .none
    ) {
        context = found.context
        citizen = found.citizen
        recorded = found.recorded
        self.kinds = kinds
        self.next = next
        self.outcome = outcome
    }

    /// Whom a page is about, and what is recorded.
    public struct Found: Sendable {
        let context: PageContext
        let citizen: NamedCitizen
        let recorded: [RecordedEvent]

        /// Such parts.
        public init(context: PageContext, citizen: NamedCitizen, recorded: [RecordedEvent]) {
            self.context = context
            self.citizen = citizen
            self.recorded = recorded
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.events
        let fields = EventFields(kinds: kinds, context: context, wording: wording, sent: sent)
        let reference = citizen.reference.rawValue
        let form = Form(
            context: context,
            action: PageAddress.events(reference),
            hidden: [(.event, next.uuidString.lowercased())]
        )
        let main: HTML = """
            \(Notice.errors(fields.errors, wording: wording))
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\(HTML.name(citizen.name))</a></p>
            <h1>\(words.title)</h1>
            \(done(words).map(Notice.note))
            <p class="lead">\(words.lead)</p>
            \(list(wording))
            <section class="panel">
            <h2>\(words.addTitle)</h2>
            \(form.html("\(fields.html)\n<div class=\"buttons\"><button class=\"main\">\(words.save)</button></div>"))
            </section>
            """
        return Page(
            context: context,
            wording: wording,
            title: "\(words.title) – \(citizen.name)",
            hasError: sent != nil,
            main: main
        ).render()
    }

    private var sent: SubmittedEvent? {
        if case .refused(let sent) = outcome { sent } else { nil }
    }

    private func done(_ words: Wording.EventWords) -> String? {
        switch outcome {
        case .none, .refused: nil
        case .recorded: words.recorded
        case .changed: words.changed
        case .removed: words.removed
        }
    }

    private func list(_ wording: Wording) -> HTML {
        let words = wording.events
        if recorded.isEmpty { return "<p class=\"empty\">\(words.empty)</p>" }
        let happening = HappeningWords(wording: wording, context: context)
        let items = recorded.map { event -> HTML in
            let address = PageAddress.event(event.id, of: citizen.reference.rawValue)
            let way = event.goesOn ? words.endOrChange : words.change
            return """
                <li class="card"><a href="\(address)"><span><span class="person">\(happening.name(of: event.kind))</span>, \
                \(happening.days(of: event))</span> <span class="status">\(way)</span></a></li>

                """
        }
        return "<ul class=\"cards\">\n\(items)</ul>"
    }
}
