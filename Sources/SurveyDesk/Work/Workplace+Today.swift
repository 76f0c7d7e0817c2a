internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

/// The day at a glance, as the first page shows it.
struct Today: Hashable, Sendable {
    let sending: SendingStatus
    let drafts: [DraftLine]
    let citizens: [DeskCaseloadPage.CitizenLine]
}

extension Workplace {
    /// The queue, the visits to go on with, and the caseload.
    func today() async throws -> Today {
        let drafts = try await store.drafts()
        return Today(
            sending: try await sendingStatus(),
            drafts: drafts.compactMap(line),
            citizens: knowledge.caseload.map { line(of: $0, at: environment.clock().wall) }
        )
    }

    /// The visits of one citizen that are not finished.
    func drafts(about citizen: CitizenReference) async throws -> [DraftLine] {
        try await store.drafts().filter { $0.visit.citizen == citizen }.compactMap(line)
    }

    /// The citizen as people know them; who has left the caseload goes by the reference.
    func named(_ citizen: CitizenReference) -> NamedCitizen {
        NamedCitizen(
            reference: citizen,
            name: knowledge.entry(citizen)?.name ?? citizen.rawValue
        )
    }

    private func line(_ draft: Interview.Draft) -> DraftLine? {
        let library = knowledge.library
        let interview = Interview(resuming: draft, questionnaire: { library[$0] })
        guard let interview else { return nil }
        return DraftLine(
            occasion: draft.visit.occasion,
            citizen: named(draft.visit.citizen),
            kind: kind(of: draft),
            title: interview.sessions.first.map(\.questionnaire).flatMap {
                $0.isRegular ? nil : $0.title
            },
            progress: interview.question == nil ? nil : interview.progress
        )
    }

    private func line(of entry: CaseloadEntry, at now: Date) -> DeskCaseloadPage.CitizenLine {
        let last = lastMeasured(entry.citizen)
        return DeskCaseloadPage.CitizenLine(
            citizen: named(entry.citizen),
            lastMeasured: last,
            due: DueStatus(lastMeasured: last, schedule: schedule, now: now)
        )
    }

    /// When the citizen was last asked; the professional's view does not count.
    func lastMeasured(_ citizen: CitizenReference) -> Date? {
        let own = (knowledge.measurements[citizen] ?? []).filter {
            $0.factor.respondent == .citizen
        }
        return own.map(\.date).max()
    }

    /// The shortest interval among the citizen's questionnaires.
    private var schedule: Schedule? {
        knowledge.inUse.regular(answeredBy: .citizen).compactMap(\.schedule).min {
            ($0.weeks, $0.graceWeeks) < ($1.weeks, $1.graceWeeks)
        }
    }
}
