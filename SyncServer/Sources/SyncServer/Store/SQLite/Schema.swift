import GRDB

/// The tables of the central database, migration by migration.
///
/// Every table about people has the municipality in its key. Bodies are kept in ordinary rowid
/// tables: a kilobyte in a WITHOUT ROWID table spills into overflow pages.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.add("v1", people + protocolState + submissions + measurements)
        migrator.add("v2", [continuedSeries])
        migrator.add("v3", wholeProtocol)
        migrator.add("v4", subGoals)
        migrator.add("v5", kinds)
        migrator.add("v6", [recoveryKeys])
        migrator.add("v7", signIn)
        migrator.add("v8", [lastContact])
        migrator.add("v9", organisation)
        migrator.add("v10", terms)
        migrator.add("v11", [provider])
        migrator.add("v12", efforts) { db in try addUsualEventKinds(to: nil, in: db) }
        migrator.add("v13", [packedCourses]) { db in try PackedCourses(db).packAll() }
        migrator.add("v14", calibration)
        migrator.add("v15", centre)
        return migrator
    }

    /// The public half of the key that opens a municipality's laptops when a passphrase is forgotten; the
    /// private half is never here.
    private static let recoveryKeys = """
        ALTER TABLE tenant ADD COLUMN recovery_key BLOB CHECK (length(recovery_key) = 32)
        """

    /// When a laptop last began a session, so that a silent one is noticed.
    private static let lastContact = "ALTER TABLE device ADD COLUMN last_contact REAL"

    /// Major versions that the instrument's series continues, with spaces between.
    ///
    /// Those stored so far continue none: their files had no way to say it.
    private static let continuedSeries = """
        ALTER TABLE measurement ADD COLUMN continues TEXT NOT NULL DEFAULT ''
        """

    /// What each submission is; which kind those were that no server knew stands in their envelopes
    /// only.
    static let kinds = [
        "ALTER TABLE submission ADD COLUMN kind TEXT NOT NULL DEFAULT 'response'",
        """
        UPDATE submission SET kind = '\(SubmissionRecord.unknownKind)'
        WHERE instr(' ' || flags || ' ', ' kind ') > 0
        """,
    ]

    private static let people = [
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT
        """,
        """
        CREATE TABLE tenant (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            wrapped_key BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE employee (
            id TEXT PRIMARY KEY NOT NULL,
            tenant TEXT REFERENCES tenant(id),
            role TEXT NOT NULL CHECK (role IN ('mentor', 'caseworker', 'analyst')),
            sealed_name BLOB NOT NULL,
            passphrase BLOB, salt BLOB, rounds INTEGER, block_size INTEGER, parallelism INTEGER,
            CHECK ((role = 'analyst') = (tenant IS NULL)),
            UNIQUE (tenant, id)
        ) STRICT
        """,
        """
        CREATE TABLE citizen (
            tenant TEXT NOT NULL REFERENCES tenant(id),
            reference TEXT NOT NULL UNIQUE,
            language TEXT NOT NULL,
            caseworker TEXT NOT NULL,
            wrapped_key BLOB NOT NULL,
            PRIMARY KEY (tenant, reference),
            FOREIGN KEY (tenant, caseworker) REFERENCES employee(tenant, id)
        ) STRICT
        """,
        """
        CREATE TABLE identity (
            tenant TEXT NOT NULL,
            citizen TEXT NOT NULL,
            sealed_name BLOB NOT NULL,
            PRIMARY KEY (tenant, citizen),
            FOREIGN KEY (tenant, citizen) REFERENCES citizen(tenant, reference)
        ) STRICT
        """,
        """
        CREATE TABLE caseload (
            tenant TEXT NOT NULL,
            employee TEXT NOT NULL,
            citizen TEXT NOT NULL,
            log_seq INTEGER NOT NULL REFERENCES log(log_seq),
            PRIMARY KEY (tenant, employee, citizen),
            FOREIGN KEY (tenant, employee) REFERENCES employee(tenant, id),
            FOREIGN KEY (tenant, citizen) REFERENCES citizen(tenant, reference)
        ) STRICT
        """,
        """
        CREATE TABLE access (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL,
            citizen TEXT NOT NULL,
            employee TEXT NOT NULL,
            at REAL NOT NULL,
            what TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX access_citizen ON access (tenant, citizen, number)",
    ]

    private static let protocolState = [
        """
        CREATE TABLE log (
            log_seq INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN
                ('submission', 'measured', 'grant', 'revoke', 'instrument', 'retire')),
            tenant TEXT, employee TEXT, citizen TEXT, instrument TEXT,
            at REAL NOT NULL
        ) STRICT
        """,
        """
        CREATE INDEX log_employee ON log (tenant, employee, log_seq) WHERE employee IS NOT NULL
        """,
        "CREATE INDEX log_instrument ON log (log_seq) WHERE instrument IS NOT NULL",
        """
        CREATE TABLE device (
            id TEXT PRIMARY KEY NOT NULL,
            tenant TEXT NOT NULL,
            employee TEXT NOT NULL,
            public_key BLOB NOT NULL,
            sealed_name BLOB NOT NULL,
            enrolled_at REAL NOT NULL,
            FOREIGN KEY (tenant, employee) REFERENCES employee(tenant, id)
        ) STRICT
        """,
        """
        CREATE TABLE enrolment_code (
            hash TEXT PRIMARY KEY NOT NULL,
            tenant TEXT NOT NULL,
            employee TEXT NOT NULL,
            expires REAL NOT NULL,
            used_by TEXT,
            FOREIGN KEY (tenant, employee) REFERENCES employee(tenant, id)
        ) STRICT
        """,
        """
        CREATE TABLE instrument (
            sha256 TEXT PRIMARY KEY NOT NULL,
            url TEXT NOT NULL,
            version TEXT NOT NULL,
            is_retired INTEGER NOT NULL,
            content BLOB NOT NULL
        ) STRICT
        """,
    ]

    private static let submissions = [
        """
        CREATE TABLE submission (
            log_seq INTEGER PRIMARY KEY NOT NULL REFERENCES log(log_seq),
            tenant TEXT NOT NULL,
            id TEXT NOT NULL,
            citizen TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            instrument TEXT NOT NULL,
            device TEXT NOT NULL REFERENCES device(id),
            incarnation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            flags TEXT NOT NULL,
            measured_seq INTEGER REFERENCES log(log_seq),
            received_at REAL NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (tenant, id),
            FOREIGN KEY (tenant, citizen) REFERENCES citizen(tenant, reference)
        ) STRICT
        """,
        "CREATE INDEX submission_citizen ON submission (tenant, citizen, log_seq)",
        "CREATE INDEX submission_chain ON submission (tenant, device, incarnation, sequence)",
        "CREATE INDEX submission_instrument ON submission (instrument, log_seq)",
        """
        CREATE TABLE quarantine (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL REFERENCES tenant(id),
            device TEXT NOT NULL REFERENCES device(id),
            sha256 TEXT NOT NULL,
            reason TEXT NOT NULL,
            id TEXT,
            citizen TEXT,
            received_at REAL NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (tenant, device, sha256, reason)
        ) STRICT
        """,
    ]

    // A cache: dropped and rebuilt from the submissions at will.
    private static let measurements = [
        """
        CREATE TABLE measurement (
            tenant TEXT NOT NULL,
            citizen TEXT NOT NULL,
            factor TEXT NOT NULL,
            submission TEXT NOT NULL,
            occasion TEXT NOT NULL,
            log_seq INTEGER NOT NULL,
            instrument TEXT NOT NULL,
            informant TEXT NOT NULL,
            date REAL NOT NULL,
            value REAL,
            answered INTEGER NOT NULL,
            total INTEGER NOT NULL,
            sd REAL,
            reliability REAL,
            PRIMARY KEY (tenant, citizen, factor, submission)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX measurement_log ON measurement (tenant, log_seq)",
    ]
}

extension DatabaseMigrator {
    /// Adds a migration that makes tables, and then perhaps fills them.
    fileprivate mutating func add(
        _ name: String,
        _ statements: [String],
        filling: @escaping @Sendable (Database) throws -> Void = { _ in }
    ) {
        registerMigration(name) { db in
            for statement in statements { try db.execute(sql: statement) }
            try filling(db)
        }
    }
}
