import Progression

extension Wording {
    /// The picture afterwards: the small steps, the star, and the sheet to take home.
    struct Picture: Sendable {
        /// Of a factor, seen from its start: verdict with its time, change.
        var fromStart: @Sendable (String, String) -> String
        let steps: Steps
        let star: Star
        let sheet: Sheet

        /// Single answers that moved.
        struct Steps: Sendable {
            let title: String
            let sinceLast: String
            let sinceStart: String
            /// Answer now, question, answer then.
            let step: @Sendable (HTML, HTML, HTML) -> HTML
            let none: String
            let tooEarly: String
            /// Said once when something went back.
            let back: String
            /// Said once: one answer may be chance.
            let chance: String
        }

        /// Some visits as shapes on the same axes.
        struct Star: Sendable {
            let title: String
            let introduction: String
            /// The finding: one axis after the other, ready made.
            let description: @Sendable (String) -> String
            let now: String
            let before: String
            let first: String
            let chosen: String
            /// The line and the point of a place in the choice: 0 to 2.
            let line: @Sendable (Int) -> String
            let choose: String
            let choiceHelp: String
            let axis: String
            /// How many visits are left out because answers are missing.
            let leftOut: @Sendable (Int) -> String
            let tooFewAxes: String
            let noOccasion: String
        }

        /// One page of paper.
        struct Sheet: Sendable {
            let title: String
            let link: String
            let date: @Sendable (String) -> String
            let factor: String
            let now: String
            let moved: String
            let outOf: @Sendable (String) -> String
            let note: String
            let print: String
            let back: String
        }
    }

    /// The next small step.
    struct Goals: Sendable {
        let title: String
        let introduction: String
        let none: String
        let new: String
        let seeAll: String
        /// Answer now, answer hoped for.
        let way: @Sendable (HTML?, HTML) -> HTML
        var due: @Sendable (String) -> String
        let passed: @Sendable (String) -> String
        var owner: @Sendable (SubGoal.Owner) -> HTML
        let reachedTitle: String
        var reachedOn: @Sendable (String) -> String
        let droppedTitle: String
        let droppedOn: @Sendable (String) -> String
        let reach: String
        let drop: String
        let resume: String
        let saved: @Sendable (GoalsPage.Done) -> String
        let form: GoalForm
    }

    /// Agreeing on a small step.
    struct GoalForm: Sendable {
        let chooseTitle: String
        let chooseHelp: String
        let title: String
        let now: @Sendable (HTML) -> HTML
        let notAnswered: String
        let aim: String
        let words: String
        let wordsHint: String
        let due: String
        let dueHint: String
        let owner: String
        let ownerChoice: @Sendable (SubGoalOwnerChoice) -> String
        let ownerName: String
        let ownerNameHint: String
        let save: String
        let problem: @Sendable (GoalProblem) -> String
        let nothingToChoose: String
        let back: String
    }
}
