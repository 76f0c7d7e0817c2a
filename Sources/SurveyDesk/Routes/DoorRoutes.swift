internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ResponseStore
internal import WebPages

/// In and out: the one-time link, the passphrase, the lock; and the style sheet.
struct DoorRoutes: Sendable {
    let desk: Desk

    func add(to router: Router<DeskContext>) {
        router.get(RouterPath(PageAddress.styleSheet)) { _, _ in styleSheet() }
        router.get("/open/:secret", use: open)
        router.get(RouterPath(PageAddress.unlock), use: askForPassphrase)
        router.post(RouterPath(PageAddress.unlock), use: unlock)
        router.post(RouterPath(PageAddress.lock), use: lock)
    }

    private func styleSheet() -> Response {
        Response(
            status: .ok,
            headers: [.contentType: StyleSheet.mediaType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: StyleSheet.bytes))
        )
    }

    private func open(_ request: Request, context: DeskContext) throws -> Response {
        guard desk.gatekeeper.useLink(try context.parameters.require("secret")) else {
            throw DeskError.linkUsed
        }
        var response = desk.redirect(PageAddress.home)
        response.setCookie(desk.gatekeeper.cookieForBrowser)
        return response
    }

    private func askForPassphrase(_ request: Request, context: DeskContext) async -> Response {
        let page = UnlockPage(
            context: desk.context(.lockedDesk),
            lockedByIdling: await desk.door.lockedByIdling
        )
        return desk.answer(page.render())
    }

    private func unlock(_ request: Request, context: DeskContext) async throws -> Response {
        do {
            try await desk.door.unlock(passphrase: context.form[.passphrase] ?? "")
            return desk.redirect(PageAddress.home)
        } catch {
            guard let problem = UnlockProblem(explaining: error) else { throw error }
            let page = UnlockPage(context: desk.context(.lockedDesk), problem: problem)
            return desk.answer(page.render(), status: .forbidden)
        }
    }

    private func lock(_ request: Request, context: DeskContext) async -> Response {
        await desk.lock()
        return desk.redirect(PageAddress.unlock)
    }
}

extension Gatekeeper {
    /// The cookie as the browser gets it: for this window's life, never for scripts or other sites.
    var cookieForBrowser: Cookie {
        Cookie(
            name: cookieName,
            value: cookie.text,
            path: "/",
            httpOnly: true,
            sameSite: .strict
        )
    }
}

extension UnlockProblem {
    /// Why the desk stayed locked, in what the page can say; `nil` for what no page foresees.
    init?(explaining error: any Error) {
        switch error {
        case is Attempts.TooSoon: self = .tooManyAttempts
        case is EmptyPassphrase: self = .empty
        case StoreError.wrongPassphrase: self = .wrongPassphrase
        case StoreError.inUse: self = .inUse
        case is StoreError: self = .unreadable
        default: return nil
        }
    }
}
