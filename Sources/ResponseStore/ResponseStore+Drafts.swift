public import FoundationEssentials
internal import GRDB
public import Progression

extension ResponseStore {
    /// Keeps an unfinished interview as it stands, in place of what was kept of it before.
    ///
    /// Durable on return: only then show the next question.
    public func save(_ draft: Interview.Draft) async throws(StoreError) {
        try await perform { db, keys in
            let occasion = draft.visit.occasion
            let sealed = try keys.work.seal(draft, as: .draft, id: occasion.uuidString)
            try db.execute(
                sql: """
                    INSERT INTO draft (id, sealed) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
                    """,
                arguments: [occasion, sealed]
            )
        }
    }

    /// All unfinished interviews, those begun first at the front.
    public func drafts() async throws(StoreError) -> [Interview.Draft] {
        try await perform { db, keys in
            let rows = try Row.fetchAll(db, sql: "SELECT id, sealed FROM draft ORDER BY number")
            return try rows.map { try Interview.Draft.open($0, keys: keys) }
        }
    }

    /// Forgets an unfinished interview.
    public func discardDraft(occasion: UUID) async throws(StoreError) {
        try await perform { db, _ in
            try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [occasion])
        }
    }
}

extension Interview.Draft {
    /// The draft in a row of the table.
    static func open(_ row: Row, keys: KeyRing) throws -> Interview.Draft {
        let occasion: UUID = row["id"]
        return try keys.work.open(row["sealed"], as: .draft, id: occasion.uuidString)
    }
}
