import Crypto
import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

/// The central database: one SQLite file, one connection, one process.
///
/// WAL with `synchronous=FULL`, so that what is acknowledged survives a power cut. GRDB sets NORMAL
/// itself when it switches to WAL, whatever was prepared before; FULL is therefore set after opening,
/// and checked.
final class SQLiteStore: CentralStore {
    let database: DatabaseQueue
    let intake: Intake
    let vault: Vault
    let environment: ServerEnvironment
    /// By which laptops show what a database has forgotten.
    let proofs: CursorProofs
    let currentEpoch: Mutex<UUID>
    let noteEpoch: EpochNote
    /// Courses that are read while the disk is busy: the next commit notes all of these readings.
    let readings = GroupCommit<CourseReading, CourseReading.Outcome>(limit: 100)
    /// The questionnaires published, by hash of their file.
    let questionnaires: Mutex<[String: Questionnaire]>
    let readQuestionnaire: QuestionnaireParser

    /// Opens or makes the database at `path`.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - masterKey: 32 bytes.
    ///   - parser: how question files are read.
    ///   - environment: clock, ids, randomness.
    ///   - epoch: the note of the epoch beside the database. If the database has another, it was
    ///     restored from a backup, and a new epoch begins.
    ///   - checks: what is checked of an envelope; all of it outside the simulator.
    /// - Throws: ``ServerError``.
    init(
        path: String,
        masterKey: Data,
        parser: @escaping QuestionnaireParser,
        environment: ServerEnvironment,
        epoch: EpochNote,
        checks: Intake.Checks = .all
    ) throws {
        let settled: UUID
        do {
            database = try Self.open(path)
            try Self.migrate(database, at: path)
            try Self.check(masterKey, against: database)
            settled = try Self.settleEpoch(database, kept: epoch.kept, fresh: environment.uuid())
        } catch let error as DatabaseError {
            throw Self.failure(error, opening: path)
        }
        if settled != epoch.kept { try epoch.write(settled) }
        currentEpoch = Mutex(settled)
        noteEpoch = epoch
        intake = Intake(checks: checks)
        vault = Vault(master: masterKey)
        proofs = vault.cursorProofs
        self.environment = environment
        readQuestionnaire = parser
        questionnaires = Mutex([:])
        try loadQuestionnaires()
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        guard try isDurable(queue) else { throw ServerError.notDurable(path) }
        return queue
    }

    func close() throws { try database.close() }

    /// Another connection, which only reads and so keeps nobody waiting; whoever asked for it closes it.
    func reader() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: database.path, configuration: configuration)
    }

    /// Whether commits reach the disk before they return: `PRAGMA synchronous` is FULL (2) and the
    /// journal is a WAL.
    static func isDurable(_ database: DatabaseQueue) throws -> Bool {
        try database.read { db in
            let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode")
            return level == 2 && journal == "wal"
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        // Whoever only reads is done soon; the journal cannot be cut off before.
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA page_size = 16384")
            try db.execute(sql: "PRAGMA secure_delete = ON")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    private static func migrate(_ database: DatabaseQueue, at path: String) throws {
        let migrator = Schema.migrator
        let isNewer = try database.read { try migrator.hasBeenSuperseded($0) }
        guard !isNewer else { throw ServerError.newerSchema(path) }
        try migrator.migrate(database)
    }

    /// Makes sure the master key is the one this database began with: another one would open nothing
    /// and seal what cannot be opened later.
    private static func check(_ key: Data, against database: DatabaseQueue) throws {
        let fingerprint = ContentHash.hex(of: Data("skridt master key 1\n".utf8) + key)
        let known = try database.write { db in
            try db.execute(
                sql: "INSERT INTO meta (key, value) VALUES ('master', ?) ON CONFLICT DO NOTHING",
                arguments: [fingerprint]
            )
            return try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'master'")
        }
        guard known == fingerprint else { throw ServerError.wrongMasterKey }
    }

    /// Reads the whole file through and compares it with itself.
    func isSound() async throws -> Bool {
        try await read { try String.fetchOne($0, sql: "PRAGMA quick_check") == "ok" }
    }
}

extension SQLiteStore {
    /// Runs `work` in one durable transaction.
    ///
    /// - Throws: what `work` throws; for a failing disk or database ``ServerError``.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.write { try work($0) }
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
    }

    /// Runs `work` on one consistent state of the database.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.read { try work($0) }
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
    }

    /// Runs `work` on one consistent state of the database, by a connection of its own that keeps nobody waiting.
    func readAside<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do {
            let own = try reader()
            defer { try? own.close() }
            return try await own.read { try work($0) }
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
    }

    static func failure(_ error: DatabaseError) -> ServerError {
        error.resultCode == .SQLITE_FULL
            ? .storageFull : .storeBroke(sqliteCode: error.extendedResultCode.rawValue)
    }

    /// Why the database cannot be opened: only a damaged one is to be restored from a backup.
    static func failure(_ error: DatabaseError, opening path: String) -> ServerError {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .noAccess(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse(path)
        default: failure(error)
        }
    }

    /// A new row of the log; its number is the commit order.
    func log(_ entry: LogEntry, in db: Database) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO log
                    (kind, tenant, employee, citizen, instrument, submission, device, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                entry.kind.rawValue, entry.tenant, entry.employee, entry.citizen,
                entry.instrument, entry.submission, entry.device,
                environment.now().timeIntervalSince1970,
            ]
        )
        return Int(db.lastInsertedRowID)
    }

    func tenantKey(_ tenant: String, in db: Database) throws -> SymmetricKey? {
        let sql = "SELECT wrapped_key FROM tenant WHERE id = ?"
        return try Data.fetchOne(db, sql: sql, arguments: [tenant]).map {
            try vault.unwrap($0, label: SealLabel.tenantKey(tenant))
        }
    }

    func citizenKey(_ tenant: String, _ citizen: String, in db: Database) throws -> SymmetricKey? {
        let sql = """
            SELECT wrapped_key FROM citizen
            WHERE tenant = ? AND reference = ? AND wrapped_key IS NOT NULL
            """
        return try Data.fetchOne(
            db.cachedStatement(sql: sql),
            arguments: [tenant, citizen]
        ).map {
            try vault.unwrap($0, label: SealLabel.citizenKey(tenant, citizen))
        }
    }
}
