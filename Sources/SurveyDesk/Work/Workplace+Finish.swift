internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncClient
internal import SyncProtocol

extension Workplace {
    /// Finishes a visit: its responses are written, signed and put into the outbox together.
    ///
    /// A visit that is finished already is left as it is, so that a form sent twice does no harm.
    ///
    /// - Returns: whom the visit was about.
    /// - Throws: `AnswerError.unanswered` while something is open.
    func finish(_ occasion: UUID) async throws -> CitizenReference {
        try await turnstile.pass {
            do {
                return try await self.finishDraft(of: self.interview(occasion))
            } catch DeskError.noSuchVisit {
                guard let visit = await self.knowledge.finished[occasion] else {
                    throw DeskError.noSuchVisit
                }
                return visit.citizen
            }
        }
    }

    private func finishDraft(of interview: Interview) async throws -> CitizenReference {
        let clock = clock()
        let responses = try interview.finish(at: clock.wall)
        try await store.submit(
            responses,
            signedBy: Signatory(tenant: standing.record.tenant, key: standing.key),
            clock: clock,
            discardingDraft: interview.visit.occasion
        )
        learn(responses)
        return interview.visit.citizen
    }
}
