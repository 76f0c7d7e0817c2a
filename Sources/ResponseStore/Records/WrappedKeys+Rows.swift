internal import FoundationEssentials
internal import GRDB

extension WrappedKeys {
    /// The keys of a store, and the installation they are bound to.
    static func read(_ db: Database) throws -> (keys: WrappedKeys, installation: UUID) {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM store"),
            let work = try sealed("work", in: db)
        else { throw StoreError.damagedRecord(.keys) }
        let keys = WrappedKeys(
            salt: row["salt"],
            cost: ScryptCost(row),
            work: work,
            cache: try sealed("cache", in: db)
        )
        return (keys, row["installation"])
    }

    /// Writes the keys of a new store.
    func write(to db: Database, installation: UUID) throws {
        try db.execute(
            sql: """
                INSERT INTO store (only, installation, salt, rounds, block_size, parallelism)
                VALUES (1, ?, ?, ?, ?, ?)
                """,
            arguments: [installation, salt, cost.rounds, cost.blockSize, cost.parallelism]
        )
        try writeKeys(to: db)
    }

    /// Puts the keys in the place of those that are there.
    func replace(in db: Database) throws {
        try db.execute(
            sql: "UPDATE store SET salt = ?, rounds = ?, block_size = ?, parallelism = ?",
            arguments: [salt, cost.rounds, cost.blockSize, cost.parallelism]
        )
        try writeKeys(to: db)
    }

    private func writeKeys(to db: Database) throws {
        for (name, sealed) in [("work", work), ("cache", cache)] {
            guard let sealed else { continue }
            try db.execute(
                sql: """
                    INSERT INTO wrapped_key (name, sealed) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed
                    """,
                arguments: [name, sealed]
            )
        }
    }

    private static func sealed(_ name: String, in db: Database) throws -> Data? {
        try Data.fetchOne(
            db,
            sql: "SELECT sealed FROM wrapped_key WHERE name = ?",
            arguments: [name]
        )
    }
}

extension ScryptCost {
    /// The cost a row tells.
    init(_ row: Row) {
        self.init(
            rounds: row["rounds"],
            blockSize: row["block_size"],
            parallelism: row["parallelism"]
        )
    }
}
