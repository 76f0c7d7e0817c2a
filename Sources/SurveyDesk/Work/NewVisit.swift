internal import FoundationEssentials
internal import Progression
internal import WebPages

/// What is chosen before the first question.
struct NewVisit: Hashable, Sendable {
    /// Whom it is about.
    let citizen: CitizenReference
    /// Whose view is asked for.
    let kind: InterviewKind
    /// The language of the questions.
    let language: Language
    /// Who gives the answers.
    let informant: Informant
    /// Who or what helps.
    let help: Set<Circumstances.Help>
    /// Whether the citizen gets the laptop.
    let isHandedOver: Bool
    /// The questionnaire asked on its own; `nil` for the regular ones.
    let questionnaire: String?

    /// What the form says; `nil` if something is missing or names nothing.
    ///
    /// The professional's own view has one informant only.
    init?(citizen: CitizenReference, form: SubmittedForm) {
        guard let kind = form[.kind].flatMap(InterviewKind.init(rawValue:)),
            let language = form[.language].map(Language.init(rawValue:)),
            let informant = kind == .caseworker
                ? .staff : form[.informant].flatMap(Informant.init(rawValue:))
        else { return nil }
        self.citizen = citizen
        self.kind = kind
        self.language = language
        self.informant = informant
        self.help = Set(form.all(.help).compactMap(Circumstances.Help.init(rawValue:)))
        self.isHandedOver = kind == .citizen && form[.hand] == Respondent.citizen.rawValue
        self.questionnaire = form[.questionnaire]
    }
}

extension InterviewKind {
    /// Whose answers the kind asks for.
    var respondent: Respondent {
        switch self {
        case .citizen: .citizen
        case .caseworker: .caseworker
        }
    }
}
