import Progression

extension Wording {
    /// The caseload, looked through.
    struct People: Sendable {
        let search: String
        let find: String
        let showAll: String
        let countsLabel: String
        /// How many there are of a kind.
        let count: @Sendable (CaseloadSearch.Filter, Int) -> String
        /// The heading above those whose case is closed, and of whom nothing more is asked.
        let ended: String
        /// The heading of a part.
        let part: @Sendable (CaseloadSearch.Filter) -> String
        /// Nobody has to be asked now.
        let nobodyDue: String
        /// Nobody goes by what was typed.
        let notFound: @Sendable (String) -> String
        let notFoundHelp: String
        /// Nobody is of the kind chosen.
        let noneOfKind: String
        /// Nobody is on the caseload: what it is, and what to do.
        let empty: @Sendable (EmptyCaseload) -> Message
        let waiting: @Sendable (Int) -> String
        let begun: String
        let provisional: String
        let newcomer: String
    }

    /// Somebody who is not on the caseload.
    struct NewcomerWords: Sendable {
        let title: String
        let introduction: String
        let name: String
        let nameHint: String
        let language: String
        let go: String
        let problem: @Sendable (NewcomerProblem) -> String
        let removable: String
        let remove: String
    }

    /// The queue.
    struct Queue: Sendable {
        let title: String
        let more: String
        let waiting: @Sendable (Int) -> String
        let oldest: @Sendable (String) -> String
        let size: @Sendable (String) -> String
        let lastContact: @Sendable (String) -> String
        let neverMet: String
        let underWay: String
        let asideTitle: String
        let aside: @Sendable (Int) -> String
        /// Why a measurement was put aside, and what to do.
        let reason: @Sendable (AsideReason) -> Message
        let damaged: @Sendable (Int) -> String
        let finished: @Sendable (String) -> String
        let placesTitle: String
        let place: @Sendable (QueuePlace) -> String
        let logTitle: String
        let logEmpty: String
        let logTime: String
        let logResult: String
        let logSpan: @Sendable (String, String) -> String
        let logged: @Sendable (SyncLogLine) -> String
        let exportTitle: String
        let exportHelp: String
        let exportButton: String
        let exportNothing: String
        let exportImpossible: String
    }
}
