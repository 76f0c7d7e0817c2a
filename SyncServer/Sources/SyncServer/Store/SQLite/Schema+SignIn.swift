extension Schema {
    /// What signing in asks besides a passphrase: the secret shared with a telephone, sealed; the last half
    /// minute whose code was used; codes for whoever has lost it; who is blocked, and a count that ends
    /// sessions.
    static let signIn = [
        """
        ALTER TABLE employee ADD COLUMN is_blocked INTEGER NOT NULL DEFAULT 0
            CHECK (is_blocked IN (0, 1))
        """,
        "ALTER TABLE employee ADD COLUMN generation INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE employee ADD COLUMN sealed_factor BLOB",
        "ALTER TABLE employee ADD COLUMN last_step INTEGER NOT NULL DEFAULT 0",
        """
        CREATE TABLE recovery_code (
            employee TEXT NOT NULL REFERENCES employee(id),
            hash TEXT NOT NULL,
            PRIMARY KEY (employee, hash)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
