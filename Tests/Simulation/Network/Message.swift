import FoundationEssentials
import ResponseStore
import SyncProtocol
import SyncServer

/// What a laptop asks the server.
enum Request: Hashable, Sendable {
    case hello(nonce: String)
    case session(device: String, challenge: String, incarnation: UUID)
    case batch(nonce: String, [OutboxItem])
    case status(nonce: String, [SubmissionKey])
    case feed(FeedPlace)

    /// The kind of request, which a cache on the way goes by.
    var name: String {
        switch self {
        case .hello: "hello"
        case .session: "session"
        case .batch: "batch"
        case .status: "status"
        case .feed: "feed"
        }
    }
}

/// What comes back.
enum Answer: Hashable, Sendable {
    case hello(Hello)
    case session(SessionToken)
    case batch(BatchResult)
    case status(StatusResult)
    case page(FeedPage)
    case problem(Problem.Code, retryAfter: Int?)
    /// A log-in page, with status 200.
    case portal
    /// The connection broke off.
    case cut
    /// Nobody listens.
    case unreachable
    /// Nothing came in time.
    case nothing
}
