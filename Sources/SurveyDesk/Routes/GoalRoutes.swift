internal import FoundationEssentials
internal import Hummingbird
internal import HummingbirdCore
internal import Progression
internal import WebPages

/// The small steps of a citizen: all of them, a new one, and what became of one.
struct GoalRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get("/citizens/:citizen/goals", use: goals)
        router.get("/citizens/:citizen/goals/new", use: new)
        router.post("/citizens/:citizen/goals", use: agree)
        router.post("/citizens/:citizen/goals/:goal/:done", use: mark)
    }

    private func goals(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let citizen = try await workplace.course(of: context.citizen()).citizen
        let done = request.uri.queryParameters["done"].map(String.init)
        let page = GoalsPage(
            context: front.context(.desk),
            citizen: citizen,
            goals: await workplace.goals(of: citizen.reference),
            done: done.flatMap(GoalsPage.Done.init(rawValue:))
        )
        return front.answer(page.render())
    }

    private func new(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let citizen = try context.citizen()
        let query = request.uri.queryParameters
        let form = try await workplace.goalForm(
            for: citizen,
            on: query[Substring(FormField.item.rawValue)].map(String.init),
            of: query[Substring(FormField.questionnaire.rawValue)].map(String.init)
        )
        if let form { return answer(form) }
        let page = GoalChoicePage(
            context: front.context(.desk),
            citizen: await workplace.named(citizen),
            questions: try await workplace.goalQuestions(for: citizen)
        )
        return front.answer(page.render())
    }

    private func agree(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let citizen = try context.citizen()
        let (item, file) = (context.form[.item], context.form[.questionnaire])
        guard let form = try await workplace.goalForm(for: citizen, on: item, of: file) else {
            throw DeskError.noSuchVisit
        }
        let sent = SubmittedGoal(
            context.form,
            about: form.question,
            language: front.language,
            today: await workplace.today
        )
        guard try await workplace.agree(sent, on: form).isEmpty else {
            return answer(form, sent: sent)
        }
        return front.redirect(PageAddress.goals(citizen, after: .agreed))
    }

    private func mark(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let citizen = try context.citizen()
        let goal = context.parameters.get("goal").flatMap(UUID.init(uuidString:))
        let done = context.parameters.get("done").flatMap(GoalsPage.Done.init(rawValue:))
        guard let goal, let done else { throw DeskError.noSuchVisit }
        try await workplace.mark(goal, of: citizen, done)
        return front.redirect(PageAddress.goals(citizen, after: done))
    }

    private func answer(_ form: GoalForm, sent: SubmittedGoal? = nil) -> Response {
        let page = GoalFormPage(
            context: front.context(.desk),
            citizen: form.citizen,
            question: form.question,
            suggested: form.suggested,
            sent: sent
        )
        return front.answer(page.render(), status: sent == nil ? .ok : .unprocessableContent)
    }
}
