import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import WebPages

/// What a caseworker records of what happens around an own citizen's course.
struct EventsController: Sendable {
    let store: any CentralStore
    let maker: PageMaker

    var routes: [Route] {
        [
            .page("/citizens/:citizen/events", for: [.caseworker], Self.looking) {
                request,
                context,
                session in
                let found = try await store.own(context, session, what: "events")
                return try await list(request, session, found)
            },
            .form("/citizens/:citizen/events", for: [.caseworker], Self.recording) { call in
                try await record(call)
            },
            .page("/citizens/:citizen/events/:event", for: [.caseworker], Self.lookingAtOne) {
                request,
                context,
                session in
                let found = try await store.own(context, session, what: "events")
                return try await one(request, session, found, try event(context, found))
            },
            .form("/citizens/:citizen/events/:event", for: [.caseworker], Self.changing) { call in
                try await change(call)
            },
        ]
    }

    private static let fields = [
        "token", "event-kind", "day", "month", "year", "end-day", "end-month", "end-year",
        "confirm",
    ]
    private static let looking = Route.Note(
        summary: "What is recorded of what happened around an own citizen's course."
    )
    private static let recording = Route.Note(
        summary: "Records an effort, a pause or an exit in an own citizen's course.",
        takes: .form(fields + ["event"])
    )
    private static let lookingAtOne = Route.Note(summary: "One event, to be ended or put right.")
    private static let changing = Route.Note(
        summary: "Ends an event, puts it right or takes it back.",
        takes: .form(fields + ["step"])
    )

    private func event(
        _ context: ServerContext,
        _ found: CitizenCourse
    ) throws -> RecordedEvent {
        let id = UUID(uuidString: try context.parameters.require("event"))
        guard let event = found.recorded.first(where: { $0.id == id }) else {
            throw PageRefusal.notFound
        }
        return event
    }

    /// The kinds offered in a municipality, and the one an event has already.
    private func kinds(
        _ session: PageSession,
        _ event: RecordedEvent? = nil
    ) async throws -> [EventKind] {
        try await store.eventKinds(of: session.employee.tenant ?? "").filter {
            !$0.isRetired || $0.id == event?.kind.id
        }
    }
}

extension EventsController {
    private func list(
        _ request: Request,
        _ session: PageSession,
        _ found: CitizenCourse,
        _ outcome: EventsPage.Outcome = .none
    ) async throws -> Response {
        let page = EventsPage(
            of: EventsPage.Found(
                context: maker.context(
                    for: request,
                    session: session,
                    at: PageAddress.events(found.citizen.reference.rawValue)
                ),
                citizen: found.named,
                recorded: found.recorded
            ),
            kinds: try await kinds(session),
            next: store.environment.uuid(),
            outcome: outcome
        )
        let status: HTTPResponse.Status =
            if case .refused = outcome { .unprocessableContent } else { .ok }
        return maker.answer(page.render(), to: request, status: status)
    }

    private func one(
        _ request: Request,
        _ session: PageSession,
        _ found: CitizenCourse,
        _ event: RecordedEvent,
        _ sent: SubmittedEvent? = nil
    ) async throws -> Response {
        let page = EventPage(
            context: maker.context(
                for: request,
                session: session,
                at: PageAddress.event(event.id, of: found.citizen.reference.rawValue)
            ),
            citizen: found.named,
            event: event,
            kinds: try await kinds(session, event),
            sent: sent
        )
        let status: HTTPResponse.Status = sent == nil ? .ok : .unprocessableContent
        return maker.answer(page.render(), to: request, status: status)
    }

    private func record(_ call: FormCall) async throws -> Response {
        let found = try await store.own(call.context, call.session, what: "events")
        let given = call.form[.event].flatMap(UUID.init(uuidString:)) ?? store.environment.uuid()
        var sent = try await read(call, given, found)
        // Somebody went back and wrote another one: nothing is written over.
        let known = found.recorded.first { $0.id == given }
        if let known, let event = sent.event, known != event {
            sent = try await read(call, store.environment.uuid(), found)
        }
        guard let refused = try await keep(sent, call, found) else {
            return try await list(
                call.request,
                call.session,
                try await store.own(call.context, call.session, what: "events"),
                .recorded
            )
        }
        return try await list(call.request, call.session, found, .refused(refused))
    }

    private func change(_ call: FormCall) async throws -> Response {
        let found = try await store.own(call.context, call.session, what: "events")
        let event = try event(call.context, found)
        if call.form[.step] == EventPage.Step.remove.rawValue {
            let note = EventNote(change: .takeBack(event.id), by: call.session.employee.id)
            guard try await take(note, found, call.session) else { throw PageRefusal.notFound }
            let now = try await store.own(call.context, call.session, what: "events")
            return try await list(call.request, call.session, now, .removed)
        }
        let sent = try await read(call, event.id, found, event)
        if let refused = try await keep(sent, call, found) {
            return try await one(call.request, call.session, found, event, refused)
        }
        let now = try await store.own(call.context, call.session, what: "events")
        return try await list(call.request, call.session, now, .changed)
    }

    private func read(
        _ call: FormCall,
        _ id: UUID,
        _ found: CitizenCourse,
        _ event: RecordedEvent? = nil
    ) async throws -> SubmittedEvent {
        SubmittedEvent(
            call.form,
            id: id,
            kinds: try await kinds(call.session, event),
            rules: EventRules(
                today: store.today,
                firstMeasured: found.whole.map(\.date).min().map(TimeZoneRule.danish.day),
                recorded: found.recorded,
                reopenings: found.events.reopenings
            ),
            language: maker.context(for: call.request).language
        )
    }

    /// Keeps an event.
    ///
    /// - Returns: the form to be shown again if it cannot be kept.
    private func keep(
        _ sent: SubmittedEvent,
        _ call: FormCall,
        _ found: CitizenCourse
    ) async throws -> SubmittedEvent? {
        guard sent.problems.isEmpty, let event = sent.event else { return sent }
        let note = EventNote(
            change: .keep(EventContent(event), event.id),
            by: call.session.employee.id,
            isConfirmed: sent.isConfirmed
        )
        let isKept = try await take(note, found, call.session)
        return isKept ? nil : SubmittedEvent(call.form, problem: .meanwhile)
    }

    /// Whether the store takes a note; not if the course has become another since it was read.
    private func take(
        _ note: EventNote,
        _ found: CitizenCourse,
        _ session: PageSession
    ) async throws -> Bool {
        do {
            try await store.note(
                note,
                of: found.citizen.reference,
                in: session.employee.tenant ?? ""
            )
            return true
        } catch let error as ServerError where error.kind == .badInput {
            return false
        }
    }
}

extension CitizenCourse {
    fileprivate var named: NamedCitizen {
        NamedCitizen(reference: citizen.reference, name: citizen.name)
    }
}
