public import FoundationEssentials
public import Progression

extension PageAddress {
    /// GET: the citizen's visits.
    public static func visits(_ citizen: CitizenReference) -> String {
        self.citizen(citizen) + "/visits"
    }

    /// POST: token and submission; begins to put a finished questionnaire right.
    public static func corrections(_ citizen: CitizenReference) -> String {
        self.citizen(citizen) + "/corrections"
    }

    /// GET: asks whether the citizen says no; POST: token, occasion, reason and the questionnaire when
    /// one was chosen.
    public static func decline(_ citizen: CitizenReference, asking questionnaire: String?) -> String
    {
        let page = self.citizen(citizen)
        guard let questionnaire else { return page + "/decline" }
        let chosen = self.citizen(citizen, asking: questionnaire).dropFirst(page.count)
        return page + "/decline" + chosen
    }

    /// GET and POST: the same for a visit under way; POST: token and reason.
    public static func decline(_ occasion: UUID) -> String {
        interview(occasion) + "/decline"
    }

    /// GET: asks whether a draft is to be thrown away; POST: token.
    public static func discard(_ occasion: UUID) -> String {
        interview(occasion) + "/discard"
    }

    /// GET: before a printed form is keyed in; POST: token, kind, language, informant, the day, and the
    /// questionnaire when one was chosen.
    public static func paper(_ citizen: CitizenReference) -> String {
        self.citizen(citizen) + "/paper"
    }

    /// GET: a printed form as it is keyed in; POST: token and the fields of ``KeyedForm``.
    public static func keying(_ occasion: UUID) -> String {
        interview(occasion) + "/paper"
    }

    /// POST: token; a form is keyed a second time, or with ``FormField/confirm`` it is not.
    public static func keyingAgain(_ occasion: UUID) -> String {
        interview(occasion) + "/paper/again"
    }

    /// POST: token and the fields of ``KeyedForm``; the differences are settled.
    public static func settling(_ occasion: UUID) -> String {
        interview(occasion) + "/paper/settle"
    }

    /// GET: before a practice visit; POST: token, kind or questionnaire, and language.
    public static let practice = "/practice"
    /// GET: after a practice visit.
    public static let practised = "/practice/done"
}
