internal import FoundationEssentials
internal import GRDB
public import Progression

extension ResponseStore {
    /// The citizens of the caseload, in the order of names as the server gave them.
    public func caseload() async throws(StoreError) -> [CaseloadEntry] {
        try await perform { db, keys in
            try Row.fetchAll(db, sql: "SELECT id, sealed FROM citizen ORDER BY number").map { row in
                let id: Data = row["id"]
                return try keys.cache.open(row["sealed"], as: .citizen, id: id.hexadecimal)
            }
        }
    }

    /// The measurements of a citizen of the caseload that the server knows, oldest first.
    public func history(of citizen: CitizenReference) async throws(StoreError) -> [Measurement] {
        try await perform { db, keys in
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT id, sealed FROM measurement WHERE citizen = ? ORDER BY number",
                arguments: [keys.cache.lookup(citizen.rawValue, as: .citizen)]
            )
            let all: [Measurement] = try rows.map { row in
                let id: Data = row["id"]
                return try keys.cache.open(row["sealed"], as: .measurement, id: id.hexadecimal)
            }
            return all.sorted { $0.date < $1.date }
        }
    }

    /// How far the server's feed has been applied; `nil` before the first page.
    public func cursor() async throws(StoreError) -> FeedCursor? {
        try await perform { db, keys in try CacheWriter(db: db, keys: keys).cursor() }
    }

    /// Applies one page of the feed and moves the cursor, both in one transaction.
    ///
    /// The page is applied only if it joins on to what is known, `from ≤ own cursor < next`, or if it
    /// is the first of another life of the server's database, `from` = 0; then what was cached of
    /// the old life is forgotten first.
    ///
    /// - Parameters:
    ///   - changes: the page's changes, in order.
    ///   - from: the cursor the page was asked from.
    ///   - cursor: the cursor to ask from next.
    /// - Returns: whether it was applied.
    /// - Throws: ``StoreError``, among them ``StoreError/wrongInstrument(sha256:)``; then nothing is.
    public func apply(
        _ changes: [CacheChange],
        from: Int,
        to cursor: FeedCursor
    ) async throws(StoreError) -> Bool {
        try await scrubbing { db, keys in
            let writer = CacheWriter(db: db, keys: keys)
            guard try writer.joins(from: from, to: cursor) else { return (false, isGone: false) }
            var isGone = false
            for change in changes { isGone = try writer.apply(change) || isGone }
            try writer.setCursor(cursor)
            try LockOut.refilled(db)
            return (true, isGone)
        }
    }

    /// Forgets the caseload, the measurements and how far the feed was read, as a laptop must that was
    /// revoked; what waits to be sent is kept.
    public func wipe() async throws(StoreError) {
        try await scrubbing { db, keys in
            try CacheWriter(db: db, keys: keys).forgetAll()
            try db.execute(sql: "DELETE FROM cursor")
            return ((), isGone: true)
        }
    }

    /// How this laptop is to be kept.
    public func rules() async throws(StoreError) -> LaptopRules {
        try await perform { db, keys in try LaptopRules.read(db, keys: keys) }
    }
}
