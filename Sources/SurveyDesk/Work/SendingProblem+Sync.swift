internal import HTTPTransport
internal import SyncClient
internal import WebPages

extension SendingProblem {
    /// What of a problem matters to the person at the laptop.
    init(_ kind: SyncProblem.Kind) {
        switch kind {
        case .transport(.timedOut), .transport(.interrupted): self = .timedOut
        case .transport(.untrustedCertificate): self = .notTrusted
        case .transport(.unreachable), .transport(.noSecureConnection): self = .unreachable
        case .notOurServer, .doubtfulAnswer: self = .notOurServer
        case .deviceUnknown, .sessionRefused: self = .deviceUnknown
        case .deviceRevoked: self = .deviceRevoked
        case .forked: self = .copied
        case .programTooOld: self = .programTooOld
        case .busy, .serverFault, .serverFull: self = .busy
        case .transport, .codeWrong, .badReceipt, .instrument, .store, .refused: self = .other
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
