internal import HTTPTypes
internal import Hummingbird
internal import ResponseStore
internal import WebPages

/// In and out: the passphrase and the lock.
struct DoorRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get(RouterPath(PageAddress.unlock), use: askForPassphrase)
        router.post(RouterPath(PageAddress.unlock), use: unlock)
        router.post(RouterPath(PageAddress.lock), use: lock)
    }

    private func askForPassphrase(_ request: Request, context: DeskContext) async -> Response {
        let page = UnlockPage(
            context: front.context(.lockedDesk),
            lockedByIdling: await door.lockedByIdling,
            attemptsLeft: await door.attemptsLeft()
        )
        return front.answer(page.render())
    }

    private func unlock(_ request: Request, context: DeskContext) async throws -> Response {
        do {
            try await door.unlock(passphrase: context.form[.passphrase] ?? "")
            return front.redirect(PageAddress.home)
        } catch {
            guard let problem = UnlockProblem(explaining: error) else { throw error }
            let page = UnlockPage(
                context: front.context(.lockedDesk),
                problem: problem,
                attemptsLeft: await door.attemptsLeft()
            )
            return front.answer(page.render(), status: .forbidden)
        }
    }

    private func lock(_ request: Request, context: DeskContext) async -> Response {
        await door.lock()
        return front.redirect(PageAddress.unlock)
    }
}

extension UnlockProblem {
    /// Why the desk stayed locked, in what the page can say; `nil` for what no page foresees.
    init?(explaining error: any Error) {
        switch error {
        case is Attempts.TooSoon, StoreError.tooSoon: self = .tooManyAttempts
        case is EmptyPassphrase: self = .empty
        case StoreError.wrongPassphrase: self = .wrongPassphrase
        case StoreError.inUse: self = .inUse
        case is StoreError: self = .unreadable
        default: return nil
        }
    }
}
