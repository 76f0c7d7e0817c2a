import FoundationEssentials
import Hummingbird
import Progression
import WebPages

/// What is opened of one citizen before a meeting, by the caseworker or who stands in: to read, never to
/// change.
struct MeetingController: Sendable {
    let store: any CentralStore
    let maker: PageMaker
    let pages: CaseworkerController

    var routes: [Route] {
        [
            route(.meeting, Self.meeting) { file, context, request in
                MeetingPage(
                    context: context,
                    file: file,
                    language: request.values(of: "sheet").first.map(Language.init(rawValue:)),
                    charts: request.values(of: "chart").compactMap(Factor.init(rawValue:))
                ).render()
            },
            route(.steps, Self.steps) { file, context, _ in
                StepsPage(context: context, file: file).render()
            },
            route(.measurements, Self.measurements) { file, context, request in
                MeasurementsPage(context: context, file: file, from: request.firstShown).render()
            },
            route(.star, Self.star) { file, context, request in
                let visits = request.values(of: "star").compactMap(UUID.init(uuidString:))
                return StarPage(context: context, file: file, visits: visits).render()
            },
            route(.journal, Self.journal) { file, context, _ in
                JournalPage(context: context, file: file).render()
            },
        ]
    }

    private static let meeting = Route.Note(
        summary: "One sheet about a citizen to look at together, and to print.",
        query: [
            Route.Query(name: "sheet", meaning: "The language of the sheet: `da`, `en` or `ar`."),
            Route.Query(name: "chart", meaning: "A factor to be drawn; up to two of them."),
        ]
    )
    private static let steps = Route.Note(
        summary: "A citizen's single answers: which moved, and those of the latest visits."
    )
    private static let measurements = Route.Note(
        summary: "All scores of a citizen and how each visit was measured, the latest first.",
        query: [CaseworkerController.first]
    )
    private static let star = Route.Note(
        summary: "Up to three visits of a citizen as a star.",
        query: [Route.Query(name: "star", meaning: "The id of a visit; up to three of them.")]
    )
    private static let journal = Route.Note(
        summary: "A citizen's course as a text to be copied to the journal."
    )

    /// One of the pages; that it was opened is noted by its name.
    private func route(
        _ view: CitizenView,
        _ note: Route.Note,
        page: @escaping @Sendable (CitizenDossier, PageContext, Request) -> String
    ) -> Route {
        .page("/citizens/:citizen/\(view.rawValue)", for: [.caseworker], note) {
            request,
            context,
            session in
            let file = try await pages.file(of: context, session, what: view.rawValue)
            let document = page(file, maker.context(for: request, session: session), request)
            return maker.answer(document, to: request)
        }
    }
}

extension Request {
    /// All values of one name behind the question mark.
    fileprivate func values(of name: Substring) -> [String] {
        uri.queryParameters[values: name].map { String($0) }
    }
}
