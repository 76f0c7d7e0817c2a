public import FoundationEssentials

/// How far a submission is on its way to the server.
///
/// `pending → accepted → archived → dropped`, and aside from it `quarantined` and `erased`. A state is
/// left only by the functions here, which the store and its model in the tests share.
public enum DeliveryState: Hashable, Sendable {
    /// Waits to be sent.
    case pending
    /// Durable at the server.
    case accepted(Commit)
    /// In a verified backup of the server's.
    case archived(Commit)
    /// In a backup, and no longer here: only id, hash and commit are kept.
    case dropped(Commit)
    /// Put aside by the server, in the life `epoch` of its database, for a person to look at.
    ///
    /// `reason` is a problem code, never a text about a citizen.
    case quarantined(reason: String, epoch: UUID)
    /// Erased at the server once and for all, and here: only id and hash are kept.
    case erased

    /// The server's word that it has a submission.
    public struct Commit: Hashable, Sendable, Codable {
        /// The server's commit number.
        public let logSequence: Int
        /// The life of the server's database the number belongs to.
        public let epoch: UUID
        /// When it was accepted, by the *server's* clock: no laptop's clock can age it.
        public let at: Date

        /// A commit of given parts.
        public init(logSequence: Int, epoch: UUID, at: Date) {
            self.logSequence = logSequence
            self.epoch = epoch
            self.at = at
        }
    }
}

extension DeliveryState {
    /// Days a payload stays at least, whatever the municipality's policy says.
    public static let fewestDays = 30
    /// Days a stub stays after the server accepted.
    public static let stubDays = 365

    /// The state after the server has said `word`.
    ///
    /// What is erased stays erased. What a server has accepted stays accepted in that life of its
    /// database, whatever it says later; what is dropped cannot be sent again.
    public func moved(to word: DeliveryState) -> DeliveryState {
        switch (self, word) {
        case (.erased, _), (_, .erased): .erased
        case (.dropped, _): self
        case (.accepted(let commit), _), (.archived(let commit), _):
            word == .pending || word.epoch == commit.epoch ? self : word
        default: word
        }
    }

    /// The state when all that the server committed in `epoch` through `sequence` is in a verified
    /// backup.
    public func safe(through sequence: Int, in epoch: UUID) -> DeliveryState {
        guard case .accepted(let commit) = self, commit.epoch == epoch,
            commit.logSequence <= sequence
        else { return self }
        return .archived(commit)
    }

    /// The state at `now`, by the server's clock, where payloads are kept for `retentionDays`.
    public func aged(now: Date, retentionDays: Int) -> DeliveryState {
        guard case .archived(let commit) = self,
            commit.isOlder(than: max(Self.fewestDays, retentionDays), at: now)
        else { return self }
        return .dropped(commit)
    }

    /// The state at a server whose database has the life `epoch`: what another life had is offered
    /// again, if it is still here.
    public func rewound(to epoch: UUID) -> DeliveryState {
        switch self {
        case .accepted, .archived, .quarantined: self.epoch == epoch ? self : .pending
        case .pending, .dropped, .erased: self
        }
    }

    /// Whether not even the stub is kept any longer at `now`, by the server's clock.
    public func isForgotten(at now: Date) -> Bool {
        guard case .dropped(let commit) = self else { return false }
        return commit.isOlder(than: Self.stubDays, at: now)
    }

    /// Whether the submission's bytes are still on the laptop.
    public var hasPayload: Bool {
        switch self {
        case .dropped, .erased: false
        case .pending, .accepted, .archived, .quarantined: true
        }
    }

    /// The life of the server's database that knows of it; `nil` if that does not matter.
    public var epoch: UUID? { commit?.epoch ?? quarantine?.epoch }

    /// The server's word that it has the submission, if it has given it.
    public var commit: Commit? {
        switch self {
        case .accepted(let commit), .archived(let commit), .dropped(let commit): commit
        case .pending, .quarantined, .erased: nil
        }
    }

    private var quarantine: (reason: String, epoch: UUID)? {
        guard case .quarantined(let reason, let epoch) = self else { return nil }
        return (reason, epoch)
    }

    /// Why the server put it aside, if it did.
    public var reason: String? { quarantine?.reason }

    /// The state in one word, as files and programs write it.
    public var word: Word {
        switch self {
        case .pending: .pending
        case .accepted: .accepted
        case .archived: .archived
        case .dropped: .dropped
        case .quarantined: .quarantined
        case .erased: .erased
        }
    }

    /// A state without its particulars.
    public enum Word: String, Hashable, Sendable, Codable, CaseIterable {
        /// Waits to be sent.
        case pending
        /// Durable at the server.
        case accepted
        /// In a verified backup.
        case archived
        /// In a backup, and no longer here.
        case dropped
        /// Put aside for a person to look at.
        case quarantined
        /// Erased once and for all.
        case erased
    }
}

extension DeliveryState.Commit {
    fileprivate func isOlder(than days: Int, at now: Date) -> Bool {
        now.timeIntervalSince(at) >= Double(days) * 86_400
    }
}
