internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

extension Workplace {
    /// The languages every regular questionnaire is written in.
    var askableLanguages: [Language] { survey(.citizen, of: nil)?.languages ?? [] }

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
    /// Whether somebody was only written down here: nothing is begun, saved or agreed with them.
    func isRemovable(_ citizen: CitizenReference) async throws -> Bool {
        guard knowledge.isProvisional(citizen), knowledge.isUnvisited(citizen) else { return false }
        return try await store.drafts().allSatisfy { $0.visit.citizen != citizen }
    }

    /// Takes somebody off the list again who was only written down here.
    ///
    /// - Returns: whether they are off it.
    func remove(_ citizen: CitizenReference) async throws -> Bool {
        try await turnstile.pass {
            guard await self.knowledge.entry(citizen) != nil else { return true }
            guard try await self.isRemovable(citizen) else { return false }
            try await self.store.removeProvisional(citizen)
            await self.forget(citizen)
            return true
        }
    }
}
