internal import FoundationEssentials
internal import GRDB
public import Progression

extension ResponseStore {
    /// How many submissions are in each state; none is not named.
    ///
    /// No record is opened for it.
    public func tally() async throws(StoreError) -> [DeliveryState.Word: Int] {
        try await perform { db, _ in try DeliveryState.Word.tally(db) }
    }

    /// How many submissions about each of these citizens wait to be sent; none is not named.
    ///
    /// No record is opened for it.
    public func waiting(
        about citizens: [CitizenReference]
    ) async throws(StoreError) -> [CitizenReference: Int] {
        try await perform { db, keys in
            let sql = """
                SELECT citizen, count(*) AS count FROM submission WHERE state = 'pending'
                GROUP BY citizen
                """
            var counts: [Data: Int] = [:]
            for row in try Row.fetchAll(db, sql: sql) { counts[row["citizen"]] = row["count"] }
            if counts.isEmpty { return [:] }
            let found = citizens.compactMap { citizen in
                counts[keys.work.lookup(citizen.rawValue, as: .submission)].map { (citizen, $0) }
            }
            return Dictionary(found) { first, _ in first }
        }
    }

    /// The submissions that wait or were put aside, in the order they were finished.
    ///
    /// One whose record no longer opens is passed over; ``queue()`` counts it.
    public func queued() async throws(StoreError) -> [QueuedSubmission] {
        try await perform { db, keys in
            let sql = """
                SELECT * FROM submission WHERE state IN ('pending', 'quarantined') ORDER BY number
                """
            var queued: [QueuedSubmission] = []
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                guard let submission = try? QueuedSubmission(row, keys: keys) else { continue }
                queued.append(submission)
            }
            return queued
        }
    }
}

extension DeliveryState.Word {
    /// How many submissions are in each state.
    static func tally(_ db: Database) throws -> [DeliveryState.Word: Int] {
        var counts: [DeliveryState.Word: Int] = [:]
        let sql = "SELECT state, count(*) AS count FROM submission GROUP BY state"
        for row in try Row.fetchAll(db, sql: sql) {
            counts[Self(rawValue: row["state"]) ?? .pending, default: 0] += row["count"] as Int
        }
        return counts
    }
}

extension QueuedSubmission {
    /// The submission in a row of the table.
    fileprivate init(_ row: Row, keys: KeyRing) throws {
        let (id, record) = try SubmissionRecord.open(row, keys: keys)
        self.init(
            id: id,
            citizen: record.citizen,
            finished: record.finished,
            content: SignedBytes(body: record.body, signature: record.signature),
            state: try DeliveryState.open(row, keys: keys)
        )
    }
}
