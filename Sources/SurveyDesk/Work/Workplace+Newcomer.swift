internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

extension Workplace {
    /// The languages every regular questionnaire is written in.
    var askableLanguages: [Language] { survey(.citizen)?.languages ?? [] }

    /// Writes somebody down who is not on the caseload, under a reference drawn here.
    ///
    /// - Returns: the reference.
    func welcome(_ newcomer: Newcomer) async throws -> CitizenReference {
        try await turnstile.pass {
            let drawn = self.environment.newID().uuidString.lowercased()
            let entry = ProvisionalEntry(
                citizen: CitizenReference(rawValue: drawn),
                name: newcomer.name,
                language: newcomer.language,
                made: self.environment.clock().wall
            )
            try await self.store.addProvisional(entry)
            await self.learn(entry)
            return entry.citizen
        }
    }
}
