internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Progression
internal import WebPages

extension Front {
    /// What a page of a visit needs to know, whoever has the laptop.
    func context(of interview: Interview, at door: Door) async -> PageContext {
        let language = interview.visit.language
        if interview.visit.citizen == .practice { return context(.practice, language: language) }
        let isHandedOver = await door.reachIn()?.handOver != nil
        return context(isHandedOver ? .respondent : .desk, language: language)
    }

    /// The same for a page that shows nothing of the visit.
    func visitContext(of occasion: UUID?, at workplace: Workplace) async -> PageContext {
        guard let occasion, await workplace.handOver != nil else { return context(.desk) }
        return context(.respondent, language: await workplace.language(of: occasion))
    }

    /// Gives the laptop to the citizen.
    ///
    /// The browser forgets the pages it holds ready, so that its back button asks the desk.
    func handOver(_ occasion: UUID, at workplace: Workplace) async throws -> Response {
        try await workplace.handOver(occasion)
        var response = redirect(PageAddress.welcome(occasion))
        if let forget = HTTPField.Name("Clear-Site-Data") {
            response.headers[forget] = "\"cache\""
        }
        return response
    }

    /// What the citizen sees at every address that is none of the visit's.
    func handBackPage(
        _ given: HandOver,
        at workplace: Workplace,
        problem: UnlockProblem? = nil
    ) async -> HandBackPage {
        HandBackPage(
            context: await visitContext(of: given.occasion, at: workplace),
            deskLanguage: language,
            mentor: await workplace.mentor,
            address: PageAddress.interview(given.occasion),
            problem: problem
        )
    }
}
