extension Schema {
    /// How often the passphrase was wrong: in clear, for it is read before anything can be opened.
    ///
    /// `boot` and `seconds` say when the last attempt was, by a clock nobody can turn.
    static let lockOut = """
        CREATE TABLE attempt (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            failures INTEGER NOT NULL CHECK (failures >= 0),
            boot TEXT NOT NULL,
            seconds REAL NOT NULL,
            is_emptied INTEGER NOT NULL CHECK (is_emptied IN (0, 1))
        ) STRICT;
        INSERT INTO attempt (only, failures, boot, seconds, is_emptied) VALUES (1, 0, '', 0, 0);
        """

    /// The two keys once more, sealed to the municipality's key; and a request to it that is under way,
    /// whose own key only the new passphrase opens.
    static let recovery = """
        CREATE TABLE recovery (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            public_key BLOB NOT NULL CHECK (length(public_key) = 32),
            device TEXT NOT NULL
        ) STRICT;
        CREATE TABLE recovery_key (
            name TEXT PRIMARY KEY CHECK (name IN ('work', 'cache')),
            sealed BLOB NOT NULL CHECK (length(sealed) = 80)
        ) STRICT;
        CREATE TABLE recovery_request (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            public_key BLOB NOT NULL CHECK (length(public_key) = 32),
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            rounds INTEGER NOT NULL CHECK (rounds > 0),
            block_size INTEGER NOT NULL CHECK (block_size > 0),
            parallelism INTEGER NOT NULL CHECK (parallelism > 0),
            sealed BLOB NOT NULL CHECK (length(sealed) = 60)
        ) STRICT;
        """
}
