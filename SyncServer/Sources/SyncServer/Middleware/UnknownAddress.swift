import HTTPTypes
import Hummingbird
import SyncProtocol

/// Answers what is asked of no route: a problem for programs, the page "not found" for people.
struct UnknownAddress: RouterMiddleware {
    typealias Context = ServerContext
    let table: RouteTable

    @concurrent func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            let methods = table.methods(at: request.uri.path)
            guard !methods.contains(request.method) else { throw error }
            guard methods.isEmpty else { return try Self.refusal(allowing: methods) }
            if request.isByABrowser { throw error }
            return try ProblemMiddleware.response(for: Problem(.notFound))
        }
    }

    private static func refusal(allowing methods: [HTTPRequest.Method]) throws -> Response {
        var response = try ProblemMiddleware.response(for: Problem(.wrongMethod))
        response.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        return response
    }
}

extension Request {
    /// Whether whoever asks would rather read a page.
    fileprivate var isByABrowser: Bool {
        headers[.accept]?.contains("text/html") == true && !uri.path.hasPrefix("/v1")
    }
}
