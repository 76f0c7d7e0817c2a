internal import FoundationEssentials
internal import GRDB

extension ResponseStore {
    /// Remembers what pictures need of submissions, beyond the time their bytes are kept; the same again
    /// changes nothing, and what is about nobody on the caseload falls away.
    public func remember(_ memories: [PictureMemory]) async throws(StoreError) {
        try await perform { db, keys in
            let writer = CacheWriter(db: db, keys: keys)
            for memory in memories { try writer.remember(memory) }
        }
    }

    /// Everything that is remembered, in the order it came.
    public func memories() async throws(StoreError) -> [PictureMemory] {
        try await perform { db, keys in
            try Row.fetchAll(db, sql: "SELECT id, sealed FROM memory ORDER BY number").map { row in
                let id: Data = row["id"]
                return try keys.cache.open(row["sealed"], as: .memory, id: id.hexadecimal)
            }
        }
    }
}
