extension Wording {
    /// The passphrase: what is left of the attempts, where to turn, and how to change it.
    struct Keys: Sendable {
        /// So many attempts are left before the caseload is emptied.
        let attemptsLeft: @Sendable (Int) -> String
        let emptied: String
        let forgottenTitle: String
        let forgotten: [String]
        let change: String
        let introduction: String
        let advice: String
        let old: String
        let new: String
        let again: String
        let save: String
        let check: String
        let strength: @Sendable (ShownStrength) -> String
        let typeAgain: String
        let changed: String
        let problem: @Sendable (PassphraseProblem) -> String
    }
}
