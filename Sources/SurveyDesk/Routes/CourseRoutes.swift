internal import FoundationEssentials
internal import Hummingbird
internal import HummingbirdCore
internal import Progression
internal import WebPages

/// A citizen's course as a picture on the screen, and as a sheet to take home.
struct CourseRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get("/citizens/:citizen/course", use: course)
        router.get("/citizens/:citizen/course/sheet", use: sheet)
    }

    private func course(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let known = try await workplace.course(of: context.citizen())
        let finished = await finished(request, of: known.citizen, at: workplace)
        let page = CoursePage(
            context: front.context(.desk, language: language(request) ?? finished?.language),
            citizen: known.citizen,
            course: known.course,
            receipt: finished?.receipt,
            messages: finished?.messages ?? [],
            picture: await workplace.picture(of: known.citizen.reference, star: star(request)),
            from: request.firstShown
        )
        return front.answer(page.render())
    }

    private func sheet(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let known = try await workplace.course(of: context.citizen())
        let citizen = known.citizen.reference
        let page = SheetPage(
            context: front.context(
                .desk,
                language: language(request),
                languages: [Language.danish, .english].map {
                    LanguageLink(language: $0, address: PageAddress.sheet(citizen, language: $0))
                }
            ),
            citizen: known.citizen,
            course: known.course,
            picture: await workplace.picture(of: citizen, star: [])
        )
        return front.answer(page.render())
    }

    /// The visit just finished, whose language the citizen's page goes on in.
    private func finished(
        _ request: Request,
        of citizen: NamedCitizen,
        at workplace: Workplace
    ) async -> FinishedVisit? {
        let named = request.uri.queryParameters["receipt"].map(String.init)
        guard let occasion = named.flatMap(UUID.init(uuidString:)) else { return nil }
        return await workplace.receipt(of: occasion, for: citizen.reference)
    }

    private func language(_ request: Request) -> Language? {
        request.uri.queryParameters["language"].map { Language(rawValue: String($0)) }
    }

    /// The visits chosen, as many as a star can show.
    private func star(_ request: Request) -> [UUID] {
        let chosen = request.uri.queryParameters.filter { $0.key == "star" }
        return chosen.prefix(3).compactMap { UUID(uuidString: String($0.value)) }
    }
}
