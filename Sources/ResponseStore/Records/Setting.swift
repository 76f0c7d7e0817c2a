internal import FoundationEssentials
internal import GRDB

/// A sealed setting, inside a transaction.
enum Setting {
    static func read<Value: Decodable>(
        _ name: SettingName,
        in db: Database,
        keys: KeyRing
    ) throws -> Value? {
        let sealed = try Data.fetchOne(
            db,
            sql: "SELECT sealed FROM setting WHERE name = ?",
            arguments: [name.rawValue]
        )
        return try sealed.map { try keys.work.open($0, as: .setting, id: name.rawValue) }
    }

    static func write(
        _ value: (some Encodable)?,
        as name: SettingName,
        to db: Database,
        keys: KeyRing
    ) throws {
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

extension LaptopRules {
    static func read(_ db: Database, keys: KeyRing) throws -> LaptopRules {
        try Setting.read(.rules, in: db, keys: keys) ?? LaptopRules()
    }

    func write(to db: Database, keys: KeyRing) throws {
        try Setting.write(self, as: .rules, to: db, keys: keys)
    }
}

extension SettingName {
    /// How the laptop is to be kept.
    static let rules = SettingName(rawValue: "store.rules")
    /// What the witness beside the store should say.
    static let witness = SettingName(rawValue: "store.witness")
}
