internal import FoundationEssentials
public import HTTPTransport
public import ResponseStore
public import SyncProtocol

/// Why a sync is not complete; whatever it is, everything not acknowledged stays in the queue.
public struct SyncProblem: Error, Hashable, Sendable {
    /// What went wrong.
    public let kind: Kind
    /// The server, as host and port.
    public let server: String

    /// A problem of given parts.
    public init(_ kind: Kind, server: String) {
        self.kind = kind
        self.server = server
    }

    /// What can go wrong.
    public enum Kind: Hashable, Sendable {
        /// No answer arrived.
        case transport(TransportError.Kind)
        /// Something else than the server answered: a log-in page of the network, most often.
        case notOurServer
        /// The server answered, but not to what was asked.
        case doubtfulAnswer
        /// A new session was refused too.
        case sessionRefused
        /// The server does not know this laptop.
        case deviceUnknown
        /// The laptop was revoked: what it still sends is looked at, and it gets nothing.
        case deviceRevoked
        /// Another laptop writes in this one's name: the store was copied.
        case forked
        /// A receipt is not signed by the server.
        case badReceipt
        /// The enrolment code is wrong, used or too old.
        case codeWrong
        /// The server asks for patience, for so many seconds if it says how many.
        case busy(retryAfter: Int?)
        /// Something broke at the server.
        case serverFault
        /// The server's disk is full.
        case serverFull
        /// This program is too old for the server.
        case programTooOld
        /// A question file did not arrive as its hash says, or cannot be read.
        case instrument(sha256: String)
        /// The laptop's store failed.
        case store(StoreError)
        /// The server refused with another code.
        case refused(Problem.Code)
    }
}

extension SyncProblem {
    /// What happened, and what to do.
    public var sentence: String {
        switch kind {
        case .transport(let kind):
            TransportError(kind, server: server).description + " " + Self.safe
        case .notOurServer:
            "Something other than the Skridt server answered for \(server), most likely the "
                + "network's own log-in page. Open a browser, log in to the network, and sync "
                + "again. \(Self.safe)"
        case .doubtfulAnswer:
            "The answer from \(server) does not fit what was sent, so it is not believed. "
                + "Sync again; if it comes back, tell the administrator. \(Self.safe)"
        case .sessionRefused:
            "\(server) refuses a new session. Check this laptop's clock, then sync again. "
                + Self.safe
        case .deviceUnknown:
            "\(server) does not know this laptop. Ask for a new enrolment code, then run "
                + "`skridt enrol --again`. \(Self.safe)"
        case .deviceRevoked:
            "This laptop may no longer be used: it was revoked at \(server), and the list of "
                + "citizens is gone from it. What waited has been handed over to be looked at; hand "
                + "in the laptop."
        case .forked:
            "Another laptop sends in this one's name to \(server): its store has been copied. "
                + "What both send is kept and marked. Tell the administrator which of the two is in "
                + "use. \(Self.safe)"
        case .badReceipt:
            "The receipt from \(server) is not signed with the key it gave at enrolment, so it "
                + "proves nothing. Tell the administrator."
        case .codeWrong:
            "The enrolment code is wrong, already used, or more than ten minutes old. "
                + "Check it, or ask for a new one."
        case .busy(let seconds):
            "\(server) is busy. Sync again in \(Self.pause(seconds)). \(Self.safe)"
        case .serverFault:
            "Something broke at \(server). Sync again in a few minutes; if it comes back, tell the "
                + "administrator. \(Self.safe)"
        case .serverFull:
            "\(server) has no room left. Tell the administrator. \(Self.safe)"
        case .programTooOld:
            "This program is too old for \(server). Update it, then sync again. \(Self.safe)"
        case .instrument(let sha256):
            "The question file \(sha256.prefix(8)) from \(server) did not arrive whole or cannot "
                + "be read. Sync again; if it comes back, update this program. \(Self.safe)"
        case .store(let error):
            error.sentence
        case .refused(let code):
            "\(server) refused the request (\(code.rawValue)). Tell the administrator. \(Self.safe)"
        }
    }

    private static let safe = "Nothing is lost; what was not sent waits on this laptop."

    private static func pause(_ seconds: Int?) -> String {
        guard let seconds, seconds > 60 else { return "a minute" }
        return "\((seconds + 59) / 60) minutes"
    }
}

extension SyncProblem.Kind {
    /// What a problem the server names means here.
    package init(_ code: Problem.Code, retryAfter: Int?) {
        self =
            switch code {
            case .tokenExpired: .sessionRefused
            case .deviceUnknown: .deviceUnknown
            case .enrolmentCode: .codeWrong
            case .clientTooOld: .programTooOld
            case .tooMany: .busy(retryAfter: retryAfter)
            case .serverFault: .serverFault
            case .storageFull: .serverFull
            default: .refused(code)
            }
    }
}
