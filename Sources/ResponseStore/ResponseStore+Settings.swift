public import FoundationEssentials
internal import GRDB

extension ResponseStore {
    /// The value of a setting; `nil` if it has none.
    public func setting(_ name: SettingName) async throws(StoreError) -> Data? {
        try await perform { db, keys in
            let sealed = try Data.fetchOne(
                db,
                sql: "SELECT sealed FROM setting WHERE name = ?",
                arguments: [name.rawValue]
            )
            return try sealed.map { try keys.work.open($0, as: .setting, id: name.rawValue) }
        }
    }

    /// Gives a setting a value, or with `nil` removes it.
    public func setSetting(_ name: SettingName, _ value: Data?) async throws(StoreError) {
        try await perform { db, keys in
            guard let value else {
                let sql = "DELETE FROM setting WHERE name = ?"
                return try db.execute(sql: sql, arguments: [name.rawValue])
            }
            let sealed = try keys.work.seal(value, as: .setting, id: name.rawValue)
            try db.execute(
                sql: """
                    INSERT INTO setting (name, sealed) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed
                    """,
                arguments: [name.rawValue, sealed]
            )
        }
    }
}
