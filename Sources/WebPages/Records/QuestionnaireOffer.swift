public import Progression

/// What a page lets somebody choose among: the regular questions, the assessment, or one questionnaire.
///
/// Posts ``FormField/questionnaire``, the id of one or ``regular`` or ``assessment``, and
/// ``FormField/language``.
public struct QuestionnaireOffer: Hashable, Sendable {
    /// What stands for the citizen's regular questions.
    public static let regular = "-citizen"
    /// What stands for the caseworker's assessment.
    public static let assessment = "-caseworker"

    /// Whether there are regular questions to the citizen.
    public let hasSurvey: Bool
    /// Whether there is an assessment.
    public let hasAssessment: Bool
    /// What can be asked on its own.
    public let others: [VisitStartPage.Other]
    /// The languages any of it exists in.
    public let languages: [Language]

    /// An offer of given parts.
    public init(
        hasSurvey: Bool,
        hasAssessment: Bool,
        others: [VisitStartPage.Other],
        languages: [Language]
    ) {
        self.hasSurvey = hasSurvey
        self.hasAssessment = hasAssessment
        self.others = others
        self.languages = languages
    }

    /// The two groups of buttons, with what a form just sent chose, or the first of each.
    func fields(_ what: String, _ form: SubmittedForm?, wording: Wording) -> HTML {
        """
        <fieldset><legend>\(what)</legend>
        \(choices(form?[.questionnaire], wording))</fieldset>
        <fieldset><legend>\(wording.visit.language)</legend>
        \(languages(form?[.language], wording))</fieldset>
        """
    }

    private func choices(_ chosen: String?, _ wording: Wording) -> [HTML] {
        let own = [
            hasSurvey ? (Self.regular, wording.visit.surveyTitle) : nil,
            hasAssessment ? (Self.assessment, wording.visit.assessmentTitle) : nil,
        ]
        let all =
            own.compactMap(\.self) + others.map { ($0.id, $0.title.text(in: wording.language)) }
        let chosen = chosen ?? all.first?.0
        return all.enumerated().map { index, choice in
            Radio(
                field: .questionnaire,
                value: choice.0,
                identifier: "what-\(index + 1)",
                isChecked: choice.0 == chosen
            ).html(HTML(text: choice.1))
        }
    }

    private func languages(_ chosen: String?, _ wording: Wording) -> [HTML] {
        let first = languages.contains(wording.language) ? wording.language : languages.first
        let chosen = chosen ?? first?.rawValue
        return languages.map { language in
            Radio(
                field: .language,
                value: language.rawValue,
                identifier: "language-" + language.rawValue,
                isChecked: language.rawValue == chosen
            ).html(HTML.text(OwnName.of(language), in: language, on: wording.language))
        }
    }
}
