internal import FoundationEssentials
internal import GRDB
internal import Progression

extension ResponseStore {
    /// The question files received, in the order they came.
    ///
    /// Retired ones are among them: a draft is finished on the very file it began.
    ///
    /// - Throws: ``StoreError/wrongInstrument(sha256:)`` if a file was changed since.
    public func instruments() async throws(StoreError) -> [StoredInstrument] {
        try await perform { db, keys in
            try Row.fetchAll(db, sql: "SELECT * FROM instrument ORDER BY number").map { row in
                let content: Data = row["content"]
                let hash: String = row["sha256"]
                guard digest(of: content) == hash else {
                    throw StoreError.wrongInstrument(sha256: hash)
                }
                let terms: Data? = row["terms"]
                return StoredInstrument(
                    sha256: hash,
                    content: content,
                    isRetired: row["is_retired"],
                    terms: try terms.map { try keys.cache.open($0, as: .instrument, id: hash) }
                        ?? .plain
                )
            }
        }
    }
}
