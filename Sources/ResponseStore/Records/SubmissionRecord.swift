internal import FoundationEssentials
internal import GRDB
internal import Progression

/// What is sealed of a finished questionnaire.
struct SubmissionRecord: Codable, Hashable, Sendable {
    let citizen: CitizenReference
    let finished: Date
    let body: Data
    let signature: Data

    static func open(_ row: Row, keys: KeyRing) throws -> (id: UUID, record: SubmissionRecord) {
        let id: UUID = row["id"]
        return (id, try keys.work.open(row["sealed"], as: .submission, id: id.uuidString))
    }

    func insert(_ id: UUID, into db: Database, keys: KeyRing) throws {
        let sealed = try keys.work.seal(self, as: .submission, id: id.uuidString)
        let citizen = keys.work.lookup(citizen.rawValue, as: .submission)
        do {
            try db.execute(
                sql: """
                    INSERT INTO submission (id, citizen, sealed, state)
                    VALUES (?, ?, ?, 'pending')
                    """,
                arguments: [id, citizen, sealed]
            )
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
        {
            throw StoreError.alreadyStored(id: id)
        }
    }
}

/// What is sealed in place of a questionnaire whose bytes are gone.
struct Stub: Codable, Hashable, Sendable {
    /// Of the bytes that were; empty if those no longer opened.
    let sha256: String

    static func open(_ row: Row, keys: KeyRing) throws -> Stub {
        try keys.work.open(row["sealed"], as: .submission, id: context(row["id"]))
    }

    func sealed(of id: UUID, keys: KeyRing) throws -> Data {
        try keys.work.seal(self, as: .submission, id: Self.context(id))
    }

    private static func context(_ id: UUID) -> String { "\(id.uuidString)|stub" }
}

/// What the server said of a submission, as it is sealed.
struct Receipt: Codable, Hashable, Sendable {
    var commit: DeliveryState.Commit?
    var reason: String?
}

extension DeliveryState {
    /// The receipt, sealed for a submission in just this state and epoch: a state changed by another
    /// hand does not open.
    func sealedReceipt(of submission: UUID, keys: KeyRing) throws -> Data? {
        guard self != .pending else { return nil }
        let receipt = Receipt(commit: commit, reason: reason)
        let context = Self.context(submission, word: word, epoch: epoch)
        return try keys.work.seal(receipt, as: .receipt, id: context)
    }

    /// The state in a row of the table of submissions.
    static func open(_ row: Row, keys: KeyRing) throws -> DeliveryState {
        guard let word = Word(rawValue: row["state"]) else {
            throw StoreError.damagedRecord(.receipt)
        }
        if word == .pending { return .pending }
        guard let sealed: Data = row["receipt"] else { throw StoreError.damagedRecord(.receipt) }
        let epoch: UUID? = row["epoch"]
        let context = context(row["id"], word: word, epoch: epoch)
        let receipt: Receipt = try keys.work.open(sealed, as: .receipt, id: context)
        guard let state = DeliveryState(word, receipt, epoch: epoch) else {
            throw StoreError.damagedRecord(.receipt)
        }
        return state
    }

    private init?(_ word: Word, _ receipt: Receipt, epoch: UUID?) {
        switch (word, receipt.commit, receipt.reason, epoch) {
        case (.accepted, let commit?, _, _): self = .accepted(commit)
        case (.archived, let commit?, _, _): self = .archived(commit)
        case (.dropped, let commit?, _, _): self = .dropped(commit)
        case (.quarantined, _, let reason?, let epoch?):
            self = .quarantined(reason: reason, epoch: epoch)
        case (.erased, _, _, _): self = .erased
        default: return nil
        }
    }

    private static func context(_ submission: UUID, word: Word, epoch: UUID?) -> String {
        "\(submission.uuidString)|\(word.rawValue)|\(epoch?.uuidString ?? "-")"
    }
}
