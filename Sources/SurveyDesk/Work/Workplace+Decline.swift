internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

/// What is known before a citizen's no is noted, or a draft is thrown away.
struct Parting: Hashable, Sendable {
    let citizen: NamedCitizen
    /// The visit under way that would go with it; `nil` if there is none.
    let draft: DraftLine?
    /// How many answers would be lost.
    let answered: Int
    /// The language the visit is held in.
    let language: Language?
}

extension Workplace {
    /// What noting a no from the citizen's page would end.
    ///
    /// - Throws: ``DeskError/noSuchCitizen``, ``DeskError/nothingToAsk``.
    func parting(_ citizen: CitizenReference, asking chosen: String?) async throws -> Parting {
        guard knowledge.entry(citizen) != nil else { throw DeskError.noSuchCitizen }
        guard survey(.citizen, of: citizen, chosen: chosen) != nil else {
            throw DeskError.nothingToAsk
        }
        guard let draft = try await draft(.citizen, of: citizen, asking: chosen) else {
            return Parting(citizen: named(citizen), draft: nil, answered: 0, language: nil)
        }
        return try await parting(draft.visit.occasion)
    }

    /// What is known of a visit under way that is about to end without answers.
    func parting(_ occasion: UUID) async throws -> Parting {
        let interview = try await interview(occasion)
        return Parting(
            citizen: named(interview.visit.citizen),
            draft: line(interview),
            answered: interview.answered,
            language: interview.visit.language
        )
    }

    /// The same; `nil` if the visit is finished or was thrown away.
    func unfinished(_ occasion: UUID) async throws -> Parting? {
        do {
            return try await parting(occasion)
        } catch DeskError.noSuchVisit {
            return nil
        }
    }

    /// Notes that the citizen says no to a visit under way, which ends with it; a no noted already is
    /// left as it is.
    ///
    /// - Returns: where the visits stand.
    func decline(_ occasion: UUID, reason: DeclineReason?) async throws -> String {
        try await turnstile.pass {
            do {
                try await self.note(self.interview(occasion), reason: reason)
            } catch DeskError.noSuchVisit {}
            guard let address = await self.address(ofFinished: occasion) else {
                throw DeskError.noSuchVisit
            }
            return address
        }
    }

    /// Notes that the citizen says no before anything is asked, or to the visit under way.
    ///
    /// - Parameters:
    ///   - citizen: who says no.
    ///   - chosen: the questionnaire that was to be asked on its own; `nil` for the regular ones.
    ///   - occasion: what the visit goes by, drawn when the page was made, so that a form sent twice
    ///     notes it once.
    ///   - reason: why, if that was said.
    /// - Returns: where the visits stand.
    /// - Throws: ``DeskError``, or what the store throws.
    func decline(
        _ citizen: CitizenReference,
        asking chosen: String?,
        as occasion: UUID,
        reason: DeclineReason?
    ) async throws -> String {
        try await turnstile.pass {
            if let address = await self.address(ofFinished: occasion) { return address }
            let begun = try await self.draft(.citizen, of: citizen, asking: chosen)
            let interview =
                if let begun { try await self.interview(begun.visit.occasion) } else {
                    try await self.declinedBeforehand(citizen, asking: chosen, as: occasion)
                }
            try await self.note(interview, reason: reason)
            return PageAddress.visits(citizen)
        }
    }

    /// Throws a draft away; one that is gone already is no loss.
    func discard(_ occasion: UUID) async throws {
        try await turnstile.pass { try await self.store.discardDraft(occasion: occasion) }
    }

    /// Only what is asked of a citizen can be declined: a form that is keyed in, or an answer that is
    /// put right, was given.
    private func note(_ interview: Interview, reason: DeclineReason?) async throws {
        guard interview.errand == nil,
            interview.sessions.first?.questionnaire.answeredBy == .citizen
        else { throw DeskError.noSuchVisit }
        let clock = clock()
        let context = Envelope.Context(declined: Decline(reason: reason))
        try await submit(interview.declined(at: clock.wall), context, of: interview, at: clock)
    }

    private func declinedBeforehand(
        _ citizen: CitizenReference,
        asking chosen: String?,
        as occasion: UUID
    ) throws -> Interview {
        guard let entry = knowledge.entry(citizen) else { throw DeskError.noSuchCitizen }
        let questionnaires = questionnaires(.citizen, of: citizen, chosen: chosen)
        guard let survey = survey(.citizen, of: citizen, chosen: chosen) else {
            throw DeskError.nothingToAsk
        }
        let known = survey.languages.contains(entry.language) ? entry.language : nil
        return Interview(
            of: questionnaires,
            visit: Visit(
                occasion: occasion,
                citizen: citizen,
                informant: .citizen,
                language: known ?? survey.languages.first ?? .danish,
                author: standing.record.employee,
                started: environment.clock().wall
            ),
            newID: environment.newID
        )
    }
}
