internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import WebPages

/// Lets in only the browser the link was given to, and reads the form it sends.
struct GateMiddleware: RouterMiddleware {
    typealias Context = DeskContext

    let gatekeeper: Gatekeeper

    @concurrent
    func handle(
        _ request: Request,
        context: DeskContext,
        next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var request = request
        var context = context
        if request.method == .post {
            context.form = try await form(of: &request)
        }
        if let refusal = gatekeeper.refusal(of: visitor(request, form: context.form)) {
            throw refusal
        }
        return try await next(request, context)
    }

    /// A long free-text answer is some kilobytes; more than this no page of ours sends.
    private static let largestForm = 64 << 10

    private func form(of request: inout Request) async throws -> SubmittedForm {
        guard let body = try? await request.collectBody(upTo: Self.largestForm) else {
            throw DeskError.tooLarge
        }
        guard let form = SubmittedForm(body.readableBytesView) else { throw DeskError.foreignForm }
        return form
    }

    private func visitor(_ request: Request, form: SubmittedForm) -> Visitor {
        let path = request.uri.path
        return Visitor(
            authority: request.head.authority,
            origin: request.headers[.origin],
            cookie: request.cookies[gatekeeper.cookieName]?.value,
            token: form[.token],
            changesSomething: request.method != .get && request.method != .head,
            isOpenToAll: request.method == .get
                && (path == PageAddress.styleSheet || path.hasPrefix("/open/"))
        )
    }
}
