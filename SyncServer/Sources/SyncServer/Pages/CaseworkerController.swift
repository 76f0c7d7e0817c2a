import FoundationEssentials
import Hummingbird
import Progression
import WebPages

/// The caseworker's pages: the own citizens, and one of them.
struct CaseworkerController: Sendable {
    let store: any CentralStore
    let maker: PageMaker

    var routes: [Route] {
        let list = Route.Note(summary: "The caseworker's own citizens.")
        let one = Route.Note(summary: "One citizen of the own caseload, with the whole course.")
        return [
            .page("/citizens", for: [.caseworker], list) { request, _, session in
                try await self.list(request, session)
            },
            .page("/citizens/:citizen", for: [.caseworker], one) { request, context, session in
                let reference = try context.parameters.require("citizen")
                return try await citizen(
                    CitizenReference(rawValue: reference),
                    request,
                    session
                )
            },
        ] + CaseController(store: store, maker: maker, pages: self).routes
            + EventsController(store: store, maker: maker).routes
            + MeetingController(store: store, maker: maker, pages: self).routes
    }

    /// The caseload, perhaps after somebody was handed over.
    func list(
        _ request: Request,
        _ session: PageSession,
        handedOver: (citizen: String, to: String)? = nil
    ) async throws -> Response {
        let rows = try await store.courses(ofCaseloadOf: session.employee)
        let page = CaseworkerCaseloadPage(
            context: maker.context(for: request, session: session),
            citizens: rows.map(row),
            handedOver: handedOver
        )
        return maker.answer(page.render(), to: request)
    }

    private func citizen(
        _ reference: CitizenReference,
        _ request: Request,
        _ session: PageSession
    ) async throws -> Response {
        let found = try await store.course(of: reference, readBy: session.employee, what: "page")
        guard let found else { throw PageRefusal.notFound }
        let row = row(found)
        let page = CitizenPage(
            context: maker.context(for: request, session: session),
            citizen: row.citizen,
            course: row.course,
            due: row.due,
            theCase: CitizenPage.Case(found, readBy: session.employee)
        )
        return maker.answer(page.render(), to: request)
    }

    /// A citizen's course, and when it is time to measure again.
    func row(_ found: CitizenCourse) -> CaseworkerCaseloadPage.CitizenRow {
        let course = Course(of: found.measurements)
        return CaseworkerCaseloadPage.CitizenRow(
            citizen: NamedCitizen(reference: found.citizen.reference, name: found.citizen.name),
            course: course,
            due: DueStatus(
                lastMeasured: course.lastMeasured,
                schedule: found.schedule,
                now: store.environment.now()
            )
        )
    }
}
