public import FoundationEssentials

/// `POST /v1/submissions:status`: what has become of submissions sent earlier; at most
/// ``WireLimit/batchItems`` of them.
public struct StatusRequest: Hashable, Sendable, Codable {
    /// Random; the answer must echo it.
    public let nonce: String
    /// The submissions asked about.
    public let items: [SubmissionKey]

    /// A request of given parts.
    public init(nonce: String, items: [SubmissionKey]) {
        self.nonce = nonce
        self.items = items
    }
}

/// A submission by id and content.
public struct SubmissionKey: Hashable, Sendable, Codable {
    /// Its id.
    public let id: UUID
    /// SHA-256 of its bytes, hexadecimal.
    public let sha256: String

    /// A key of given parts.
    public init(id: UUID, sha256: String) {
        self.id = id
        self.sha256 = sha256
    }
}

/// The answer to a ``StatusRequest``, in the order of the request.
public struct StatusResult: Hashable, Sendable, Codable {
    /// The request's own nonce.
    public let nonce: String
    /// Which life of the server's database answers.
    public let epoch: UUID
    /// One for each submission asked about.
    public let results: [SubmissionStatus]

    /// A result of given parts.
    public init(nonce: String, epoch: UUID, results: [SubmissionStatus]) {
        self.nonce = nonce
        self.epoch = epoch
        self.results = results
    }
}

/// What the server knows of a submission.
public struct SubmissionStatus: Hashable, Sendable, Codable {
    /// The submission.
    public let key: SubmissionKey
    /// Where it is.
    public let state: State
    /// The server's commit number, for `accepted`.
    public let logSequence: Int?
    /// Why it was put aside, for `quarantined`.
    public let problem: Problem.Code?

    /// A status of given parts.
    public init(
        key: SubmissionKey,
        state: State,
        logSequence: Int? = nil,
        problem: Problem.Code? = nil
    ) {
        self.key = key
        self.state = state
        self.logSequence = logSequence
        self.problem = problem
    }

    /// Where a submission is.
    public enum State: String, Hashable, Sendable, Codable {
        /// Durable at the server.
        case accepted
        /// Put aside for a person to look at.
        case quarantined
        /// Erased once and for all.
        case erased
        /// Never heard of.
        case unknown
    }
}
