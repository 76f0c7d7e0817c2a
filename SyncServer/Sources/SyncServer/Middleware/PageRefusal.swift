import HTTPTypes
import Hummingbird
import Logging
import WebPages

/// Why a page is not shown.
enum PageRefusal: Error, Hashable, Sendable {
    /// Nobody is signed in: the way leads to the sign-in page.
    case signInFirst
    /// Nothing there, or nothing this employee may know of.
    case notFound
    /// A page of another role.
    case notAllowed
    /// The form came from elsewhere, or its session has ended.
    case formExpired
    /// More was sent than a form can hold.
    case tooLarge
}

/// Turns every failure outside `/v1` into a page that says what to do: the one place that does.
struct PageRefusalMiddleware: RouterMiddleware {
    typealias Context = ServerContext
    let maker: PageMaker

    @concurrent func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        if request.uri.path.hasPrefix("/v1") { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch PageRefusal.signInFirst {
            return .redirect(to: PageAddress.signIn, type: .normal)
        } catch {
            let (message, status) = Self.meaning(of: error, logger: context.logger)
            let page = MessagePage(context: maker.context(for: request), message: message)
            return maker.answer(page.render(), to: request, status: status)
        }
    }

    private static func meaning(
        of error: any Error,
        logger: Logger
    ) -> (MessagePage.Message, HTTPResponse.Status) {
        switch error {
        case PageRefusal.notAllowed: return (.notAllowed, .forbidden)
        case PageRefusal.formExpired: return (.formExpired, .forbidden)
        case PageRefusal.tooLarge: return (.tooLarge, .contentTooLarge)
        case PageRefusal.notFound: return (.notFound, .notFound)
        case let error as HTTPError where error.status.code < 500: return (.notFound, .notFound)
        default:
            logger.note(error, during: "page")
            let isFull = error as? ServerError == .storageFull
            return isFull
                ? (.diskFull, HTTPResponse.Status(code: 507)) : (.fault, .internalServerError)
        }
    }
}
