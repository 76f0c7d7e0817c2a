public import FoundationEssentials
internal import GRDB

extension ResponseStore {
    /// The submissions that wait to be sent, oldest first, at most `limit`.
    ///
    /// One whose record no longer opens is passed over; ``queue()`` counts it.
    public func outbox(limit: Int) async throws(StoreError) -> [OutboxItem] {
        try await perform { db, keys in
            var items: [OutboxItem] = []
            let rows = try Row.fetchCursor(db, sql: Self.pending)
            while items.count < limit, let row = try rows.next() {
                guard let (id, record) = try? SubmissionRecord.open(row, keys: keys) else {
                    continue
                }
                items.append(
                    OutboxItem(
                        id: id,
                        sha256: digest(of: record.body),
                        body: record.body,
                        signature: record.signature
                    )
                )
            }
            return items
        }
    }

    /// Notes what became of submissions; noting the same again changes nothing.
    ///
    /// What a server has accepted stays accepted in that life of its database, whatever it says later.
    /// Submissions that are not in the store are passed over.
    public func record(_ outcomes: [Outcome]) async throws(StoreError) {
        try await perform { db, keys in
            for outcome in outcomes {
                let sealed = try outcome.state.sealedReceipt(of: outcome.id, keys: keys)
                try db.execute(
                    sql: """
                        UPDATE outbox SET state = :state, epoch = :epoch, sealed = :sealed
                        WHERE submission = (SELECT number FROM submission WHERE id = :id)
                        AND NOT (state = 'accepted' AND epoch IS :epoch)
                        """,
                    arguments: [
                        "state": outcome.state.word, "epoch": outcome.state.epoch,
                        "sealed": sealed, "id": outcome.id,
                    ]
                )
            }
        }
    }

    /// Puts everything the server said in another life of its database back to wait, so that a server
    /// restored from a backup gets it again.
    public func rewindToPending(notIn epoch: UUID) async throws(StoreError) {
        try await perform { db, _ in
            try db.execute(
                sql: """
                    UPDATE outbox SET state = 'pending', epoch = NULL, sealed = NULL
                    WHERE state <> 'pending' AND epoch <> ?
                    """,
                arguments: [epoch]
            )
        }
    }

    /// How many submissions are where, and since when the oldest has waited.
    public func queue() async throws(StoreError) -> QueueSummary {
        try await perform { db, keys in
            let count = "SELECT count(*) FROM outbox WHERE state = ?"
            let waiting = try Row.fetchAll(db, sql: Self.pending)
            let opened = waiting.compactMap { try? SubmissionRecord.open($0, keys: keys).record }
            return QueueSummary(
                pending: waiting.count,
                accepted: try Int.fetchOne(db, sql: count, arguments: ["accepted"]) ?? 0,
                quarantined: try Int.fetchOne(db, sql: count, arguments: ["quarantined"]) ?? 0,
                damaged: waiting.count - opened.count,
                oldestPending: opened.map(\.finished).min()
            )
        }
    }

    private static let pending = """
        SELECT id, submission.sealed FROM submission JOIN outbox ON outbox.submission = number
        WHERE state = 'pending' ORDER BY number
        """
}
