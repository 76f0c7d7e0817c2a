internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import SyncClient
internal import SyncProtocol
internal import WebPages

extension Workplace: VisitBook {
    func interview(_ occasion: UUID) async throws -> Interview {
        guard let draft = try await store.drafts().first(where: { $0.visit.occasion == occasion })
        else { throw DeskError.noSuchVisit }
        let library = knowledge.library
        guard let interview = Interview(resuming: draft, questionnaire: { library[$0] }) else {
            throw DeskError.questionnaireGone
        }
        return interview
    }

    func save(_ interview: Interview) async throws {
        try await store.save(interview.draft)
    }

    /// The responses are written, signed and put into the outbox together.
    func conclude(_ interview: Interview) async throws {
        let clock = clock()
        let responses = try interview.finish(at: clock.wall)
        try await store.submit(
            responses,
            signedBy: Signatory(tenant: standing.record.tenant, key: standing.key),
            clock: clock,
            discardingDraft: interview.visit.occasion
        )
        learn(responses)
        syncSoon()
    }

    func address(ofFinished occasion: UUID) -> String? {
        knowledge.finished[occasion].map {
            PageAddress.course($0.citizen) + "?receipt=\(occasion)"
        }
    }
}
