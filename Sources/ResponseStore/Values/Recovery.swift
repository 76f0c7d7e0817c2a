public import FoundationEssentials

/// What a laptop whose passphrase is forgotten asks its municipality with: nothing in it can be read
/// without the municipality's private key.
public struct RecoveryRequestParts: Hashable, Sendable {
    /// The installation of the program.
    public let installation: UUID
    /// What the server calls the laptop: the hash of a public key.
    public let device: String
    /// The municipality's public key the store's keys are sealed to.
    public let recoveryKey: Data
    /// A fresh public key the answer is to be sealed to.
    public let requestKey: Data
    /// The key of what only the laptop has, sealed.
    public let work: Data
    /// The key of the caseload, sealed; `nil` if a lock-out destroyed it.
    public let cache: Data?
}

/// What a municipality answers: the store's keys, sealed to the request's key.
public struct RecoveryAnswerParts: Hashable, Sendable {
    /// The installation it is for.
    public let installation: UUID
    /// The key of the request it answers.
    public let requestKey: Data
    /// The key of what only the laptop has, sealed.
    public let work: Data
    /// The key of the caseload, sealed, if it was asked for.
    public let cache: Data?

    /// An answer of given parts.
    public init(installation: UUID, requestKey: Data, work: Data, cache: Data?) {
        self.installation = installation
        self.requestKey = requestKey
        self.work = work
        self.cache = cache
    }
}

/// Why a forgotten passphrase was not replaced.
public enum RecoveryProblem: String, Hashable, Sendable, CaseIterable {
    /// The store's keys were never sealed to a key of the municipality's.
    case noKey
    /// What is said to be a public key is none.
    case badKey
    /// No request is under way.
    case noRequest
    /// The answer is for another laptop, or for another person's store on it.
    case otherLaptop
    /// The answer is to another request than the last one.
    case otherRequest
    /// The answer was changed on its way.
    case changed
}

extension RecoveryProblem {
    /// What happened, where, and what to do.
    var sentence: String {
        switch self {
        case .noKey:
            "This laptop has no recovery key of the municipality, so a forgotten passphrase cannot be "
                + "replaced. Ask your support for help; what was sent is safe at the server."
        case .badKey:
            "What the server gave as the municipality's recovery key is none; it was not kept. Tell "
                + "whoever runs the server."
        case .noRequest:
            "No recovery is under way on this laptop. Run `skridt recover begin` first."
        case .otherLaptop:
            "This answer is for another laptop, or for a colleague's store; nothing was changed. Ask "
                + "for the one that belongs to this laptop."
        case .otherRequest:
            "This answer is to an earlier request; nothing was changed. Use the answer to the last "
                + "one, or run `skridt recover begin` again."
        case .changed:
            "The answer was damaged or changed on its way; nothing was changed here. Ask for it once "
                + "more."
        }
    }
}
