import HTTPTypes
import Hummingbird
import Progression
import SyncProtocol

/// Asks laptops with a program older than the operator allows to be updated: 426.1.
///
/// They keep everything meanwhile. Who does not say what program it is, is let in.
struct ProgramVersion: RouterMiddleware {
    typealias Context = ServerContext
    let oldest: VersionNumber?

    @concurrent func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/v1"), let oldest, let program = request.program,
            program < oldest
        else { return try await next(request, context) }
        throw Problem(.clientTooOld)
    }
}

extension Request {
    /// The version in the header `Skridt-Program`, as in `skridt/1.2.0`.
    fileprivate var program: VersionNumber? {
        let said = HTTPField.Name("Skridt-Program").flatMap { headers[$0] }
        return said.map { VersionNumber(String($0.split(separator: "/").last ?? "")) }
    }
}
