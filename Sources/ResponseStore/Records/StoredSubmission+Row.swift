internal import FoundationEssentials
internal import GRDB

extension StoredSubmission {
    /// The submission in a row of the table.
    init(_ row: Row, keys: KeyRing) throws {
        let (id, record) = try SubmissionRecord.open(row, keys: keys)
        self.init(id: id, record: record, state: try DeliveryState.open(row, keys: keys))
    }

    fileprivate init(id: UUID, record: SubmissionRecord, state: DeliveryState) {
        self.init(
            id: id,
            citizen: record.citizen,
            content: SignedBytes(body: record.body, signature: record.signature),
            sha256: digest(of: record.body),
            state: state
        )
    }
}

extension DeliveryItem {
    /// What may be told of the submission in a row of the table.
    init(_ row: Row, keys: KeyRing) throws {
        let state = try DeliveryState.open(row, keys: keys)
        let record = state.hasPayload ? try SubmissionRecord.open(row, keys: keys).record : nil
        self.init(
            id: row["id"],
            sha256: try record.map { digest(of: $0.body) } ?? Stub.open(row, keys: keys).sha256,
            state: state,
            finished: record?.finished
        )
    }
}

extension NewSubmission {
    /// Stores the submission with its bytes, to wait in the outbox.
    func insert(
        _ content: SignedBytes,
        into db: Database,
        keys: KeyRing
    ) throws -> StoredSubmission {
        let record = SubmissionRecord(
            citizen: citizen,
            finished: finished,
            body: content.body,
            signature: content.signature
        )
        try record.insert(id, into: db, keys: keys)
        return StoredSubmission(id: id, record: record, state: .pending)
    }
}

/// What the caller's closure threw, told apart from what the store itself throws.
struct WriterFailure: Error {
    let underlying: any Error
}
