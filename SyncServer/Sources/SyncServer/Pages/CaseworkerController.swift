import FoundationEssentials
import Hummingbird
import Progression
import WebPages

/// The caseworker's pages: the own citizens, and one of them.
struct CaseworkerController: Sendable {
    let store: any CentralStore
    let sessions: PageSessions
    let maker: PageMaker

    func addRoutes(to router: Router<ServerContext>) {
        router.get("/citizens") { request, _ in try await list(request) }
        router.get("/citizens/:citizen") { request, context in try await citizen(request, context) }
    }

    private func list(_ request: Request) async throws -> Response {
        let session = try sessions.require(.caseworker, request)
        let rows = try await store.courses(ofCaseloadOf: session.employee)
        let page = CaseworkerCaseloadPage(
            context: maker.context(for: request, session: session),
            citizens: rows.map(row)
        )
        return maker.answer(page.render(), to: request)
    }

    private func citizen(_ request: Request, _ context: ServerContext) async throws -> Response {
        let session = try sessions.require(.caseworker, request)
        let reference = CitizenReference(rawValue: try context.parameters.require("citizen"))
        let found = try await store.course(of: reference, readBy: session.employee, what: "page")
        guard let found else { throw PageRefusal.notFound }
        let row = row(found)
        let page = CitizenPage(
            context: maker.context(for: request, session: session),
            citizen: row.citizen,
            course: row.course,
            due: row.due
        )
        return maker.answer(page.render(), to: request)
    }

    private func row(_ found: CitizenCourse) -> CaseworkerCaseloadPage.CitizenRow {
        let course = Course(of: found.measurements)
        return CaseworkerCaseloadPage.CitizenRow(
            citizen: NamedCitizen(reference: found.citizen.reference, name: found.citizen.name),
            course: course,
            due: DueStatus(
                lastMeasured: course.lastMeasured,
                schedule: store.schedule,
                now: store.environment.now()
            )
        )
    }
}
