internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import WebPages

/// What is known before a visit begins.
struct VisitStart: Hashable, Sendable {
    let citizen: NamedCitizen
    let lastMeasured: Date?
    let drafts: [DraftLine]
    let survey: VisitStartPage.Survey?
    let assessment: VisitStartPage.Survey?
    let others: [VisitStartPage.Other]
    let goals: [GoalLine]
    let isRemovable: Bool
    let lastMeasurement: LastMeasurement?
}

/// A citizen's course with the citizen's name.
struct CitizenCourse: Hashable, Sendable {
    let citizen: NamedCitizen
    let course: Course
}

/// What is shown of a visit when it is finished.
struct FinishedVisit: Hashable, Sendable {
    let receipt: CoursePage.Receipt
    let messages: [FinishedReceipt]
    /// The language the citizen's page goes on in.
    let language: Language
}

extension Workplace {
    /// What can be asked of a citizen of the caseload.
    ///
    /// - Parameters:
    ///   - citizen: whom it is about.
    ///   - chosen: the questionnaire that is to be asked on its own; `nil` for the regular visit.
    /// - Returns: what is known before the visit.
    /// - Throws: ``DeskError/noSuchCitizen``.
    func start(with citizen: CitizenReference, chosen: String?) async throws -> VisitStart {
        guard let entry = knowledge.entry(citizen) else { throw DeskError.noSuchCitizen }
        let occasional = offer(to: citizen).occasional(answeredBy: .citizen)
        return VisitStart(
            citizen: named(citizen),
            lastMeasured: knownCourse(of: citizen).lastMeasured,
            drafts: try await drafts(about: citizen),
            survey: survey(.citizen, of: citizen, chosen: chosen, suggested: entry.language),
            assessment: survey(.caseworker, of: citizen),
            others: occasional.map { VisitStartPage.Other(id: $0.id, title: $0.title) },
            goals: goals(of: citizen),
            isRemovable: try await isRemovable(citizen),
            lastMeasurement: lastMeasurement(of: entry)
        )
    }

    /// The citizen's own course: what was answered here and what the server has told of before.
    ///
    /// - Throws: ``DeskError/noSuchCitizen`` if nothing is known of the citizen.
    func course(of citizen: CitizenReference) throws -> CitizenCourse {
        guard knowledge.entry(citizen) != nil || knowledge.measurements[citizen] != nil else {
            throw DeskError.noSuchCitizen
        }
        return CitizenCourse(citizen: named(citizen), course: knownCourse(of: citizen))
    }

    /// What can be said of a visit with the citizen that is finished here.
    func receipt(of occasion: UUID, for citizen: CitizenReference) -> FinishedVisit? {
        guard let visit = knowledge.finished[occasion], visit.citizen == citizen else { return nil }
        return FinishedVisit(
            receipt: CoursePage.Receipt(occasion: occasion, saved: visit.last),
            messages: visit.messages,
            language: visit.language
        )
    }

    /// What may be begun today with a citizen; without one, with anybody.
    func offer(to citizen: CitizenReference?) -> QuestionnaireLibrary {
        knowledge.offer(to: citizen, on: today)
    }

    /// The questionnaires of a visit with a citizen, or of practice: the regular ones, or the one that was
    /// chosen.
    func questionnaires(
        _ kind: InterviewKind,
        of citizen: CitizenReference?,
        chosen: String?
    ) -> [Questionnaire] {
        let offer = offer(to: citizen)
        guard let chosen else { return offer.regular(answeredBy: kind.respondent) }
        return offer.occasional(answeredBy: kind.respondent).filter { $0.id == chosen }
    }

    /// What a kind of visit asks of a citizen, or of anybody; `nil` if there is no questionnaire for it.
    func survey(
        _ kind: InterviewKind,
        of citizen: CitizenReference?,
        chosen: String? = nil,
        suggested: Language? = nil
    ) -> VisitStartPage.Survey? {
        let questionnaires = questionnaires(kind, of: citizen, chosen: chosen)
        guard let first = questionnaires.first else { return nil }
        return VisitStartPage.Survey(
            languages: questionnaires.commonLanguages,
            suggested: suggested,
            questions: questionnaires.reduce(0) { $0 + $1.items.count(where: \.kind.isAnswered) },
            unvalidated: questionnaires.reduce(into: []) { $0.formUnion($1.unvalidatedLanguages) },
            chosen: chosen == nil
                ? nil : VisitStartPage.Other(id: first.id, title: first.title)
        )
    }
}

extension [Questionnaire] {
    /// The languages all of them exist in, in the order of the first.
    var commonLanguages: [Language] {
        (first?.languages ?? []).filter { language in
            allSatisfy { $0.languages.contains(language) }
        }
    }
}
