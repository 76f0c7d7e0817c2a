import Progression

extension Wording {
    /// The locked laptop.
    struct Unlock: Sendable {
        let title: String
        let passphrase: String
        let hint: String
        let worksOffline: String
        let lockedByIdling: String
        let button: String
        let problem: @Sendable (UnlockProblem) -> String
    }

    /// What is saved and what waits.
    struct Sending: Sendable {
        let label: String
        let saved: String
        let waiting: @Sendable (Int) -> String
        let putAside: @Sendable (Int) -> String
        let lastSent: @Sendable (String) -> String
        let neverSent: String
        let button: String
        let sent: @Sendable (Int) -> String
        let problem: @Sendable (SendingProblem) -> String
        /// The desk could not send by itself, and will try again.
        let later: String
    }

    /// The desk's caseload.
    struct Today: Sendable {
        let title: String
        let draftsTitle: String
        let goOn: @Sendable (DraftLine) -> String
        let citizensTitle: String
        let empty: String
        let emptyHelp: String
        let due: @Sendable (DueStatus, String?) -> String
        /// The case is closed, and a last measurement is to be taken.
        let lastWanted: String
        /// The case is closed and nothing more is asked; how long ago it was last.
        let lastTaken: @Sendable (String) -> String
    }

    /// Before a visit.
    struct Visit: Sendable {
        /// What the window is called.
        let title: String
        let lastMeasured: @Sendable (String, String) -> String
        let neverMeasured: String
        /// What there is to do where the case is closed.
        let closed: @Sendable (LastMeasurement) -> String
        let seeCourse: String
        let surveyTitle: String
        let surveyLength: @Sendable (Int) -> String
        let language: String
        let unvalidated: String
        let whoAnswers: String
        let whoAnswersHint: String
        let informant: @Sendable (Informant) -> String
        let informantMissing: String
        let start: String
        let othersTitle: String
        let assessmentTitle: String
        let assessmentHelp: @Sendable (Int) -> String
        let assess: String
    }

    /// One question.
    struct Question: Sendable {
        let step: @Sendable (Int, Int) -> String
        let before: @Sendable (Int, Int) -> String
        let after: @Sendable (Int) -> String
        let several: String
        let yes: String
        let no: String
        let or: String
        var missing: @Sendable (MissingReason) -> String
        let day: String
        let month: String
        let year: String
        let yourAnswer: String
        let confirmTitle: String
        let edit: String
        let confirm: String
        let back: String
        let goOn: String
        let saveNote: String
        let savedSoFar: String
        let pause: String
        let numberLimits: @Sendable (String?, String?) -> String
        let dayLimits: @Sendable (String?, String?) -> String
        let problem: @Sendable (QuestionProblem) -> String
    }

    /// A question file shown to its author.
    struct Preview: Sendable {
        let label: String
        let nothingKept: String
        let restart: String
        let resultTitle: String
        let answers: String
        let question: String
        let answer: String
        let calculated: String
        let scores: String
        let score: String
        let value: String
        let answered: String
        let faultsTitle: String
        let faultsHelp: String
    }

    /// The answers before they are saved.
    struct Review: Sendable {
        let title: String
        let introduction: String
        let unanswered: String
        let change: String
        let save: String
        let open: String
        let violated: String
        let unconfirmed: String
    }
}
