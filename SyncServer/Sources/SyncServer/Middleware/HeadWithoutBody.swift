import HTTPTypes
import Hummingbird

/// Lets `HEAD` be answered as `GET` is, without the body: what was made of a failure on the way out, too.
///
/// The length of the body stays in the header, as if it were sent. The router makes a `HEAD` of each `GET`.
struct HeadWithoutBody: RouterMiddleware {
    typealias Context = ServerContext

    @concurrent func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        return request.method == .head ? response.createHeadResponse() : response
    }
}
