internal import Hummingbird
internal import WebPages

/// While the citizen has the laptop, answers everything but the visit with "give it back".
///
/// It stands before every route of the desk, so that no page need think of it.
struct RespondentGate: RouterMiddleware {
    typealias Context = DeskContext

    let front: Front
    let door: Door

    @concurrent
    func handle(
        _ request: Request,
        context: DeskContext,
        next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        guard let workplace = await door.reachIn() else { return try await next(request, context) }
        front.look.keep(await workplace.appearance)
        guard let given = await workplace.handOver,
            !given.permits(request.method, request.uri.path)
        else { return try await next(request, context) }
        let page = await front.handBackPage(given, at: workplace)
        return front.answer(page.render(), status: .forbidden)
    }
}
