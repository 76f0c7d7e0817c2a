extension Schema {
    /// What employees give the vignettes of an exercise, and who has finished.
    ///
    /// The vignettes are invented, so nothing here is of a citizen. Who gave what is kept because it may be done over several
    /// days; no page shows it.
    static let calibration = [
        """
        CREATE TABLE vignette_rating (
            tenant TEXT NOT NULL,
            exercise TEXT NOT NULL,
            employee TEXT NOT NULL,
            vignette TEXT NOT NULL,
            rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 10),
            PRIMARY KEY (tenant, exercise, employee, vignette),
            FOREIGN KEY (tenant, employee) REFERENCES employee(tenant, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE calibration_finished (
            tenant TEXT NOT NULL,
            exercise TEXT NOT NULL,
            employee TEXT NOT NULL,
            PRIMARY KEY (tenant, exercise, employee),
            FOREIGN KEY (tenant, employee) REFERENCES employee(tenant, id)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
