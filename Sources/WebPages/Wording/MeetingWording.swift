import Progression

extension Wording {
    /// One sheet to look at together, the pages beside it, and what leads from one to the other.
    struct Meeting: Sendable {
        /// What the links to the pages are, for those who hear them.
        let menu: String
        let view: @Sendable (CitizenView) -> String
        let onScreen: OnScreen
        let title: String
        /// The day the sheet was made.
        let made: @Sendable (String) -> String
        let movedTitle: String
        /// What a factor has done: whether it rose, and whether that is sure.
        let clause: @Sendable (Factor, Bool, Bool) -> String
        /// One or two clauses, since when, and whether they tell of a rise.
        let moved: @Sendable ([String], MeetingSentences.Since, Bool) -> String
        let rest: String
        let same: String
        let tooEarly: String
        let unmeasured: String
        let note: String
        let goalsTitle: String
        let noGoals: String
        /// A day that has passed.
        let passed: @Sendable (String) -> String
        /// How many are not on the sheet.
        let more: @Sendable (Int) -> String
        let notesTitle: String
        let agreed: Agreed

        /// What is agreed, told to a professional.
        struct Agreed: Sendable {
            let title: String
            let owner: @Sendable (SubGoal.Owner) -> HTML
            let link: String
        }

        /// What stands around the sheet and is not printed.
        struct OnScreen: Sendable {
            let lead: String
            let language: String
            /// The words of the sheet's language were checked by nobody yet.
            let untried: String
            let charts: String
            let chartsHelp: String
            let chosen: String
        }
    }

    /// Single answers, for a professional.
    struct Answers: Sendable {
        let lead: String
        let sinceLast: String
        let sinceStart: String
        let question: String
        let before: String
        let now: String
        let way: @Sendable (SmallStep.Direction) -> String
        let wayTitle: String
        let none: String
        let tooEarly: String
        let chance: String
        let empty: String
        let caption: String
        let newSeries: String
        let version: @Sendable (String) -> String
        let notRelevant: String
        let notInVersion: String
        let earlier: @Sendable (Int) -> String
        let declined: @Sendable ([String]) -> String
        let unread: @Sendable (Int) -> String
    }
}
