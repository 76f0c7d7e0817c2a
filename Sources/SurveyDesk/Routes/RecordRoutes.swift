internal import FoundationEssentials
internal import Hummingbird
internal import HummingbirdCore
internal import Progression
internal import WebPages

/// The citizen's visits, and what ends or changes one: a no, a draft thrown away, a correction.
struct RecordRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        let citizen = router.group("/citizens/:citizen")
        citizen.get("visits", use: visits)
        citizen.post("corrections", use: correct)
        citizen.get("decline", use: askBeforehand)
        citizen.post("decline", use: declineBeforehand)
        let visit = router.group("/interviews/:occasion")
        visit.get("decline", use: askUnderWay)
        visit.post("decline", use: declineUnderWay)
        visit.get("discard", use: askDiscard)
        visit.post("discard", use: discard)
    }

    private func visits(_ request: Request, context: DeskContext) async throws -> Response {
        let known = try await door.enter().visits(of: context.citizen())
        let page = VisitsPage(
            context: front.context(.desk),
            citizen: known.citizen,
            visits: known.visits,
            from: request.firstShown
        )
        return front.answer(page.render())
    }

    private func correct(_ request: Request, context: DeskContext) async throws -> Response {
        guard let submission = context.form[.submission].flatMap(UUID.init(uuidString:)) else {
            throw DeskError.cannotCorrect
        }
        let draft = try await door.enter().correct(submission, of: context.citizen())
        return front.redirect(PageAddress.interview(draft))
    }

    private func askUnderWay(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let workplace = try await door.enter()
        guard let parting = try await workplace.unfinished(occasion) else {
            return front.redirect(PageAddress.interview(occasion))
        }
        let page = DeclinePage(
            context: front.context(.desk, language: parting.language),
            citizen: parting.citizen,
            answered: parting.answered,
            action: PageAddress.decline(occasion),
            back: PageAddress.interview(occasion),
            begun: occasion
        )
        return front.answer(page.render())
    }

    private func declineUnderWay(_ request: Request, context: DeskContext) async throws -> Response
    {
        let workplace = try await door.enter()
        let occasion = try context.occasion()
        return front.redirect(
            try await workplace.decline(occasion, reason: context.form.declineReason)
        )
    }

    private func askBeforehand(_ request: Request, context: DeskContext) async throws -> Response {
        let citizen = try context.citizen()
        let chosen = request.uri.queryParameters["questionnaire"].map(String.init)
        let workplace = try await door.enter()
        let parting = try await workplace.parting(citizen, asking: chosen)
        let page = DeclinePage(
            context: front.context(.desk),
            citizen: parting.citizen,
            answered: parting.draft.map { _ in parting.answered },
            action: PageAddress.decline(citizen, asking: chosen),
            back: PageAddress.citizen(citizen),
            occasion: workplace.environment.newID(),
            begun: parting.draft?.occasion
        )
        return front.answer(page.render())
    }

    private func declineBeforehand(
        _ request: Request,
        context: DeskContext
    ) async throws -> Response {
        guard let occasion = context.form[.occasion].flatMap(UUID.init(uuidString:)) else {
            throw DeskError.foreignForm
        }
        let address = try await door.enter().decline(
            context.citizen(),
            asking: request.uri.queryParameters["questionnaire"].map(String.init),
            as: occasion,
            reason: context.form.declineReason
        )
        return front.redirect(address)
    }

    private func askDiscard(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        guard let parting = try await door.enter().unfinished(occasion), let draft = parting.draft
        else { return front.redirect(PageAddress.interview(occasion)) }
        let page = DiscardPage(
            context: front.context(.desk),
            draft: draft,
            answered: parting.answered
        )
        return front.answer(page.render())
    }

    private func discard(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let workplace = try await door.enter()
        let citizen = try await workplace.unfinished(occasion)?.citizen.reference
        try await workplace.discard(occasion)
        return front.redirect(citizen.map(PageAddress.citizen) ?? PageAddress.home)
    }
}

extension SubmittedForm {
    /// Why a citizen said no, if one of the reasons offered was chosen.
    fileprivate var declineReason: DeclineReason? {
        DeclineReason.offered.first { $0.rawValue == self[.reason] }
    }
}
