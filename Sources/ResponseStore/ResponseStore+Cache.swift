public import FoundationEssentials
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
    ///   - epoch: the life of the server's database.
    ///   - from: the cursor the page was asked from.
    ///   - next: the cursor to ask from next.
    /// - Returns: whether it was applied.
    /// - Throws: ``StoreError``, among them ``StoreError/wrongInstrument(sha256:)``; then nothing is.
    public func apply(
        _ changes: [CacheChange],
        epoch: UUID,
        from: Int,
        next: Int
    ) async throws(StoreError) -> Bool {
        try await perform { db, keys in
            let writer = CacheWriter(db: db, keys: keys)
            let own = try writer.cursor()
            if own?.epoch == epoch, let own {
                guard from <= own.next, own.next < next else { return false }
            } else {
                guard from == 0, next >= 0 else { return false }
                try writer.forgetAll()
            }
            for change in changes { try writer.apply(change) }
            try writer.setCursor(FeedCursor(epoch: epoch, next: next))
            return true
        }
    }
}
