import Crypto
import FoundationEssentials
import GRDB
import Progression

extension SQLiteStore {
    /// The kinds of events a municipality knows, retired ones too, as people are offered them.
    func eventKinds(of tenant: String) async throws -> [EventKind] {
        try await read { db in
            try self.checkTenant(tenant, in: db)
            return try self.eventKinds(of: tenant, in: db)
        }
    }

    /// Adds a kind of event, the last of its category.
    func addEventKind(
        _ name: String,
        _ category: EventKind.Category,
        in tenant: String
    ) async throws {
        try await write { db in
            try self.checkTenant(tenant, in: db)
            let kinds = try self.eventKinds(of: tenant, in: db)
            let id = (kinds.map(\.id).max() ?? 0) + 1
            let kind = EventKind(id: id, category: category, name: name)
            try EventKindName.check(kind, among: kinds)
            try db.execute(
                sql: """
                    INSERT INTO event_kind (tenant, id, category, name, is_retired)
                    VALUES (?, ?, ?, ?, 0)
                    """,
                arguments: [tenant, id, category.rawValue, name]
            )
        }
    }

    /// Gives a kind of event another name, retires it or takes it up again.
    func amendEventKind(_ kind: EventKind, in tenant: String) async throws {
        try await write { db in
            try self.checkTenant(tenant, in: db)
            let kinds = try self.eventKinds(of: tenant, in: db)
            guard kinds.contains(where: { $0.id == kind.id && $0.category == kind.category })
            else { throw ServerError.noEventKind }
            try EventKindName.check(kind, among: kinds)
            try db.execute(
                sql: "UPDATE event_kind SET name = ?, is_retired = ? WHERE tenant = ? AND id = ?",
                arguments: [kind.name, kind.isRetired, tenant, kind.id]
            )
        }
    }

    /// Keeps what is said of an event in a citizen's course, or takes it back.
    ///
    /// - Throws: ``ServerError``, as ``EventFacts`` judge.
    func note(
        _ note: EventNote,
        of citizen: CitizenReference,
        in tenant: String
    ) async throws {
        let measured = try await measurements(of: citizen, tenant: tenant).map(\.date).min()
        try await write { db in
            let facts = try self.facts(of: citizen.rawValue, tenant, measured: measured, in: db)
            try facts.check(note, of: citizen.rawValue)
            switch note.change {
            case .keep(let content, let id):
                try self.keep(content, (id, citizen.rawValue, tenant), by: note.by, in: db)
            case .takeBack(let id):
                try db.execute(
                    sql: """
                        UPDATE recorded_event SET sealed = NULL, changed_by = ?, changed_at = ?
                        WHERE tenant = ? AND citizen = ? AND id = ?
                        """,
                    arguments: [
                        note.by, self.environment.now().timeIntervalSince1970, tenant,
                        citizen.rawValue, id.uuidString,
                    ]
                )
            }
        }
    }

    /// What is recorded in a citizen's course, in the order of time.
    func recorded(of citizen: String, tenant: String, in db: Database) throws -> [RecordedEvent] {
        guard let key = try citizenKey(tenant, citizen, in: db) else { return [] }
        let kinds = try eventKinds(of: tenant, in: db)
        let sql = """
            SELECT id, sealed FROM recorded_event
            WHERE tenant = ? AND citizen = ? AND sealed IS NOT NULL
            """
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: [tenant, citizen]).map { row in
            let id: String = row["id"]
            let label = SealLabel.event(tenant, citizen, id)
            let bytes = try Vault.open(row["sealed"], under: key, label: label)
            let content = try JSONDecoder().decode(EventContent.self, from: bytes)
            let event = UUID(uuidString: id).flatMap { content.event($0, among: kinds) }
            guard let event else { throw ServerError.storeBroke }
            return event
        }
        .ordered
    }
}

extension SQLiteStore {
    private func eventKinds(of tenant: String, in db: Database) throws -> [EventKind] {
        let sql = "SELECT id, category, name, is_retired FROM event_kind WHERE tenant = ?"
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: [tenant]).map { row in
            guard let category = EventKind.Category(rawValue: row["category"]) else {
                throw ServerError.storeBroke
            }
            return EventKind(
                id: row["id"],
                category: category,
                name: row["name"],
                isRetired: row["is_retired"]
            )
        }
        .ordered
    }

    private func facts(
        of citizen: String,
        _ tenant: String,
        measured: Date?,
        in db: Database
    ) throws -> EventFacts {
        let recorded = try recorded(of: citizen, tenant: tenant, in: db)
        let sql = """
            SELECT id FROM recorded_event WHERE tenant = ? AND citizen = ? AND sealed IS NULL
            """
        let takenBack = try String.fetchAll(db, sql: sql, arguments: [tenant, citizen])
        return EventFacts(
            citizen: try self.citizen(citizen, of: tenant, in: db),
            kinds: try eventKinds(of: tenant, in: db),
            recorded: recorded,
            takenBack: Set(takenBack.compactMap(UUID.init(uuidString:))),
            rules: EventRules(
                today: today,
                firstMeasured: measured.map(TimeZoneRule.danish.day),
                recorded: recorded,
                reopenings: try events(of: citizen, tenant: tenant, in: db).reopenings
            )
        )
    }

    private func keep(
        _ content: EventContent,
        _ place: (id: UUID, citizen: String, tenant: String),
        by employee: String?,
        in db: Database
    ) throws {
        let (id, citizen, tenant) = (place.id.uuidString, place.citizen, place.tenant)
        guard let key = try citizenKey(tenant, citizen, in: db) else {
            throw ServerError.noCitizen(citizen)
        }
        let label = SealLabel.event(tenant, citizen, id)
        let sealed = try Vault.seal(JSONEncoder().encode(content), under: key, label: label)
        let now = environment.now().timeIntervalSince1970
        try db.execute(
            sql: """
                INSERT INTO recorded_event (tenant, citizen, id, sealed, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant, citizen, id) DO UPDATE SET sealed = excluded.sealed,
                    changed_by = excluded.recorded_by, changed_at = excluded.recorded_at
                """,
            arguments: [tenant, citizen, id, sealed, employee, now]
        )
    }
}
