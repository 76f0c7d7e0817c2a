internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
internal import Progression
internal import SyncClient
internal import SyncProtocol
internal import WebPages

/// The queue: what waits, what was put aside, sending now, and the encrypted file.
struct SendingRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get(RouterPath(PageAddress.sending), use: queue)
        router.post(RouterPath(PageAddress.sendNow), use: sendNow)
        router.post(RouterPath(PageAddress.export), use: export)
    }

    private func queue(_ request: Request, context: DeskContext) async throws -> Response {
        let queue = try await door.enter().queue()
        return front.answer(QueuePage(context: front.context(.desk), queue: queue).render())
    }

    private func sendNow(_ request: Request, context: DeskContext) async throws -> Response {
        try await door.enter().syncForPerson()
        return front.redirect(PageAddress.sending)
    }

    /// The file; where there is nothing to put into one, the page that says so.
    private func export(_ request: Request, context: DeskContext) async throws -> Response {
        do {
            let workplace = try await door.enter()
            return file(try await workplace.export(), named: await workplace.exportName)
        } catch is ExportProblem {
            return front.redirect(PageAddress.sending)
        }
    }

    private func file(_ bytes: Data, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension Workplace {
    /// What the file is called: the day, and nothing of whom it is about.
    fileprivate var exportName: String { "skridt-\(today.iso).export" }
}
