import FoundationEssentials
import Hummingbird
import Progression
import WebPages

/// How measuring stands in the units of somebody who leads.
struct TeamController: Sendable {
    let store: any CentralStore
    let maker: PageMaker
    /// The thresholds; they can be raised, never lowered.
    let rule: GroupRule

    var routes: [Route] {
        [
            .page(PageAddress.team, for: Role.seeingTeams, Self.overview) { request, _, session in
                try await overview(request, session)
            },
            .page("/team/:factor", for: Role.seeingTeams, Self.factor) {
                request,
                context,
                session in
                let asked = context.parameters.get("factor").flatMap(Factor.init(rawValue:))
                guard let factor = asked else { throw PageRefusal.notFound }
                return try await page(of: factor, request, session)
            },
        ]
    }

    private static let overview = Route.Note(
        summary: "Coverage and timeliness of the own units, small figures hidden."
    )
    private static let factor = Route.Note(
        summary: "Changes and latest scores of one factor in the own units, small figures hidden."
    )

    private func overview(_ request: Request, _ session: PageSession) async throws -> Response {
        let (courses, division) = try await team(of: session)
        let page = TeamPage(
            frame: frame(request, session),
            report: TeamReport(of: courses, by: division, rule: rule)
        )
        return maker.answer(page.render(), to: request)
    }

    private func page(
        of factor: Factor,
        _ request: Request,
        _ session: PageSession
    ) async throws -> Response {
        let (courses, division) = try await team(of: session)
        let page = TeamFactorPage(
            frame: frame(request, session),
            report: JourneyReport(of: courses, factor: factor, by: division, rule: rule)
        )
        return maker.answer(page.render(), to: request)
    }

    private func frame(_ request: Request, _ session: PageSession) -> TeamFrame {
        TeamFrame(
            context: maker.context(for: request, session: session),
            view: session.employee.role.officeView,
            rule: rule,
            asOf: store.monday
        )
    }

    private func team(
        of session: PageSession
    ) async throws -> (courses: [TeamCourse], division: TeamDivision) {
        let reach = try await store.requireReach(of: session)
        let division = TeamDivision(
            units: try await store.units(of: reach.tenant),
            shown: reach.units,
            kinds: try await store.eventKinds(of: reach.tenant)
        )
        return (try await store.teamCourses(in: reach, asOf: store.monday), division)
    }
}
