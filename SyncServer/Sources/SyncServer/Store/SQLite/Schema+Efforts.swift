import GRDB
import Progression
import WebPages

extension Schema {
    /// What happened around a course, as a professional recorded it, and which kinds of it a municipality
    /// knows.
    ///
    /// What is said is sealed under the citizen's key, for a kind may tell of an illness; `NULL` once it was
    /// taken back. Kinds are never removed, so that what was recorded of them stays readable.
    static let efforts = [
        """
        CREATE TABLE event_kind (
            tenant TEXT NOT NULL REFERENCES tenant(id),
            id INTEGER NOT NULL CHECK (id > 0),
            category TEXT NOT NULL CHECK (category IN ('effort', 'pause', 'exit')),
            name TEXT NOT NULL CHECK (name <> ''),
            is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
            PRIMARY KEY (tenant, id),
            UNIQUE (tenant, category, name)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE recorded_event (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL,
            citizen TEXT NOT NULL,
            id TEXT NOT NULL,
            sealed BLOB,
            recorded_by TEXT, recorded_at REAL NOT NULL,
            changed_by TEXT, changed_at REAL,
            UNIQUE (tenant, citizen, id),
            FOREIGN KEY (tenant, citizen) REFERENCES citizen(tenant, reference)
        ) STRICT
        """,
    ]

    /// Gives a municipality the kinds of events to begin with; `nil` for every one there is.
    static func addUsualEventKinds(to tenant: String?, in db: Database) throws {
        for (index, kind) in UsualEventKinds.danish.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO event_kind (tenant, id, category, name, is_retired)
                    SELECT id, :number, :category, :name, 0 FROM tenant
                    WHERE :tenant IS NULL OR id = :tenant
                    """,
                arguments: [
                    "number": index + 1, "category": kind.category.rawValue, "name": kind.name,
                    "tenant": tenant,
                ]
            )
        }
    }
}
