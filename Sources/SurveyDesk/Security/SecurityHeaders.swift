internal import HTTPTypes
internal import Hummingbird
internal import WebPages

/// Puts on every answer what keeps a page of the desk from being framed, kept or sent elsewhere.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = DeskContext

    @concurrent
    func handle(
        _ request: Request,
        context: DeskContext,
        next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in PageHeaders.fieldsWithScript {
            guard let name = HTTPField.Name(field.name) else { continue }
            response.headers[name] = field.value
        }
        return response
    }
}
