import Progression

extension Wording {
    /// Signing in at the server.
    struct SignIn: Sendable {
        let title: String
        let introduction: String
        let employee: String
        let hint: String
        let button: String
        let problem: @Sendable (SignInProblem) -> String
        /// The button that leads to the municipality's own sign-in, by what people call it.
        let byProvider: @Sendable (String) -> String
        /// Stands above the form for those who sign in here.
        let orHere: String
        let providerProblem: @Sendable (ProviderProblem, String) -> String
    }

    /// One citizen, for the caseworker.
    struct Citizen: Sendable {
        let back: String
        let lastMeasured: @Sendable (String, String) -> String
        let twoViews: String
        let otherFactors: String
        /// A verdict and the factors it is true of.
        let summaryPart: @Sendable (Verdict, [String]) -> String
        /// Since when, and what there is to say; without a time, since last time.
        let summary: @Sendable (String?, String) -> String
        let allMeasurements: @Sendable (Int) -> String
        /// The citizen's score, the caseworker's, and how far apart they are.
        let apart: @Sendable (String, String, String) -> String
        /// The same when the difference is within the measurement error.
        let together: @Sendable (String, String, String) -> String
        let noComparison: String
        let unknownError: String
    }

    /// The central unit's table.
    struct Central: Sendable {
        let title: String
        let whatItIs: String
        let period: @Sendable (String, String) -> String
        let noPeriod: String
        let made: @Sendable (String) -> String
        let empty: String
        let caption: String
        let municipality: String
        let citizens: @Sendable (Int) -> String
        let hiddenReason: @Sendable (HiddenReason) -> String
        let hiddenTitle: String
        let hidden: @Sendable (Int, Int, Int) -> String
        let readTitle: String
        let reading: [String]
    }
}
