internal import HTTPTypes
internal import Hummingbird
internal import ResponseStore
internal import WebPages

/// Turns what was thrown into a page: in one place, and never with the error's own text.
///
/// Whoever is refused gets such a page too, so it carries no form token.
struct ErrorPages: RouterMiddleware {
    typealias Context = DeskContext

    let front: Front

    @concurrent
    func handle(
        _ request: Request,
        context: DeskContext,
        next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch DeskError.locked, StoreError.closed {
            return front.redirect(PageAddress.unlock)
        } catch let faults as PreviewFaults {
            let page = PreviewFaultsPage(
                context: front.context(front.threshold),
                faults: faults.text
            )
            return front.answer(page.render(), status: .unprocessableContent)
        } catch {
            let (status, message) = explanation(of: error)
            let page = MessagePage(context: front.atTheDoor, message: message)
            return front.answer(page.render(), status: status)
        }
    }

    private static let insufficientStorage = HTTPResponse.Status(
        code: 507,
        reasonPhrase: "Insufficient Storage"
    )

    private func explanation(
        of error: any Error
    ) -> (status: HTTPResponse.Status, message: MessagePage.Message) {
        switch error {
        case let error as DeskError: error.explanation
        case StoreError.diskFull: (Self.insufficientStorage, .diskFull)
        case let error as any HTTPResponseError where error.status.code < 500:
            (error.status, .notFound)
        default: (.internalServerError, .fault)
        }
    }
}
