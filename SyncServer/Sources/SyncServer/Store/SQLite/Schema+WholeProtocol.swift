extension Schema {
    /// What the whole of SYNC/1 needs: provisional citizens, erasure, amendments, revoked laptops,
    /// policies.
    ///
    /// SQLite cannot loosen a column or a check in place, so `citizen` and `log` are written anew. A
    /// citizen's key is NULL once it is destroyed; an erased submission is a stub with an empty
    /// envelope.
    static let wholeProtocol = citizens + log + erasure

    private static let citizens = [
        """
        CREATE TABLE new_citizen (
            tenant TEXT NOT NULL REFERENCES tenant(id),
            reference TEXT NOT NULL UNIQUE,
            language TEXT NOT NULL,
            caseworker TEXT,
            wrapped_key BLOB,
            brought_by TEXT,
            matched TEXT,
            PRIMARY KEY (tenant, reference),
            FOREIGN KEY (tenant, caseworker) REFERENCES employee(tenant, id),
            FOREIGN KEY (tenant, brought_by) REFERENCES employee(tenant, id),
            FOREIGN KEY (tenant, matched) REFERENCES citizen(tenant, reference)
        ) STRICT
        """,
        """
        INSERT INTO new_citizen (tenant, reference, language, caseworker, wrapped_key)
        SELECT tenant, reference, language, caseworker, wrapped_key FROM citizen
        """,
        "DROP TABLE citizen",
        "ALTER TABLE new_citizen RENAME TO citizen",
        "CREATE INDEX citizen_matched ON citizen (tenant, matched) WHERE matched IS NOT NULL",
    ]

    private static let log = [
        """
        CREATE TABLE new_log (
            log_seq INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('submission', 'measured', 'withdraw', 'grant',
                'revoke', 'instrument', 'retire', 'erase', 'policy', 'wipe')),
            tenant TEXT, employee TEXT, citizen TEXT, instrument TEXT, submission TEXT, device TEXT,
            at REAL NOT NULL
        ) STRICT
        """,
        """
        INSERT INTO new_log (log_seq, kind, tenant, employee, citizen, instrument, at)
        SELECT log_seq, kind, tenant, employee, citizen, instrument, at FROM log
        """,
        "DROP TABLE log",
        "ALTER TABLE new_log RENAME TO log",
        """
        CREATE INDEX log_employee ON log (tenant, employee, log_seq) WHERE employee IS NOT NULL
        """,
        "CREATE INDEX log_instrument ON log (log_seq) WHERE instrument IS NOT NULL",
        "CREATE INDEX log_everybody ON log (tenant, log_seq) WHERE kind IN ('erase', 'policy')",
        "CREATE INDEX log_withdraw ON log (tenant, log_seq) WHERE kind = 'withdraw'",
    ]

    private static let erasure = [
        "ALTER TABLE submission ADD COLUMN amended_by TEXT",
        "ALTER TABLE device ADD COLUMN revoked_seq INTEGER REFERENCES log(log_seq)",
        "ALTER TABLE quarantine ADD COLUMN about TEXT",
        "ALTER TABLE quarantine ADD COLUMN incarnation TEXT",
        "ALTER TABLE quarantine ADD COLUMN sequence INTEGER",
        "UPDATE quarantine SET about = citizen",
        "CREATE INDEX quarantine_about ON quarantine (tenant, about) WHERE about IS NOT NULL",
        "CREATE INDEX quarantine_content ON quarantine (tenant, sha256)",
        """
        CREATE TABLE erased (
            tenant TEXT NOT NULL REFERENCES tenant(id),
            kind TEXT NOT NULL CHECK (kind IN ('citizen', 'submission')),
            id TEXT NOT NULL,
            log_seq INTEGER NOT NULL REFERENCES log(log_seq),
            PRIMARY KEY (tenant, kind, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE policy (
            tenant TEXT PRIMARY KEY NOT NULL REFERENCES tenant(id),
            lock_after_minutes INTEGER NOT NULL,
            retention_days INTEGER NOT NULL,
            log_seq INTEGER NOT NULL REFERENCES log(log_seq)
        ) STRICT
        """,
    ]
}
