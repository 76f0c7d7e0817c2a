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
                try await page(of: context, request, session)
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

    /// The page of the citizen a request is about, perhaps after something was done.
    func page(
        of context: ServerContext,
        _ request: Request,
        _ session: PageSession,
        _ note: CitizenPage.Note? = nil
    ) async throws -> Response {
        var page = CitizenPage(
            context: maker.context(for: request, session: session),
            file: try await file(of: context, session, what: "page"),
            population: population.latest
        )
        page.note = note
        return maker.answer(page.render(), to: request)
    }

    /// Everything known of the citizen a request is about, whose reading is noted by the page's name.
    ///
    /// - Throws: ``PageRefusal/notFound`` for a foreign citizen as for an unknown one.
    func file(
        of context: ServerContext,
        _ session: PageSession,
        what: String
    ) async throws -> CitizenDossier {
        let found = try await store.answers(
            of: context.citizen,
            readBy: session.employee,
            what: what
        )
        guard let found else { throw PageRefusal.notFound }
        return CitizenDossier(
            of: row(found.course),
            language: found.course.citizen.language,
            theCase: CitizenPage.Case(found.course, readBy: session.employee),
            book: found.book,
            people: found.people
        )
    }

    private func row(_ found: CitizenCourse) -> CaseworkerCaseloadPage.CitizenRow {
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
