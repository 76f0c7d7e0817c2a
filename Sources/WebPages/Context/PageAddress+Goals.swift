public import FoundationEssentials
public import Progression

extension PageAddress {
    /// GET at the desk: the citizen's small steps.
    ///
    /// POST: token and the fields of ``GoalFormPage``.
    public static func goals(_ citizen: CitizenReference) -> String {
        self.citizen(citizen) + "/goals"
    }

    /// GET at the desk: the small steps after something was done.
    public static func goals(_ citizen: CitizenReference, after done: GoalsPage.Done) -> String {
        goals(citizen) + "?done=\(done.rawValue)"
    }

    /// GET at the desk: the questions a small step can be set on.
    public static func newGoal(_ citizen: CitizenReference) -> String {
        goals(citizen) + "/new"
    }

    /// GET at the desk: the form for a small step on one question.
    public static func newGoal(
        _ citizen: CitizenReference,
        on item: String,
        of questionnaire: String
    ) -> String {
        newGoal(citizen) + "?\(FormField.questionnaire.rawValue)=\(segment(questionnaire))"
            + "&\(FormField.item.rawValue)=\(segment(item))"
    }

    /// POST at the desk: token; says of a goal that it is reached, dropped or resumed.
    public static func goal(
        _ goal: UUID,
        of citizen: CitizenReference,
        _ done: GoalsPage.Done
    ) -> String {
        goals(citizen) + "/\(goal.uuidString.lowercased())/\(done.rawValue)"
    }

    /// GET at the desk: the citizen's course with a choice of visits in its star.
    ///
    /// - Parameters:
    ///   - citizen: whom it is about.
    ///   - receipt: the visit it is shown after.
    ///   - language: the language asked for.
    ///   - star: the visits chosen; none for the usual ones.
    /// - Returns: the address.
    public static func course(
        _ citizen: CitizenReference,
        receipt: UUID?,
        language: Language?,
        star: [UUID] = []
    ) -> String {
        let parts =
            (receipt.map { ["receipt=\($0.uuidString)"] } ?? [])
            + (language.map { ["language=\(segment($0.rawValue))"] } ?? [])
            + star.map { "star=\($0.uuidString.lowercased())" }
        return course(citizen) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    /// GET at the desk: the sheet to take home, in one language.
    public static func sheet(_ citizen: CitizenReference, language: Language) -> String {
        course(citizen) + "/sheet?language=\(segment(language.rawValue))"
    }
}
