import FoundationEssentials
import Hummingbird
import Progression
import WebPages

/// The caseworker's pages: the own citizens, and one of them.
struct CaseworkerController: Sendable {
    let store: any CentralStore
    let maker: PageMaker
    let population: PopulationShelf

    var routes: [Route] {
        [
            .page("/citizens", for: [.caseworker], Self.listing) { request, _, session in
                let part = CaseloadPart(show: request.value(of: "show"))
                return try await list(request, session, part, from: request.firstShown)
            },
            .form("/citizens", for: [.caseworker], Self.searching) { call in
                let part = CaseloadPart(typed: call.form[.query] ?? "")
                return try await list(call.request, call.session, part)
            },
            .page("/citizens/:citizen", for: [.caseworker], Self.looking) {
                request,
                context,
                session in
                try await citizen(request, context, session)
            },
        ] + CaseController(store: store, maker: maker, pages: self).routes
            + AssessmentController(store: store, maker: maker, pages: self).routes
            + EventsController(store: store, maker: maker).routes
            + MeetingController(store: store, maker: maker, pages: self).routes
    }

    static let first = Route.Query(
        name: "from",
        meaning: "The first one shown, counted from 0.",
        isNumber: true
    )
    private static let listing = Route.Note(
        summary: "The caseworker's own citizens, whoever needs a look first.",
        query: [
            Route.Query(
                name: "show",
                meaning: "One kind: look, assessment, due, progress or closed."
            ), first,
        ]
    )
    private static let searching = Route.Note(
        summary: "The caseworker's own citizens of a name, which stands in no address.",
        takes: .form(["token", "query"])
    )
    private static let looking = Route.Note(
        summary: "One citizen of the own caseload, with the course."
    )

    /// The caseload or a part of it, perhaps after somebody was handed over.
    func list(
        _ request: Request,
        _ session: PageSession,
        _ part: CaseloadPart = .everybody,
        from: Int = 0,
        handedOver: (citizen: String, to: String)? = nil
    ) async throws -> Response {
        let rows = try await store.courses(ofCaseloadOf: session.employee)
        let page = CaseworkerCaseloadPage(
            context: maker.context(for: request, session: session, at: part.address),
            citizens: rows.map(row),
            part: part,
            from: from,
            handedOver: handedOver
        )
        return maker.answer(page.render(), to: request)
    }

    private func citizen(
        _ request: Request,
        _ context: ServerContext,
        _ session: PageSession
    ) async throws -> Response {
        try await page(of: store.seen(context, session, what: "page"), request, session)
    }

    /// The page of a citizen, perhaps after something was done.
    func page(
        of found: CitizenCourse,
        _ request: Request,
        _ session: PageSession,
        _ note: CitizenPage.Note? = nil
    ) -> Response {
        let row = row(found)
        var page = CitizenPage(
            context: maker.context(for: request, session: session),
            citizen: row.citizen,
            course: row.course,
            due: row.due,
            theCase: CitizenPage.Case(found, readBy: session.employee),
            population: population.latest
        )
        page.note = note
        return maker.answer(page.render(), to: request)
    }

    func row(_ found: CitizenCourse) -> CaseworkerCaseloadPage.CitizenRow {
        let course = Course(of: found.measurements)
        return CaseworkerCaseloadPage.CitizenRow(
            citizen: NamedCitizen(reference: found.citizen.reference, name: found.citizen.name),
            course: course,
            due: DueStatus(
                lastMeasured: found.lastMeasured,
                schedule: found.schedule,
                now: store.environment.now()
            ),
            isClosed: found.citizen.ending != nil,
            awaited: found.awaited
        )
    }
}

extension Request {
    /// The value behind the question mark by a name.
    fileprivate func value(of name: String) -> String? {
        uri.queryParameters[Substring(name)].map(String.init)
    }

    /// Which part of a long list is asked for; what is no number asks for the first.
    var firstShown: Int { value(of: "from").flatMap { Int($0) } ?? 0 }
}
