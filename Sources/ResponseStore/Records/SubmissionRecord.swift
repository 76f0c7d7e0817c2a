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
                sql: "INSERT INTO submission (id, citizen, sealed) VALUES (?, ?, ?)",
                arguments: [id, citizen, sealed]
            )
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
        {
            throw StoreError.alreadyStored(id: id)
        }
        try db.execute(
            sql: "INSERT INTO outbox (submission, state) VALUES (?, 'pending')",
            arguments: [db.lastInsertedRowID]
        )
    }
}

/// What the server said of a submission, as it is sealed.
struct Receipt: Codable, Hashable, Sendable {
    let logSequence: Int?
    let reason: String?
}

extension DeliveryState {
    /// The word for it in the table.
    var word: String {
        switch self {
        case .pending: "pending"
        case .accepted: "accepted"
        case .quarantined: "quarantined"
        }
    }

    var epoch: UUID? {
        switch self {
        case .pending: nil
        case .accepted(_, let epoch), .quarantined(_, let epoch): epoch
        }
    }

    /// The receipt, sealed for a submission in just this state and epoch: a state changed by another
    /// hand does not open.
    func sealedReceipt(of submission: UUID, keys: KeyRing) throws -> Data? {
        guard let epoch else { return nil }
        let receipt =
            switch self {
            case .pending: Receipt(logSequence: nil, reason: nil)
            case .accepted(let number, _): Receipt(logSequence: number, reason: nil)
            case .quarantined(let reason, _): Receipt(logSequence: nil, reason: reason)
            }
        let id = Self.context(submission, word: word, epoch: epoch)
        return try keys.work.seal(receipt, as: .receipt, id: id)
    }

    /// The state in a row of submission and outbox together.
    static func open(_ row: Row, keys: KeyRing) throws -> DeliveryState {
        let word: String = row["state"]
        guard word != DeliveryState.pending.word else { return .pending }
        guard let epoch: UUID = row["epoch"], let sealed: Data = row["receipt"] else {
            throw StoreError.damagedRecord(.receipt)
        }
        let id = context(row["id"], word: word, epoch: epoch)
        let receipt: Receipt = try keys.work.open(sealed, as: .receipt, id: id)
        if let number = receipt.logSequence { return .accepted(logSequence: number, epoch: epoch) }
        return .quarantined(reason: receipt.reason ?? "", epoch: epoch)
    }

    private static func context(_ submission: UUID, word: String, epoch: UUID) -> String {
        "\(submission.uuidString)|\(word)|\(epoch.uuidString)"
    }
}
