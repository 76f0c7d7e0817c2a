internal import FoundationEssentials
internal import Hummingbird
internal import HummingbirdCore
internal import Progression
internal import WebPages

/// The day, one citizen, and sending.
struct CaseloadRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get("/", use: today)
        router.post(RouterPath(PageAddress.search), use: search)
        router.post(RouterPath(PageAddress.sync), use: sync)
        router.get("/citizens/:citizen", use: citizen)
        router.post("/citizens/:citizen/interviews", use: begin)
    }

    private func today(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let today = try await workplace.today()
        let page = DeskCaseloadPage(
            context: front.context(.desk),
            sending: today.sending,
            drafts: today.drafts,
            citizens: today.citizens,
            search: await workplace.search(request.uri.queryParameters["show"]),
            emptiness: today.emptiness
        )
        return front.answer(page.render())
    }

    private func search(_ request: Request, context: DeskContext) async throws -> Response {
        let search = CaseloadSearch(typed: context.form[.query] ?? "")
        try await door.enter().look(for: search)
        return front.redirect(search == .everybody ? PageAddress.home : PageAddress.found)
    }

    private func sync(_ request: Request, context: DeskContext) async throws -> Response {
        try await door.enter().syncForPerson()
        return front.redirect(PageAddress.home)
    }

    private func citizen(_ request: Request, context: DeskContext) async throws -> Response {
        let start = try await door.enter().start(
            with: context.citizen(),
            chosen: request.uri.queryParameters["questionnaire"].map(String.init)
        )
        return front.answer(page(start).render())
    }

    private func begin(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        guard let visit = NewVisit(citizen: try context.citizen(), form: context.form) else {
            return try await askAgain(context, workplace)
        }
        let occasion = try await workplace.begin(visit)
        return visit.isHandedOver
            ? try await front.handOver(occasion, at: workplace)
            : front.redirect(PageAddress.interview(occasion))
    }

    private func askAgain(_ context: DeskContext, _ workplace: Workplace) async throws -> Response {
        let start = try await workplace.start(
            with: context.citizen(),
            chosen: context.form[.questionnaire]
        )
        let chosen = VisitStartPage.Choice(
            language: context.form[.language].map(Language.init(rawValue:)),
            informant: context.form[.informant].flatMap(Informant.init(rawValue:)),
            help: Set(context.form.all(.help).compactMap(Circumstances.Help.init(rawValue:)))
        )
        return front.answer(page(start, chosen: chosen).render(), status: .unprocessableContent)
    }

    private func page(_ start: VisitStart, chosen: VisitStartPage.Choice? = nil) -> VisitStartPage {
        VisitStartPage(
            context: front.context(.desk),
            citizen: start.citizen,
            lastMeasured: start.lastMeasured,
            drafts: start.drafts,
            survey: start.survey,
            assessment: start.assessment,
            others: start.others,
            goals: start.goals,
            isRemovable: start.isRemovable,
            lastMeasurement: start.lastMeasurement,
            chosen: chosen
        )
    }
}
