internal import FoundationEssentials
internal import Hummingbird
internal import Progression
internal import WebPages

/// Somebody who is not on the caseload.
struct NewcomerRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get(RouterPath(PageAddress.newcomer), use: ask)
        router.post(RouterPath(PageAddress.newcomer), use: write)
        router.post("/citizens/:citizen/removal", use: remove)
    }

    private func ask(_ request: Request, context: DeskContext) async throws -> Response {
        let languages = try await door.enter().askableLanguages
        return front.answer(
            NewcomerPage(context: front.context(.desk), languages: languages).render()
        )
    }

    private func write(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let languages = await workplace.askableLanguages
        do {
            let newcomer = try Newcomer(context.form, languages: languages)
            return front.redirect(PageAddress.citizen(try await workplace.welcome(newcomer)))
        } catch let problem as NewcomerProblem {
            return askAgain(context.form, languages, problem)
        }
    }

    /// Whoever is gone already is gone; of whom something is kept stays.
    private func remove(_ request: Request, context: DeskContext) async throws -> Response {
        let citizen = try context.citizen()
        let isGone = try await door.enter().remove(citizen)
        return front.redirect(isGone ? PageAddress.home : PageAddress.citizen(citizen))
    }

    private func askAgain(
        _ form: SubmittedForm,
        _ languages: [Language],
        _ problem: NewcomerProblem
    ) -> Response {
        let page = NewcomerPage(
            context: front.context(.desk),
            languages: languages,
            written: (form[.answer] ?? "", form[.language].map(Language.init(rawValue:))),
            problem: problem
        )
        return front.answer(page.render(), status: .unprocessableContent)
    }
}
