internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import WebPages

extension Workplace {
    /// What can be practised, or stand on a paper: all that can be asked.
    func offer() throws -> QuestionnaireOffer {
        let others = offer(to: nil).occasional(answeredBy: .citizen)
        let all =
            questionnaires(.citizen, of: nil, chosen: nil)
            + questionnaires(.caseworker, of: nil, chosen: nil) + others
        guard !all.isEmpty else { throw DeskError.nothingToAsk }
        let languages = all.flatMap(\.languages)
        return QuestionnaireOffer(
            hasSurvey: survey(.citizen, of: nil) != nil,
            hasAssessment: survey(.caseworker, of: nil) != nil,
            others: others.map { VisitStartPage.Other(id: $0.id, title: $0.title) },
            languages: languages.enumerated().filter { index, language in
                languages.firstIndex(of: language) == index
            }.map(\.element)
        )
    }

    /// Begins a practice visit; where the questions do not exist in the language, in one they do.
    ///
    /// - Returns: what it goes by.
    /// - Throws: ``DeskError/nothingToAsk``.
    func practise(_ what: String, in language: Language) async throws -> UUID {
        let asked =
            switch what {
            case QuestionnaireOffer.regular: questionnaires(.citizen, of: nil, chosen: nil)
            case QuestionnaireOffer.assessment: questionnaires(.caseworker, of: nil, chosen: nil)
            default: questionnaires(.citizen, of: nil, chosen: what)
            }
        guard let first = asked.first else { throw DeskError.nothingToAsk }
        let common = asked.commonLanguages
        let chosen = common.contains(language) ? language : common.first ?? first.defaultLanguage
        return await practice.begin(asked, in: chosen)
    }

    /// Where a visit is kept: practice in memory, everything else in the store.
    func book(of occasion: UUID) async -> any VisitBook {
        await practice.knows(occasion) ? practice : self
    }
}
