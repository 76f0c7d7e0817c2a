internal import FoundationEssentials
internal import GRDB

extension WrappedKeys {
    /// The keys of a store, and the installation they are bound to.
    static func read(_ db: Database) throws -> (keys: WrappedKeys, installation: UUID) {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM store"),
            let work = try sealed("work", in: db),
            let cache = try sealed("cache", in: db)
        else { throw StoreError.damagedRecord(.keys) }
        let cost = ScryptCost(
            rounds: row["rounds"],
            blockSize: row["block_size"],
            parallelism: row["parallelism"]
        )
        let keys = WrappedKeys(salt: row["salt"], cost: cost, work: work, cache: cache)
        return (keys, row["installation"])
    }

    func write(to db: Database, installation: UUID) throws {
        try db.execute(
            sql: """
                INSERT INTO store (only, installation, salt, rounds, block_size, parallelism)
                VALUES (1, ?, ?, ?, ?, ?)
                """,
            arguments: [installation, salt, cost.rounds, cost.blockSize, cost.parallelism]
        )
        for (name, sealed) in [("work", work), ("cache", cache)] {
            try db.execute(
                sql: "INSERT INTO wrapped_key (name, sealed) VALUES (?, ?)",
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
