public import Progression

/// One event that is recorded: to be ended, put right or taken back.
///
/// Posts to ``PageAddress/event(_:of:)``: the fields of ``EventsPage``, or ``FormField/step``.
public struct EventPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// The event as it stands.
    public let event: RecordedEvent
    /// The kinds that are offered.
    public let kinds: [EventKind]
    /// A form that came back.
    public let sent: SubmittedEvent?

    /// A page of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        event: RecordedEvent,
        kinds: [EventKind],
        sent: SubmittedEvent? = nil
    ) {
        self.context = context
        self.citizen = citizen
        self.event = event
        self.kinds = kinds
        self.sent = sent
    }

    /// What a form besides that with the fields asks for.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// To take the event back.
        case remove
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.events
        let reference = citizen.reference.rawValue
        let fields = EventFields(
            kinds: kinds,
            context: context,
            wording: wording,
            event: event,
            sent: sent
        )
        let form = Form(context: context, action: PageAddress.event(event.id, of: reference))
        let happening = HappeningWords(wording: wording, context: context)
        let main: HTML = """
            \(Notice.errors(fields.errors, wording: wording))
            <p class="back"><a href="\(PageAddress.events(reference))">\(words.title)</a></p>
            <h1>\(happening.name(of: event.kind))</h1>
            <p class="lead">\(HTML.name(citizen.name)) · \(happening.days(of: event))</p>
            <section class="panel">
            <h2>\(event.goesOn ? words.endOrChange : words.change)</h2>
            \(form.html("\(fields.html)\n<div class=\"buttons\"><button class=\"main\">\(words.save)</button></div>"))
            </section>
            <section class="panel">
            <h2>\(words.removeTitle)</h2>
            <p>\(words.removeText)</p>
            \(form.html("<div class=\"buttons\">\(StepButton.html(Step.remove, words.remove))</div>"))
            </section>
            """
        return Page(
            context: context,
            wording: wording,
            title: "\(event.kind.name) – \(citizen.name)",
            hasError: sent != nil,
            main: main
        ).render()
    }
}
