internal import FoundationEssentials
internal import Hummingbird
internal import HummingbirdCore
internal import Progression
internal import WebPages

/// Trying everything with a citizen who does not exist.
struct PracticeRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get(RouterPath(PageAddress.practice), use: ask)
        router.post(RouterPath(PageAddress.practice), use: begin)
        router.get(RouterPath(PageAddress.practised), use: done)
    }

    private func ask(_ request: Request, context: DeskContext) async throws -> Response {
        let offer = try await door.enter().offer()
        return front.answer(PracticePage(context: front.context(.practice), offer: offer).render())
    }

    private func begin(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let occasion = try await workplace.practise(
            context.form[.questionnaire] ?? QuestionnaireOffer.regular,
            in: context.form[.language].map(Language.init(rawValue:)) ?? front.language
        )
        return front.redirect(PageAddress.interview(occasion))
    }

    private func done(_ request: Request, context: DeskContext) async throws -> Response {
        _ = try await door.enter()
        return front.answer(PracticeDonePage(context: front.context(.practice)).render())
    }
}
