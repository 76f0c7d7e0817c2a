import Progression

extension Wording {
    /// What the factors are called.
    struct Factors: Sendable {
        /// As a heading.
        let name: @Sendable (Factor) -> String
        /// Inside a sentence.
        let inSentence: @Sendable (Factor) -> String
        /// In the head of a table.
        let short: @Sendable (Factor) -> String
        /// The upper end of the axis.
        let more: @Sendable (Factor) -> String
    }

    /// What may be said of a change.
    struct Verdicts: Sendable {
        /// Two or three words, for a table.
        let phrase: @Sendable (Verdict) -> String
        /// To a professional: verdict, since when.
        let professional: @Sendable (Verdict, String) -> String
        /// To the citizen: verdict, since when.
        let citizen: @Sendable (Verdict, String) -> String
        /// Change and common swing, both as figures.
        let figures: @Sendable (String, String) -> String
        /// No scores at all.
        let notMeasured: String
        /// One score only.
        let tooFew: String
        /// Scores, but no known precision.
        let unknownPrecision: String
    }

    /// Charts and the table below them.
    struct Chart: Sendable {
        /// How many measurements, the lowest and the highest score.
        let summary: @Sendable (Int, String, String) -> String
        let noScore: String
        let noScores: @Sendable (Int) -> String
        /// At a mark on the time axis: a new series begins.
        let newQuestions: String
        /// The same as a sentence, with its date.
        let newSeries: @Sendable (String) -> String
        let date: String
        let answered: @Sendable (Int, Int) -> String
        let informant: @Sendable (Informant) -> String
        let informantTitle: String
        let how: String
        let tableCaption: String
        let notMeasured: String
        let legend: String
    }

    /// A course, whoever sees it.
    struct Course: Sendable {
        let title: String
        let empty: String
        let howToRead: String
        let showFigures: String
        let howComputed: String
        let howComputedText: String
        /// Stands above slopes that all courses up to a day are behind.
        let amongAll: @Sendable (String) -> String
        /// The area, its slope and the range of it, in points per six weeks.
        let slopeAmongAll: @Sendable (String, String, (String, String)) -> String
        let receipt: @Sendable (String, String) -> String
    }
}
