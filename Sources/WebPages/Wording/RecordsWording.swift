import Progression

extension Wording {
    /// Visits that are over, or end otherwise than by asking.
    struct Records: Sendable {
        let visits: Visits
        let correction: Correction
        let decline: Decline
        let discard: Discard
        let doubts: Doubts
        let practice: Practice
        let paper: Paper
    }

    /// The citizen's visits.
    struct Visits: Sendable {
        let title: String
        let link: String
        let back: String
        /// The way out of work on one visit, which can be gone on with.
        let later: String
        let empty: String
        let answered: @Sendable (Int, Int) -> String
        let declined: String
        let elsewhere: String
        let unknownTitle: String
        let paper: String
        let noted: @Sendable (String) -> String
        let keyedOnce: String
        let keyedTwice: @Sendable (Int) -> String
        let language: @Sendable (String) -> String
        let by: @Sendable (String) -> String
        let delivery: @Sendable (VisitLine.Delivery) -> String
        let corrected: @Sendable (String, String) -> String
        let correct: String
        /// The first, the last, and of how many.
        let shown: @Sendable (Int, Int, Int) -> String
        let pages: String
        let newer: String
        let older: String
    }

    /// Putting a finished questionnaire right.
    struct Correction: Sendable {
        let title: String
        let introduction: String
        let before: String
        let informant: String
        let why: String
        let reason: @Sendable (CorrectionReason) -> String
        let note: String
        let noteHelp: String
        let save: String
        let problem: @Sendable (ReviewProblem) -> String
    }

    /// The citizen says no.
    struct Decline: Sendable {
        let title: String
        let link: String
        let text: @Sendable (String) -> String
        let lost: @Sendable (Int) -> String
        /// How they can be kept instead.
        let keep: String
        let why: String
        let reason: @Sendable (DeclineReason) -> String
        /// For so many answers that go.
        let save: @Sendable (Int) -> String
        let back: String
    }

    /// Throwing a draft away.
    struct Discard: Sendable {
        let title: String
        let link: String
        let text: @Sendable (DraftLine.Errand, Int) -> String
        let confirm: String
        let back: String
        let outdated: String
    }

    /// What to look at before the answers are saved.
    struct Doubts: Sendable {
        let title: String
        let end: String
        let unusual: @Sendable (String) -> String
        let same: @Sendable (String) -> String
        let unknown: @Sendable (Int, Int) -> String
        let hasty: @Sendable (Int, Int) -> String
    }

    /// Trying everything with an invented citizen.
    struct Practice: Sendable {
        let label: String
        let nothingKept: String
        let link: String
        let stop: String
        let title: String
        let introduction: String
        let citizen: String
        let what: String
        let start: String
        let doneTitle: String
        let doneText: String
        let again: String
    }

    /// Keying in what was answered on the printed form.
    struct Paper: Sendable {
        let link: String
        let title: String
        let introduction: String
        let what: String
        let day: String
        let dayHelp: String
        let dayProblem: @Sendable (PaperProblem) -> String
        let start: String
        let firstTitle: String
        let secondTitle: String
        let help: String
        let blind: String
        let choose: String
        let save: String
        let wrong: String
        let offeredTitle: String
        let offeredText: String
        let again: String
        let once: String
        let later: String
        let settleTitle: @Sendable (Int) -> String
        let settleHelp: String
        let first: String
        let second: String
        let anew: String
        let settle: String
        let settleMissing: String
    }
}
