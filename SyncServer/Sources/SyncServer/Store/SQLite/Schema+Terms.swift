extension Schema {
    /// Where an instrument is published, and under which terms; and the target groups citizens belong to.
    ///
    /// A file stands in `instrument` once, however often it is published: `tenant` is NULL where it is for
    /// every municipality, as all are that were published before. Which group a citizen belongs to may tell
    /// of an illness, and is sealed beside the name.
    static let terms = [
        """
        CREATE TABLE target_group (
            tenant TEXT NOT NULL REFERENCES tenant(id),
            name TEXT NOT NULL CHECK (name <> ''),
            PRIMARY KEY (tenant, name)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE publication (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT REFERENCES tenant(id),
            instrument TEXT NOT NULL REFERENCES instrument(sha256),
            weeks INTEGER CHECK (weeks > 0),
            grace_weeks INTEGER CHECK (grace_weeks >= 0),
            target_group TEXT CHECK (target_group IS NULL OR tenant IS NOT NULL),
            first_day TEXT CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
            FOREIGN KEY (tenant, target_group) REFERENCES target_group(tenant, name)
        ) STRICT
        """,
        """
        CREATE UNIQUE INDEX publication_scope ON publication (coalesce(tenant, ''), instrument)
        """,
        """
        INSERT INTO publication (tenant, instrument, is_retired)
        SELECT NULL, sha256, is_retired FROM instrument ORDER BY rowid
        """,
        "ALTER TABLE instrument DROP COLUMN is_retired",
        "ALTER TABLE identity ADD COLUMN sealed_target_group BLOB",
    ]
}
