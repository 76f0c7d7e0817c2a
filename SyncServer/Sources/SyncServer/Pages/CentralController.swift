import FoundationEssentials
import Hummingbird
import NIOCore
import Progression
import WebPages

/// The central unit's page, and the style sheet of all.
struct CentralController: Sendable {
    let store: any CentralStore
    let maker: PageMaker
    /// The thresholds; they can be raised, never lowered.
    let rule: DisclosureRule

    var routes: [Route] {
        let table = Route.Note(summary: "Changes by municipality, small figures hidden.")
        let style = Route.Note(
            summary: "The style sheet of all pages.",
            gives: .text(StyleSheet.mediaType)
        )
        return [
            .page("/central", for: [.analyst], table) { request, _, session in
                try await self.table(request, session)
            },
            .open(.get, "/style.css", style) { _, _ in styleSheet },
        ]
    }

    private func table(_ request: Request, _ session: PageSession) async throws -> Response {
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
