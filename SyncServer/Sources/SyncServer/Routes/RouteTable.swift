import HTTPTypes
import Hummingbird

/// Everything the server answers to.
struct RouteTable: Sendable {
    let routes: [Route]

    /// Puts every route on a router.
    func add(to router: Router<ServerContext>, door: Door) {
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await route.answer(request, context, door)
            }
        }
    }

    /// What can be asked at an address; nothing where there is nothing.
    ///
    /// Where something can be got, it can be asked for without its body.
    func methods(at path: String) -> [HTTPRequest.Method] {
        routes.filter { $0.covers(path) }
            .flatMap { $0.method == .get ? [.get, .head] : [$0.method] }
    }
}

extension Route {
    /// Whether an address is one of this route's.
    func covers(_ asked: String) -> Bool {
        let parts = (path.split(separator: "/"), asked.split(separator: "/"))
        return parts.0.count == parts.1.count
            && zip(parts.0, parts.1).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
}
