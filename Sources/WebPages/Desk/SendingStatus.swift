public import FoundationEssentials

/// How far the laptop's measurements have come on their way to the server.
public struct SendingStatus: Hashable, Sendable {
    /// How many measurements wait.
    public let waiting: Int
    /// How many the server has put aside for someone to look at.
    public let putAside: Int
    /// When the server was last reached, if ever.
    public let lastSent: Date?
    /// What the attempt the person just asked for came to; `nil` when there was none.
    public let outcome: Outcome?
    /// What keeps the desk from sending by itself, as of its last attempt; `nil` if nothing does.
    public let trouble: SendingProblem?

    /// A status of given parts.
    ///
    /// - Parameters:
    ///   - waiting: how many measurements wait.
    ///   - putAside: how many the server has put aside.
    ///   - lastSent: when the server was last reached.
    ///   - outcome: what the attempt just asked for came to.
    ///   - trouble: what keeps the desk from sending by itself.
    public init(
        waiting: Int,
        putAside: Int,
        lastSent: Date?,
        outcome: Outcome? = nil,
        trouble: SendingProblem? = nil
    ) {
        self.waiting = waiting
        self.putAside = putAside
        self.lastSent = lastSent
        self.outcome = outcome
        self.trouble = trouble
    }

    /// What an attempt to send came to.
    public enum Outcome: Hashable, Sendable {
        /// All went well; so many measurements arrived.
        case sent(Int)
        /// It did not; everything is still on the laptop.
        case failed(SendingProblem)
    }
}

/// Why sending did not work, as far as it makes a difference to the person at the laptop.
public enum SendingProblem: String, Hashable, Sendable, CaseIterable {
    /// No way to the server: no net, or the server is away.
    case unreachable
    /// The server was too slow.
    case timedOut
    /// The server's certificate is not the one the laptop trusts.
    case notTrusted
    /// What answered is not the Skridt server, e.g. the sign-in page of a guest network.
    case notOurServer
    /// The server does not know this laptop, or no longer.
    case deviceUnknown
    /// This laptop was revoked: it has handed over what it had, and knows no citizens any more.
    case deviceRevoked
    /// Another laptop sends in this one's name.
    case copied
    /// The program is too old for the server.
    case programTooOld
    /// The server asks to come again later.
    case busy
    /// The laptop has not been enrolled yet.
    case notEnrolled
    /// Something else.
    case other

    /// Whether it goes away without anybody doing anything: on the road it is nothing to worry about.
    var passes: Bool {
        switch self {
        case .unreachable, .timedOut, .busy: true
        default: false
        }
    }
}
