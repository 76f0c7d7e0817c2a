internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

extension Workplace {
    /// How long after a visit the professional's view still belongs to it.
    static let sameOccasion: Double = 21 * 86_400

    /// Begins a visit, or goes on with the one of the same kind that is not finished.
    ///
    /// The ids of the responses are on the disk before the first question is shown.
    ///
    /// - Returns: the visit's occasion.
    func begin(_ visit: NewVisit) async throws -> UUID {
        try await turnstile.pass {
            guard await self.knowledge.entry(visit.citizen) != nil else {
                throw DeskError.noSuchCitizen
            }
            if let unfinished = try await self.draft(
                visit.kind,
                of: visit.citizen,
                asking: visit.questionnaire
            ) {
                return unfinished.visit.occasion
            }
            let interview = try await self.new(visit)
            try await self.store.save(interview.draft)
            return interview.visit.occasion
        }
    }

    func new(_ visit: NewVisit, circumstances: Circumstances = .usual) throws -> Interview {
        let questionnaires = questionnaires(
            visit.kind,
            of: visit.citizen,
            chosen: visit.questionnaire
        )
        guard let survey = survey(visit.kind, of: visit.citizen, chosen: visit.questionnaire)
        else {
            throw DeskError.nothingToAsk
        }
        guard survey.languages.contains(visit.language) else { throw DeskError.foreignForm }
        let now = environment.clock().wall
        let answered = circumstances.answeredOn.map(TimeZoneRule.danish.noon) ?? now
        return Interview(
            of: questionnaires,
            visit: Visit(
                occasion: occasion(for: visit, at: answered),
                citizen: visit.citizen,
                informant: visit.informant,
                language: visit.language,
                author: standing.record.employee,
                started: now,
                circumstances: Circumstances(
                    mode: circumstances.mode,
                    help: visit.help,
                    answeredOn: circumstances.answeredOn
                )
            ),
            newID: environment.newID
        )
    }

    /// The professional's view joins the citizen's latest visit, unless that has one already or is
    /// too long ago.
    func occasion(for visit: NewVisit, at now: Date) -> UUID {
        let joinable = knowledge.finished.filter { _, finished in
            finished.citizen == visit.citizen
                && finished.respondents.contains(.citizen)
                && !finished.respondents.contains(visit.kind.respondent)
                && abs(now.timeIntervalSince(finished.measured)) <= Self.sameOccasion
        }
        let latest = joinable.max { $0.value.measured < $1.value.measured }
        return visit.kind == .caseworker ? latest?.key ?? environment.newID() : environment.newID()
    }

    /// The draft of the same questions to the same citizen.
    func draft(
        _ kind: InterviewKind,
        of citizen: CitizenReference,
        asking questionnaire: String?
    ) async throws -> Interview.Draft? {
        try await store.drafts().first { draft in
            let first = draft.parts.first.flatMap { knowledge.library[$0.sha256] }
            return draft.errand == nil && draft.visit.citizen == citizen
                && self.kind(of: draft) == kind
                && (first?.isRegular ?? true ? nil : first?.id) == questionnaire
        }
    }

    /// Whose view a draft asks for.
    func kind(of draft: Interview.Draft) -> InterviewKind {
        let first = draft.parts.first.flatMap { knowledge.library[$0.sha256] }
        return first?.answeredBy == .caseworker ? .caseworker : .citizen
    }
}
