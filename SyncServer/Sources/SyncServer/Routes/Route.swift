import HTTPTypes
import Hummingbird
import Progression
import WebPages

/// One thing that can be asked of the server: where, by whom, and what answers.
///
/// The door stands in the route itself: an answer is given whom the door let in, and nothing is served
/// that is no route. What is said of routes here makes up the description of the whole interface.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// Parameters have a colon before them, as in `/v1/receipts/:id`.
    let path: String
    let access: Access
    let note: Note
    let answer: @Sendable (Request, ServerContext, Door) async throws -> Response

    /// Who is let in.
    enum Access: Hashable, Sendable {
        case anybody
        /// A laptop, by the token of its session.
        case laptop(DeviceGate.Opening)
        /// Whoever has given the right passphrase and not yet the code.
        case waiting
        /// Somebody signed in on the pages who has one of the roles.
        case staff(Set<Role>)
        /// Either, for the same figures.
        case laptopOrStaff(Set<Role>)
    }

    /// What programs and people should know of a route.
    struct Note: Hashable, Sendable {
        /// One sentence in English.
        let summary: String
        var query: [Query] = []
        var takes: Content = .nothing
        var gives: Content = .page
    }

    /// One value behind the question mark, which may be left out.
    struct Query: Hashable, Sendable {
        let name: String
        let meaning: String
        var isNumber = false
    }

    /// What goes in a body.
    enum Content: Hashable, Sendable {
        case nothing
        /// A message of SYNC/1, by the name of its schema.
        case message(String)
        /// The fields of a form on our own pages.
        case form([String])
        case page
        /// The way to another page.
        case redirect
        case text(String)
    }
}

extension Route {
    /// A route for anybody.
    static func open(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ note: Note,
        answer: @escaping @Sendable (Request, ServerContext) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, access: .anybody, note: note) { request, context, _ in
            try await answer(request, context)
        }
    }

    /// A route for laptops.
    static func laptop(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ note: Note,
        opening: DeviceGate.Opening = .full,
        answer:
            @escaping @Sendable (Request, ServerContext, EnrolledDevice) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, access: .laptop(opening), note: note) {
            request,
            context,
            door in
            let device = try await door.gate.device(of: request, opening)
            return try await answer(request, context, device)
        }
    }

    /// A step of signing in for whoever has given the right passphrase.
    static func waiting(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ note: Note,
        answer: @escaping @Sendable (Request, PendingSignIns.Pending) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, access: .waiting, note: note) { request, _, door in
            try await answer(request, try await door.waiting(request))
        }
    }

    /// A page for somebody signed in.
    static func page(
        _ path: String,
        for roles: Set<Role>,
        _ note: Note,
        answer: @escaping @Sendable (Request, ServerContext, PageSession) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, access: .staff(roles), note: note) {
            request,
            context,
            door in
            try await answer(request, context, try await door.session(of: request, roles))
        }
    }

    /// A form sent by somebody signed in, from a page of the same session.
    static func form(
        _ path: String,
        for roles: Set<Role>,
        _ note: Note,
        mostBytes: Int = PageForm.mostBytes,
        answer: @escaping @Sendable (FormCall) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, access: .staff(roles), note: note) {
            request,
            context,
            door in
            let session = try await door.session(of: request, roles)
            let form = try await PageForm.read(
                request,
                carrying: session.formToken,
                mostBytes: mostBytes
            )
            return try await answer(
                FormCall(request: request, context: context, form: form, session: session)
            )
        }
    }
}
