import HTTPTypes
import Hummingbird

/// What every answer tells the browser about itself.
///
/// `same-origin` and not `no-referrer`: the latter makes browsers send `Origin: null` with our own
/// forms, and the check of the origin would refuse them.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = ServerContext

    static let contentSecurityPolicy = """
        default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; \
        base-uri 'none'
        """

    @concurrent func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.contentSecurityPolicy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.strictTransportSecurity] = "max-age=31536000"
        response.headers[Self.referrerPolicy] = "same-origin"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .referer
}
