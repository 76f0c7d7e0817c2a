internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Progression
internal import WebPages

/// The laptop in the citizen's hands: handed over, given back, and the pages at both ends of a visit.
struct RespondentRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        let visit = router.group("/interviews/:occasion")
        visit.post("hand-over", use: handOver)
        visit.get("welcome", use: welcome)
        visit.post("stop", use: stop)
        visit.get("stop", use: stopped)
        visit.get("thanks", use: thanks)
        router.get(RouterPath(PageAddress.handBack), use: askForPassphrase)
        router.post(RouterPath(PageAddress.handBack), use: handBack)
    }

    private func handOver(_ request: Request, context: DeskContext) async throws -> Response {
        try await front.handOver(context.occasion(), at: door.enter())
    }

    private func welcome(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        guard case .asking(let interview) = try await door.enter().whereIs(occasion) else {
            return front.redirect(PageAddress.interview(occasion))
        }
        let page = WelcomePage(
            context: await front.context(of: interview, at: door),
            interview: interview
        )
        return front.answer(page.render())
    }

    /// What stands in the fields is kept if it is an answer; it is no time to ask again.
    private func stop(_ request: Request, context: DeskContext) async throws -> Response {
        let (occasion, form) = (try context.occasion(), context.form)
        let workplace = try await door.enter()
        if form.isFilledIn { _ = try await workplace.answer(occasion, form: form) }
        await workplace.stopForToday()
        return front.redirect(PageAddress.stop(occasion))
    }

    private func stopped(_ request: Request, context: DeskContext) async throws -> Response {
        try await part(from: context.occasion(), .stopped)
    }

    private func thanks(_ request: Request, context: DeskContext) async throws -> Response {
        try await part(from: context.occasion(), .finished)
    }

    /// Thanks for what is finished, a kind word for what is not, whichever was asked for.
    private func part(
        from occasion: UUID,
        _ reason: PartingPage.Reason
    ) async throws -> Response {
        let workplace = try await door.enter()
        let isFinished = await workplace.address(ofFinished: occasion) != nil
        guard await workplace.language(of: occasion) != nil else { throw DeskError.noSuchVisit }
        guard isFinished == (reason == .finished) else {
            return front.redirect(PageAddress.interview(occasion))
        }
        let page = PartingPage(
            context: await front.visitContext(of: occasion, at: workplace),
            occasion: occasion,
            reason: reason,
            mentor: await workplace.mentor
        )
        return front.answer(page.render())
    }

    private func askForPassphrase(_ request: Request, context: DeskContext) async throws -> Response
    {
        let workplace = try await door.enter()
        guard let given = await workplace.handOver else { return front.redirect(PageAddress.home) }
        return front.answer(await front.handBackPage(given, at: workplace).render())
    }

    private func handBack(_ request: Request, context: DeskContext) async throws -> Response {
        do {
            let workplace = try await door.verify(passphrase: context.form[.passphrase] ?? "")
            return front.redirect(await workplace.takeBack())
        } catch {
            return try await refuse(error)
        }
    }

    private func refuse(_ error: any Error) async throws -> Response {
        guard let problem = UnlockProblem(explaining: error),
            let workplace = await door.reachIn()
        else { throw error }
        guard let given = await workplace.handOver else { return front.redirect(PageAddress.home) }
        let page = await front.handBackPage(given, at: workplace, problem: problem)
        return front.answer(page.render(), status: .forbidden)
    }
}
