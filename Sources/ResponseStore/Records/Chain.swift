internal import FoundationEssentials
internal import GRDB

/// The laptop's place in its chain: how many submissions this life of the store has made, and the
/// hash of the last.
struct Chain: Codable, Hashable, Sendable {
    let installation: UUID
    let incarnation: UUID
    private(set) var sequence = 0
    private(set) var previous: String?

    private init(installation: UUID, incarnation: UUID) {
        self.installation = installation
        self.incarnation = incarnation
    }

    /// The place the next submission takes.
    var next: ChainLink {
        ChainLink(
            installation: installation,
            incarnation: incarnation,
            sequence: sequence + 1,
            previous: previous
        )
    }

    /// Goes on past a submission whose body has this hash.
    mutating func append(_ sha256: String) {
        sequence += 1
        previous = sha256
    }

    /// Begins the first chain of a store.
    static func begin(_ options: ResponseStore.Options, in db: Database, keys: KeyRing) throws {
        try Chain(installation: options.installation, incarnation: options.incarnation)
            .write(number: 1, to: db, keys: keys)
    }

    /// Begins another chain in a store that has one.
    static func begin(_ incarnation: UUID, in db: Database, keys: KeyRing) throws {
        let (number, chain) = try current(db, keys: keys)
        try Chain(installation: chain.installation, incarnation: incarnation)
            .write(number: number + 1, to: db, keys: keys)
    }

    /// The present chain, which is the last one begun.
    static func current(_ db: Database, keys: KeyRing) throws -> (number: Int, chain: Chain) {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM chain ORDER BY number DESC LIMIT 1")
        guard let row else { throw StoreError.damagedRecord(.chain) }
        let number: Int = row["number"]
        return (number, try keys.work.open(row["sealed"], as: .chain, id: String(number)))
    }

    func write(number: Int, to db: Database, keys: KeyRing) throws {
        let sealed = try keys.work.seal(self, as: .chain, id: String(number))
        try db.execute(
            sql: """
                INSERT INTO chain (number, sealed) VALUES (?, ?)
                ON CONFLICT (number) DO UPDATE SET sealed = excluded.sealed
                """,
            arguments: [number, sealed]
        )
    }
}
