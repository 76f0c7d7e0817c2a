internal import SyncClient
internal import WebPages

extension SendingProblem {
    /// What of a problem matters to the person at the laptop.
    init(_ kind: SyncProblem.Kind) {
        self.init(word: kind.word)
    }

    /// The same of a problem noted by its word.
    init(word: String) {
        self =
            switch word {
            case "timed-out", "interrupted": .timedOut
            case "not-trusted": .notTrusted
            case "unreachable", "no-secure-connection": .unreachable
            case "not-our-server", "doubtful-answer": .notOurServer
            case "device-unknown", "session-refused": .deviceUnknown
            case "device-revoked": .deviceRevoked
            case "forked": .copied
            case "program-too-old": .programTooOld
            case "busy", "server-fault", "server-full": .busy
            default: .other
            }
    }
}

extension SendingStatus.Outcome {
    /// What a sync came to, for the person who asked for it.
    init(_ report: SyncReport) {
        if let problem = report.problem {
            self = .failed(SendingProblem(problem.kind))
        } else {
            self = .sent(report.accepted + report.alreadyThere)
        }
    }
}
