internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import SyncClient
internal import SyncProtocol
internal import WebPages

extension Workplace: VisitBook {
    func about(_ interview: Interview) -> NamedCitizen? {
        interview.errand == nil ? nil : named(interview.visit.citizen)
    }

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
        let context = try Envelope.Context(of: interview)
        try await submit(responses, context, of: interview, at: clock)
    }

    /// Writes, signs and queues what became of a visit, and forgets its draft, in one transaction.
    func submit(
        _ responses: [Response],
        _ context: Envelope.Context,
        of interview: Interview,
        at clock: ClockReading
    ) async throws {
        // Whoever is on no caseload comes with the name.
        let name = knowledge.provisional(interview.visit.citizen)?.name
        let stored = try await store.submit(
            responses,
            signedBy: Signatory(tenant: standing.record.tenant, key: standing.key),
            clock: clock,
            discardingDraft: interview.visit.occasion,
            context: context.about(name.map(ProvisionalCitizen.init(name:)))
        )
        learn(stored)
        syncSoon()
    }

    /// The course; while the citizen has the laptop, a page of thanks that shows nothing.
    func address(ofFinished occasion: UUID) -> String? {
        if let visit = knowledge.finished[occasion] {
            return handOver == nil
                ? PageAddress.course(visit.citizen) + "?receipt=\(occasion)"
                : PageAddress.thanks(occasion)
        }
        return knowledge.citizen(ofNoted: occasion).map(PageAddress.visits)
    }

    /// Whether a newer version of a questionnaire of the visit has come since it began.
    func isOutdated(_ interview: Interview) -> Bool {
        let offer = offer(to: interview.visit.citizen)
        return interview.sessions.contains { session in
            let own = session.questionnaire
            let asked =
                offer.regular(answeredBy: own.answeredBy)
                + offer.occasional(answeredBy: own.answeredBy)
            return asked.map(\.reference).contains {
                $0.url == own.reference.url && $0.sha256 != own.reference.sha256
            }
        }
    }
}

extension Envelope.Context {
    /// What an interview's submissions say besides the answers.
    ///
    /// - Throws: ``ReviewProblem`` while a correction changes nothing or says no reason.
    fileprivate init(of interview: Interview) throws {
        guard let correction = interview.correction else {
            let found = interview.keying?.differences
            self.init(keying: found.map { Keying(differences: $0) })
            return
        }
        guard !interview.changes.isEmpty || interview.hasOtherInformant else {
            throw ReviewProblem.nothingChanged
        }
        guard let reason = correction.reason else { throw ReviewProblem.reasonMissing }
        self.init(
            amends: Amendment(
                id: correction.response,
                sha256: correction.sha256,
                reason: reason.kind,
                note: reason.note
            )
        )
    }
}
