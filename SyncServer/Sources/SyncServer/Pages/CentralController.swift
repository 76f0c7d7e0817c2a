import FoundationEssentials
import Hummingbird
import NIOCore
import Progression
import WebPages

/// The central unit's page, and the style sheet of all.
struct CentralController: Sendable {
    let store: any CentralStore
    let sessions: PageSessions
    let maker: PageMaker
    /// The thresholds; they can be raised, never lowered.
    let rule: DisclosureRule

    func addRoutes(to router: Router<ServerContext>) {
        router.get("/central") { request, _ in try await table(request) }
        router.get("/style.css") { _, _ in styleSheet }
    }

    private func table(_ request: Request) async throws -> Response {
        let session = try sessions.require(.analyst, request)
        let table = ChangeTable(of: try await store.cohorts(), rule: rule)
        let page = ChangeTablePage(
            context: maker.context(for: request, session: session),
            table: table,
            rule: rule,
            // None at all and too few to show must look the same.
            period: table.showsAnything ? try await store.measuredPeriod() : nil
        )
        return maker.answer(page.render(), to: request)
    }

    private var styleSheet: Response {
        Response(
            status: .ok,
            headers: [.contentType: StyleSheet.mediaType, .cacheControl: "max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: StyleSheet.bytes))
        )
    }
}

extension ChangeTable {
    /// Whether any figure passes the rule.
    fileprivate var showsAnything: Bool {
        rows.contains { row in
            row.cells.contains { cell in
                if case .shown = cell.citizens { true } else { false }
            }
        }
    }
}
