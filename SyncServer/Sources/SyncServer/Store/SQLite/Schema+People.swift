extension Schema {
    /// How a municipality is divided, who does what, who stands in for whom, who is invited; citizens by
    /// the number the authorities know them by; what happened around a course.
    ///
    /// SQLite cannot widen a check in place, so `employee` is written anew.
    static let organisation = units + employees + identities + courses

    private static let units = [
        """
        CREATE TABLE unit (
            tenant TEXT NOT NULL REFERENCES tenant(id),
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            within TEXT,
            PRIMARY KEY (tenant, id),
            FOREIGN KEY (tenant, within) REFERENCES unit(tenant, id)
        ) STRICT, WITHOUT ROWID
        """
    ]

    private static let employees = [
        """
        CREATE TABLE new_employee (
            id TEXT PRIMARY KEY NOT NULL,
            tenant TEXT REFERENCES tenant(id),
            role TEXT NOT NULL CHECK (role IN ('mentor', 'caseworker', 'team-leader',
                'data-protection-officer', 'administrator', 'analyst')),
            unit TEXT,
            stand_in TEXT,
            sealed_name BLOB NOT NULL,
            passphrase BLOB, salt BLOB, rounds INTEGER, block_size INTEGER, parallelism INTEGER,
            is_blocked INTEGER NOT NULL DEFAULT 0 CHECK (is_blocked IN (0, 1)),
            generation INTEGER NOT NULL DEFAULT 0,
            sealed_factor BLOB,
            last_step INTEGER NOT NULL DEFAULT 0,
            CHECK ((role = 'analyst') = (tenant IS NULL)),
            UNIQUE (tenant, id),
            FOREIGN KEY (tenant, unit) REFERENCES unit(tenant, id),
            FOREIGN KEY (tenant, stand_in) REFERENCES employee(tenant, id)
        ) STRICT
        """,
        """
        INSERT INTO new_employee (id, tenant, role, sealed_name, passphrase, salt, rounds,
            block_size, parallelism, is_blocked, generation, sealed_factor, last_step)
        SELECT id, tenant, role, sealed_name, passphrase, salt, rounds,
            block_size, parallelism, is_blocked, generation, sealed_factor, last_step
        FROM employee
        """,
        "DROP TABLE employee",
        "ALTER TABLE new_employee RENAME TO employee",
        "CREATE INDEX employee_stand_in ON employee (tenant, stand_in) WHERE stand_in IS NOT NULL",
        """
        CREATE TABLE invitation (
            employee TEXT PRIMARY KEY NOT NULL REFERENCES employee(id),
            hash TEXT NOT NULL,
            expires REAL NOT NULL
        ) STRICT
        """,
    ]

    private static let identities = [
        "ALTER TABLE tenant ADD COLUMN is_test INTEGER NOT NULL DEFAULT 0 CHECK (is_test IN (0, 1))",
        "ALTER TABLE identity ADD COLUMN sealed_number BLOB",
        "ALTER TABLE identity ADD COLUMN number_hash TEXT",
        """
        CREATE UNIQUE INDEX identity_number ON identity (tenant, number_hash)
            WHERE number_hash IS NOT NULL
        """,
    ]

    private static let courses = [
        "ALTER TABLE citizen ADD COLUMN closed_at REAL",
        """
        ALTER TABLE tenant ADD COLUMN retention_days INTEGER NOT NULL
            DEFAULT \(CaseEnding.usualRetention) CHECK (retention_days BETWEEN 30 AND 36500)
        """,
        "ALTER TABLE tenant ADD COLUMN retention_set_at REAL NOT NULL DEFAULT 0",
        """
        CREATE TABLE course_event (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL,
            citizen TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('hand-over', 'closed', 'reopened')),
            before TEXT, after TEXT, decided_by TEXT,
            at REAL NOT NULL,
            FOREIGN KEY (tenant, citizen) REFERENCES citizen(tenant, reference)
        ) STRICT
        """,
        "CREATE INDEX course_event_citizen ON course_event (tenant, citizen, number)",
    ]
}
