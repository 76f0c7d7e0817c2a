internal import Crypto
internal import FoundationEssentials
internal import GRDB

/// The municipality's key, and the store's keys sealed to it, inside a transaction.
enum Recovery {
    /// The public key kept; `nil` if there is none.
    static func key(_ db: Database) throws -> Data? {
        try Data.fetchOne(db, sql: "SELECT public_key FROM recovery")
    }

    /// Keeps a public key, in the place of one that is there.
    static func keep(_ key: Data, device: String, in db: Database) throws {
        guard (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: key)) != nil else {
            throw StoreError.recovery(.badKey)
        }
        try db.execute(
            sql: """
                INSERT INTO recovery (only, public_key, device) VALUES (1, ?, ?)
                ON CONFLICT (only) DO UPDATE
                SET public_key = excluded.public_key, device = excluded.device
                """,
            arguments: [key, device]
        )
    }

    /// Seals the store's keys to the municipality's, if it has given one.
    static func seal(_ keys: KeyRing, for installation: UUID, in db: Database) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM recovery") else { return }
        for (name, sealer) in [("work", keys.work), ("cache", keys.cache)] {
            let context = RecoverySeal.Context.kept(
                name,
                installation: installation,
                device: row["device"]
            )
            let sealed = try RecoverySeal.seal(sealer.key.bytes, to: row["public_key"], context)
            try db.execute(
                sql: """
                    INSERT INTO recovery_key (name, sealed) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed
                    """,
                arguments: [name, sealed]
            )
        }
    }

    /// Keeps the key of a request, wrapped by the new passphrase's, and gives what is to be sent.
    static func begin(_ wrapper: PassphraseKey, in db: Database) throws -> RecoveryRequestParts {
        let (_, installation) = try WrappedKeys.read(db)
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM recovery"),
            let work = try sealed("work", in: db)
        else { throw StoreError.recovery(.noKey) }
        let key = Curve25519.KeyAgreement.PrivateKey()
        let wrapped = try wrapper.wrap(key.rawRepresentation, as: "request", for: installation)
        try keep(key.publicKey.rawRepresentation, wrapped, by: wrapper, in: db)
        return RecoveryRequestParts(
            installation: installation,
            device: row["device"],
            recoveryKey: row["public_key"],
            requestKey: key.publicKey.rawRepresentation,
            work: work,
            cache: try sealed("cache", in: db)
        )
    }

    private static func keep(
        _ key: Data,
        _ wrapped: Data,
        by wrapper: PassphraseKey,
        in db: Database
    ) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO recovery_request VALUES (1, ?, ?, ?, ?, ?, ?)",
            arguments: [
                key, wrapper.salt, wrapper.cost.rounds, wrapper.cost.blockSize,
                wrapper.cost.parallelism, wrapped,
            ]
        )
    }

    private static func sealed(_ name: String, in db: Database) throws -> Data? {
        let sql = "SELECT sealed FROM recovery_key WHERE name = ?"
        return try Data.fetchOne(db, sql: sql, arguments: [name])
    }
}
