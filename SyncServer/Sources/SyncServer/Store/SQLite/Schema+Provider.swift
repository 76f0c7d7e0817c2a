extension Schema {
    /// Which employee somebody at a provider is.
    ///
    /// Whom the provider means is kept by a keyed hash: it can be a mail address.
    static let provider = """
        CREATE TABLE provided_identity (
            identity TEXT PRIMARY KEY NOT NULL,
            employee TEXT NOT NULL UNIQUE REFERENCES employee(id)
        ) STRICT, WITHOUT ROWID
        """
}
