extension Schema {
    /// What employees write on the server itself, and whether their own assessment comes first.
    ///
    /// A device of kind `centre` signs for one employee, and is no laptop: nobody begins a session with it.
    static let centre = [
        """
        ALTER TABLE device ADD COLUMN kind TEXT NOT NULL DEFAULT 'laptop'
            CHECK (kind IN ('laptop', 'centre'))
        """,
        """
        ALTER TABLE tenant ADD COLUMN assesses_first INTEGER NOT NULL DEFAULT 1
            CHECK (assesses_first IN (0, 1))
        """,
    ]
}
