public import FoundationEssentials

/// `POST /v1/submissions:batch`: 1 to 100 envelopes.
public struct SubmissionBatch: Hashable, Sendable, Codable {
    /// Random; the answer must echo it, which no captive portal does.
    public let nonce: String
    /// The envelopes.
    public let items: [SignedEnvelope]

    /// A batch of given parts.
    public init(nonce: String, items: [SignedEnvelope]) {
        self.nonce = nonce
        self.items = items
    }
}

/// Envelope bytes with the detached signature over exactly these bytes.
public struct SignedEnvelope: Hashable, Sendable, Codable {
    /// The envelope as the string its bytes make in UTF-8.
    public let body: String
    /// Ed25519, 64 bytes.
    public let signature: Data

    /// An envelope of given parts.
    public init(body: String, signature: Data) {
        self.body = body
        self.signature = signature
    }
}

/// The answer to a batch: one result per item.
public struct BatchResult: Hashable, Sendable, Codable {
    /// The request's own nonce.
    public let nonce: String
    /// Which life of the server's database accepted.
    public let epoch: UUID
    /// In the order of the request.
    public let results: [ItemResult]

    /// A result of given parts.
    public init(nonce: String, epoch: UUID, results: [ItemResult]) {
        self.nonce = nonce
        self.epoch = epoch
        self.results = results
    }
}

/// What became of one envelope.
public struct ItemResult: Hashable, Sendable, Codable {
    /// The submission's id; `nil` when the envelope could not be read.
    public let id: UUID?
    /// SHA-256 of the body received, hexadecimal.
    public let sha256: String
    /// What became of it.
    public let status: Status
    /// The server's commit number, for `accepted` and `exists`.
    public let logSequence: Int?
    /// Why it was refused, for `quarantined`.
    public let problem: Problem.Code?
    /// What an accepted one is marked with, in ``SubmissionFlag``'s order; `nil` for nothing.
    public let flags: [SubmissionFlag]?

    /// A result of given parts.
    public init(
        id: UUID?,
        sha256: String,
        status: Status,
        logSequence: Int? = nil,
        problem: Problem.Code? = nil,
        flags: [SubmissionFlag]? = nil
    ) {
        self.flags = flags
        self.id = id
        self.sha256 = sha256
        self.status = status
        self.logSequence = logSequence
        self.problem = problem
    }

    /// What became of an envelope.
    public enum Status: String, Hashable, Sendable, Codable {
        /// Durable at the server, for the first time.
        case accepted
        /// Was there already, the same bytes: a success.
        case exists
        /// Kept at the server, but put aside for a person to look at.
        case quarantined
        /// Erased at the server, once and for all: neither end keeps the payload.
        case erased
    }
}

/// What an accepted submission is marked with, for a person to judge: it is stored first.
public enum SubmissionFlag: String, Hashable, Sendable, Codable, CaseIterable {
    /// The laptop's clock is not to be trusted: more than a day off.
    case clock
    /// Another submission holds the same place in the laptop's chain: the laptop was cloned.
    case fork
    /// The question file is not known here yet.
    case held
    /// The answers do not fit the question file.
    case odd
    /// The kind of submission is not known to this server.
    case kind
    /// It amends a submission that is not here, or that another has amended already (409.2).
    case outdated
    /// It is about somebody who was on no caseload, to be matched by a person.
    case provisional
}
