internal import GRDB

/// The tables, version by version.
///
/// In clear stand random ids, keyed hashes, states and question files, which are public. Everything
/// that says who, what or when is in a `sealed` column.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 keys, drafts, submissions, outbox, cache") { db in
            try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
            try db.execute(sql: keys)
            try db.execute(sql: work)
            try db.execute(sql: cache)
        }
        migrator.registerMigration("2 a submission has its state, and may be a stub") { db in
            try db.execute(sql: delivery)
        }
        migrator.registerMigration("3 what the picture of a citizen remembers") { db in
            try db.execute(sql: memory)
        }
        migrator.registerMigration("4 failed attempts, and the municipality's key") { db in
            try db.execute(sql: lockOut)
            try db.execute(sql: recovery)
        }
        migrator.registerMigration("5 the terms of an instrument") { db in
            try db.execute(sql: terms)
        }
        return migrator
    }

    /// How often an instrument is asked, of whom, and from when; `NULL` where it is as its file says.
    ///
    /// A program that made an earlier version passed over terms and target groups which the feed may have
    /// told already: without a cursor it is read once more from the beginning.
    private static let terms = """
        ALTER TABLE instrument ADD COLUMN terms BLOB CHECK (length(terms) > 28);
        DELETE FROM cursor;
        """

    private static let keys = """
        CREATE TABLE store (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            installation BLOB NOT NULL CHECK (length(installation) = 16),
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            rounds INTEGER NOT NULL CHECK (rounds > 0),
            block_size INTEGER NOT NULL CHECK (block_size > 0),
            parallelism INTEGER NOT NULL CHECK (parallelism > 0)
        ) STRICT;
        CREATE TABLE wrapped_key (
            name TEXT PRIMARY KEY CHECK (name IN ('work', 'cache')),
            sealed BLOB NOT NULL CHECK (length(sealed) = 60)
        ) STRICT;
        CREATE TABLE setting (
            name TEXT PRIMARY KEY CHECK (name <> ''),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        CREATE TABLE chain (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        """

    private static let work = """
        CREATE TABLE draft (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        CREATE TABLE submission (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            citizen BLOB NOT NULL CHECK (length(citizen) = 32),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        CREATE INDEX submission_citizen ON submission (citizen);
        CREATE TABLE outbox (
            submission INTEGER PRIMARY KEY REFERENCES submission (number),
            state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'quarantined')),
            epoch BLOB CHECK (length(epoch) = 16),
            sealed BLOB CHECK (length(sealed) > 28),
            CHECK ((state = 'pending') = (epoch IS NULL)),
            CHECK ((state = 'pending') = (sealed IS NULL))
        ) STRICT;
        CREATE INDEX outbox_state ON outbox (state);
        """

    private static let cache = """
        CREATE TABLE cursor (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        CREATE TABLE citizen (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        CREATE TABLE measurement (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
            citizen BLOB NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        CREATE INDEX measurement_citizen ON measurement (citizen);
        CREATE TABLE instrument (
            number INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
            content BLOB NOT NULL,
            is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1))
        ) STRICT;
        """

    /// One table where there were two: without its bytes a submission is `dropped` or `erased`, and
    /// nothing else.
    ///
    /// Version 1 did not note when the server accepted. Everything waits once more: the server knows
    /// it again by its id.
    private static let delivery = """
        CREATE TABLE delivery (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            citizen BLOB CHECK (length(citizen) = 32),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28),
            state TEXT NOT NULL CHECK (
                state IN ('pending', 'accepted', 'archived', 'dropped', 'quarantined', 'erased')
            ),
            epoch BLOB CHECK (length(epoch) = 16),
            receipt BLOB CHECK (length(receipt) > 28),
            CHECK ((citizen IS NULL) = (state IN ('dropped', 'erased'))),
            CHECK ((epoch IS NULL) = (state IN ('pending', 'erased'))),
            CHECK ((receipt IS NULL) = (state = 'pending'))
        ) STRICT;
        INSERT INTO delivery (number, id, citizen, sealed, state)
        SELECT number, id, citizen, sealed, 'pending' FROM submission;
        DROP TABLE outbox;
        DROP TABLE submission;
        ALTER TABLE delivery RENAME TO submission;
        CREATE INDEX submission_citizen ON submission (citizen);
        CREATE INDEX submission_state ON submission (state);
        """

    /// Outlasts the bytes of submissions, and goes with the citizen.
    private static let memory = """
        CREATE TABLE memory (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
            citizen BLOB NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
            sealed BLOB NOT NULL CHECK (length(sealed) > 28)
        ) STRICT;
        CREATE INDEX memory_citizen ON memory (citizen);
        """
}
