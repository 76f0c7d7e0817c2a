internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Progression
internal import WebPages

/// How pages look: from every question and from the desk.
struct SettingsRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get(RouterPath(PageAddress.settings), use: settings)
        router.post(RouterPath(PageAddress.settings), use: change)
    }

    private func settings(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let given = await workplace.handOver
        let page = SettingsPage(
            context: await front.visitContext(of: given?.occasion, at: workplace),
            from: Self.page(before: request) ?? Self.home(given)
        )
        return front.answer(page.render())
    }

    private func change(_ request: Request, context: DeskContext) async throws -> Response {
        let workplace = try await door.enter()
        let old = await workplace.appearance
        try await workplace.keep(Appearance(context.form, changing: old))
        let home = Self.home(await workplace.handOver)
        return front.redirect(context.form.wayBack ?? home)
    }

    private static func home(_ given: HandOver?) -> String {
        given.map { PageAddress.interview($0.occasion) } ?? PageAddress.home
    }

    /// The page whose link was followed; one a form led to was shown by the address before it.
    private static func page(before request: Request) -> String? {
        guard let referer = HTTPField.Name("Referer").flatMap({ request.headers[$0] }),
            let slashes = referer.firstRange(of: "://")
        else { return nil }
        let path = referer[slashes.upperBound...].drop { $0 != "/" }.prefix { $0 != "?" }
        let form = ["/answer", "/language"].first { path.hasSuffix($0) }
        let page = String(path.dropLast(form?.count ?? 0))
        return page == PageAddress.settings ? nil : SubmittedForm.ownPath(page)
    }
}
