import Progression

extension Wording {
    /// The figures of a team.
    struct Team: Sendable {
        let title: String
        let whatItIs: String
        let made: @Sendable (String) -> String
        let noUnit: String
        let tooFew: String
        let tooFewMeasured: String
        let unit: String
        let effort: String
        let all: String
        let noUnitName: String
        let factorsText: String
        let byUnit: String
        let byEffort: String
        let effortsTitle: String
        let effortsText: String
        let notCause: String
        let percent: @Sendable (String) -> String
        let fewerThan: @Sendable (Int) -> String
        let tooFewForShare: String
        let notShown: String
        let hiddenTitle: String
        let hidden: @Sendable (Int, Int) -> String
        let coverage: Coverage
        let funnel: Funnel
        let journey: Journey
        let standing: Standing

        /// Who is measured, and when.
        struct Coverage: Sendable {
            let title: String
            let text: String
            let open: String
            let inTime: String
            let notInTime: String
            let onTime: String
        }

        /// The units against what luck alone gives.
        struct Funnel: Sendable {
            let title: String
            let chartTitle: String
            let none: String
            let allWithin: @Sendable (Int, String) -> String
            /// The units outside with their places, how many units there are, and the share of all.
            let outside: @Sendable ([String], Int, String) -> String
            let named: @Sendable (String, String) -> String
            let place: @Sendable (FunnelPlace) -> String
            let overdispersed: String
            let notOverdispersed: String
            let legend: String
            let howToRead: String
            let people: String
            let share: String
            let expected: String
            let lies: String
            let between: @Sendable (String, String) -> String
            let innerLimit: String
            let outerLimit: String
        }

        /// How far citizens have come.
        struct Journey: Sendable {
            let title: String
            let text: String
            let people: String
            let mean: String
            let step: @Sendable (TeamCourse.Step) -> String
        }

        /// Where citizens are now.
        struct Standing: Sendable {
            let title: String
            let text: String
            let people: String
        }
    }
}
