import HTTPTypes
import Hummingbird
import WebPages

/// What every answer tells the browser about itself, and that it is to come back by HTTPS only.
///
/// What a route has said itself stands: a question file may be kept, a page may not.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = ServerContext

    @concurrent func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.strictTransportSecurity] = "max-age=31536000"
        for field in PageHeaders.fields {
            guard let name = HTTPField.Name(field.name), response.headers[name] == nil else {
                continue
            }
            response.headers[name] = field.value
        }
        return response
    }
}
