internal import FoundationEssentials
internal import GRDB
internal import Progression

extension CacheWriter {
    /// Remembers something of a citizen of the caseload; of anybody else it falls away.
    func remember(_ memory: PictureMemory) throws {
        let id = memoryKey(memory.submission)
        try db.execute(
            sql: """
                INSERT INTO memory (id, citizen, sealed)
                SELECT ?, id, ? FROM citizen WHERE id = ?
                ON CONFLICT (id) DO UPDATE SET citizen = excluded.citizen, sealed = excluded.sealed
                """,
            arguments: [
                id, try keys.cache.seal(memory, as: .memory, id: id.hexadecimal),
                key(memory.citizen),
            ]
        )
    }

    /// Forgets what is remembered of a submission.
    func forgetMemory(of submission: UUID) throws {
        try db.execute(
            sql: "DELETE FROM memory WHERE id = ?",
            arguments: [memoryKey(submission)]
        )
    }

    /// Forgets what was said of a citizen's sub-goals: a grant brings all there is.
    func forgetGoals(of citizen: CitizenReference) throws {
        let sql = "SELECT id, sealed FROM memory WHERE citizen = ?"
        for row in try Row.fetchAll(db, sql: sql, arguments: [key(citizen)]) {
            let id: Data = row["id"]
            let memory: PictureMemory? = try? keys.cache.open(
                row["sealed"],
                as: .memory,
                id: id.hexadecimal
            )
            guard case .goal = memory else { continue }
            try db.execute(sql: "DELETE FROM memory WHERE id = ?", arguments: [id])
        }
    }

    private func memoryKey(_ submission: UUID) -> Data {
        keys.cache.lookup(submission.uuidString, as: .memory)
    }
}
