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

    /// Notes what the server said of submissions; noting the same again changes nothing.
    ///
    /// ``DeliveryState/moved(to:)`` says what becomes of each. Submissions that are not in the store
    /// are passed over.
    public func record(_ outcomes: [Outcome]) async throws(StoreError) {
        try await scrubbing { db, keys in
            let writer = DeliveryWriter(db: db, keys: keys)
            let isGone = try outcomes.reduce(false) { isGone, outcome in
                let goes = try writer.move(where: "id = ?", [outcome.id]) {
                    $0.moved(to: outcome.state)
                }
                return goes || isGone
            }
            return ((), isGone)
        }
    }

    /// Puts everything the server said in another life of its database back to wait, so that a server
    /// restored from a backup gets it again.
    public func rewindToPending(notIn epoch: UUID) async throws(StoreError) {
        try await perform { db, keys in
            _ = try DeliveryWriter(db: db, keys: keys).move(where: "epoch <> ?", [epoch]) {
                $0.rewound(to: epoch)
            }
        }
    }

    /// Notes what is safe in a backup, forgets the bytes of what has been safe for long enough, and the
    /// stubs of what was forgotten a year ago.
    ///
    /// - Parameters:
    ///   - safe: the highest commit number known to be in a verified backup.
    ///   - epoch: the life of the server's database it belongs to.
    ///   - now: the time by the *server's* clock.
    /// - Throws: ``StoreError``; then nothing is forgotten.
    public func sweep(safe: Int, epoch: UUID, now: Date) async throws(StoreError) {
        try await scrubbing { db, keys in
            let days = try LaptopRules.read(db, keys: keys).retentionDays
            let writer = DeliveryWriter(db: db, keys: keys)
            try writer.forgetStubs(at: now)
            let isGone = try writer.move(where: "state IN ('accepted', 'archived')") {
                $0.safe(through: safe, in: epoch).aged(now: now, retentionDays: days)
            }
            return ((), isGone)
        }
    }

    /// How many submissions are where, and since when the oldest has waited.
    public func queue() async throws(StoreError) -> QueueSummary {
        try await perform { db, keys in
            let waiting = try Row.fetchAll(db, sql: Self.pending)
            let opened = waiting.compactMap { try? SubmissionRecord.open($0, keys: keys).record }
            var summary = QueueSummary(
                damaged: waiting.count - opened.count,
                oldestPending: opened.map(\.finished).min()
            )
            summary.counts = try DeliveryState.Word.tally(db)
            return summary
        }
    }

    /// Every submission and how far it is, in the order they were finished; never whom it is about.
    ///
    /// One whose record no longer opens is passed over.
    public func items() async throws(StoreError) -> [DeliveryItem] {
        try await deliveries("SELECT * FROM submission ORDER BY number")
    }

    /// The submissions the server has put aside, in the order they were finished.
    public func quarantined() async throws(StoreError) -> [DeliveryItem] {
        try await deliveries(
            "SELECT * FROM submission WHERE state = 'quarantined' ORDER BY number"
        )
    }

    private func deliveries(_ sql: String) async throws(StoreError) -> [DeliveryItem] {
        try await perform { db, keys in
            var items: [DeliveryItem] = []
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                guard let item = try? DeliveryItem(row, keys: keys) else { continue }
                items.append(item)
            }
            return items
        }
    }

    private static let pending = """
        SELECT id, sealed FROM submission WHERE state = 'pending' ORDER BY number
        """
}
