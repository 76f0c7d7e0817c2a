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
    /// Why there is nobody, where there is nobody.
    let emptiness: EmptyCaseload
}

extension Workplace {
    /// The queue, the visits to go on with, and the caseload.
    func today() async throws -> Today {
        let drafts = try await store.drafts()
        let people = knowledge.caseload + knowledge.provisionals
        let waiting = try await store.waiting(about: people.map(\.citizen))
        let now = environment.clock().wall
        return Today(
            sending: try await sendingStatus(),
            drafts: drafts.compactMap(line),
            citizens: people.map { line(of: $0, waiting: waiting[$0.citizen] ?? 0, at: now) },
            emptiness: people.isEmpty ? try await emptiness() : .nobody
        )
    }

    /// What of the caseload an address asks for with `show`.
    func search(_ wanted: Substring?) -> CaseloadSearch {
        switch wanted {
        case "found": lastSearch
        case let kind?:
            CaseloadSearch.Filter(rawValue: String(kind)).map { .kind($0) } ?? .everybody
        case nil: .everybody
        }
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
        return interview.map(line)
    }

    /// What a list says of a visit under way.
    func line(_ interview: Interview) -> DraftLine {
        let first = interview.sessions.first?.questionnaire
        let isNamed = interview.correction != nil || !(first?.isRegular ?? true)
        return DraftLine(
            occasion: interview.visit.occasion,
            citizen: named(interview.visit.citizen),
            kind: first?.answeredBy == .caseworker ? .caseworker : .citizen,
            title: isNamed ? first?.title : nil,
            progress: interview.question == nil ? nil : interview.progress,
            errand: DraftLine.Errand(interview.errand),
            isOutdated: interview.correction == nil && isOutdated(interview)
        )
    }

    private func line(
        of entry: CaseloadEntry,
        waiting: Int,
        at now: Date
    ) -> DeskCaseloadPage.CitizenLine {
        let last = lastAsked(entry.citizen)
        return DeskCaseloadPage.CitizenLine(
            citizen: named(entry.citizen),
            lastMeasured: last,
            due: DueStatus(lastMeasured: last, schedule: schedule(of: entry.citizen), now: now),
            waiting: waiting,
            isProvisional: knowledge.isProvisional(entry.citizen),
            lastMeasurement: lastMeasurement(of: entry)
        )
    }

    /// How it stands with the last measurement of a citizen whose case is closed; `nil` while it is open.
    func lastMeasurement(of entry: CaseloadEntry) -> LastMeasurement? {
        entry.closed.map { closed in
            let last = lastAsked(entry.citizen).map { TimeZoneRule.danish.day(of: $0) }
            return LastMeasurement(closed: closed, lastMeasured: last)
        }
    }

    /// When the citizen was last asked; who said no was asked, and the interval begins anew.
    private func lastAsked(_ citizen: CitizenReference) -> Date? {
        [lastMeasured(citizen), knowledge.lastDeclined(citizen)].compactMap(\.self).max()
    }

    /// When the citizen last answered; the professional's view does not count.
    func lastMeasured(_ citizen: CitizenReference) -> Date? {
        let own = (knowledge.measurements[citizen] ?? []).filter {
            $0.factor.respondent == .citizen
        }
        return own.map(\.date).max()
    }

    /// The shortest interval among the questionnaires the citizen is asked, by the terms in use today.
    private func schedule(of citizen: CitizenReference) -> Schedule? {
        offer(to: citizen).regular(answeredBy: .citizen).compactMap(\.schedule).min {
            ($0.weeks, $0.graceWeeks) < ($1.weeks, $1.graceWeeks)
        }
    }
}
