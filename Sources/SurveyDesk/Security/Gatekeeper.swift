internal import Synchronization

/// Who may come in: one browser, let in by a link that works once.
///
/// Another program or page on the same machine can reach the port, but knows neither the link nor the
/// cookie; a page elsewhere that makes the browser send a request lacks the form token.
final class Gatekeeper: Sendable {
    private struct State {
        var authorities: Set<String> = []
        var link: Secret?
    }

    /// Set when the link is used; sent back by the browser with every request.
    let cookie: Secret
    /// Stands in every form.
    let token: Secret
    /// Two desks on one machine share a host, and browsers do not tell ports apart: each has its own
    /// name for the cookie.
    let cookieName: String
    private let state = Mutex(State())

    /// A gatekeeper with fresh secrets.
    init(random: (Int) -> [UInt8]) {
        cookie = Secret(random)
        token = Secret(random)
        cookieName = "skridt-\(Secret(random).text.prefix(8))"
    }

    /// Says under which names the desk may be asked for, and makes a new link; an older one ends.
    func expect(authorities: [String], random: (Int) -> [UInt8]) -> Secret {
        let link = Secret(random)
        state.withLock {
            $0.authorities = Set(authorities)
            $0.link = link
        }
        return link
    }

    /// Where the desk is, by its number rather than its name; `nil` before it is open.
    var authority: String? { state.withLock { $0.authorities.min() } }

    /// Uses up the link, if `guess` is it.
    func useLink(_ guess: String) -> Bool {
        state.withLock { state in
            guard let link = state.link, link.matches(guess) else { return false }
            state.link = nil
            return true
        }
    }

    /// Why `visitor` may not come in; `nil` if it may.
    func refusal(of visitor: Visitor) -> DeskError? {
        guard let authority = visitor.authority,
            state.withLock({ $0.authorities.contains(authority) })
        else { return .strangeAddress }
        if visitor.isOpenToAll { return nil }
        guard cookie.matches(visitor.cookie) else { return .notLetIn }
        guard visitor.changesSomething else { return nil }
        guard visitor.origin == "http://\(authority)", token.matches(visitor.token) else {
            return .foreignForm
        }
        return nil
    }
}

/// What a request shows of where it comes from.
struct Visitor: Hashable, Sendable {
    /// The host and port asked for.
    var authority: String?
    /// The page the request comes from, if the browser says.
    var origin: String?
    /// The desk's cookie.
    var cookie: String?
    /// The form's hidden token.
    var token: String?
    /// Whether it is anything but a GET.
    var changesSomething: Bool
    /// Whether it asks for what anyone on this machine may have: the door and the style sheet.
    var isOpenToAll: Bool
}
