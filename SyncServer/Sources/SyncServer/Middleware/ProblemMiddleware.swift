import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import SyncProtocol

/// Turns every failure under `/v1` into a problem: the one place that does.
///
/// What is unknown to us becomes 500.1; its type goes to the log, never its words to the client. A
/// full disk is an alarm in the log.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = ServerContext

    @concurrent func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/v1") else { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch {
            return try Self.response(for: Self.problem(for: error, logger: context.logger))
        }
    }

    static func problem(for error: any Error, logger: Logger) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as HTTPError where error.status == .notFound: return Problem(.notFound)
        case let error as HTTPError where error.status.code < 500:
            return Problem(.unreadableRequest)
        default:
            logger.note(error, during: "request")
            let isFull = error as? ServerError == .storageFull
            return Problem(isFull ? .storageFull : .serverFault)
        }
    }

    static func response(for problem: Problem) throws -> Response {
        var response = try WireMessage.response(problem)
        response.status = HTTPResponse.Status(code: problem.status)
        response.headers[.contentType] = WireFormat.problemMediaType
        if problem.retry == .later { response.headers[.retryAfter] = "5" }
        return response
    }
}
