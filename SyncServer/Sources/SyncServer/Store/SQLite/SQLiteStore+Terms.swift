import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

extension SQLiteStore {
    /// Retires an instrument in one scope; everywhere else it stays as it is.
    ///
    /// - Parameters:
    ///   - instrument: its address, or 8 digits or more of its hash.
    ///   - tenant: the municipality; `nil` for what is published for every one.
    /// - Returns: what is retired now.
    /// - Throws: ``ServerError`` if nothing in use is called so there.
    func retire(_ instrument: String, in tenant: String?) async throws -> [PublicationListing] {
        try await write { db in
            try self.checkTenant(tenant, in: db)
            let before = try self.publications(in: db)
            var after = before
            let retired = after.retire(instrument, in: tenant)
            guard !retired.isEmpty else {
                throw ServerError.noPublication(instrument, in: tenant)
            }
            try self.save(after, since: before, in: tenant, db)
            return retired.map { PublicationListing($0, .retired) }
        }
    }

    /// What is published, and where it stands today: all, or what concerns one municipality.
    func publications(of tenant: String?) async throws -> [PublicationListing] {
        let day = today
        return try await read { db in
            try self.checkTenant(tenant, in: db)
            return try self.publications(in: db).listings(of: tenant, on: day)
        }
    }

    /// Everything that is published.
    func publications(in db: Database) throws -> Publications {
        let sql = """
            SELECT publication.*, url, version FROM publication
            JOIN instrument ON sha256 = instrument ORDER BY number
            """
        return Publications(
            try Row.fetchAll(db.cachedStatement(sql: sql)).map { row in
                let first: String? = row["first_day"]
                return PublishedInstrument(
                    reference: InstrumentReference(
                        url: row["url"],
                        version: row["version"],
                        sha256: row["instrument"]
                    ),
                    tenant: row["tenant"],
                    terms: InstrumentTerms(
                        weeks: row["weeks"],
                        graceWeeks: row["grace_weeks"],
                        targetGroup: row["target_group"],
                        from: first.flatMap(CalendarDay.init(iso:))
                    ),
                    isRetired: row["is_retired"]
                )
            }
        )
    }

    /// What is in use in a municipality.
    func inUse(in tenant: String, _ db: Database) throws -> InstrumentsInUse {
        let publications = try publications(in: db)
        return questionnaires.withLock { publications.inUse(in: tenant, from: $0) }
    }

    /// Writes what was changed in one scope, and logs what laptops have to hear of.
    func save(
        _ after: Publications,
        since before: Publications,
        in tenant: String?,
        _ db: Database
    ) throws {
        let known = Set(before.all)
        for one in after.all where !known.contains(one) { try save(one, in: db) }
        for news in after.news(since: before, in: tenant) {
            let kind: LogEntry.Kind = news.stands ? .instrument : .retire
            _ = try log(LogEntry(kind, tenant: tenant, instrument: news.sha256), in: db)
        }
    }

    private func save(_ one: PublishedInstrument, in db: Database) throws {
        let terms = one.terms
        try db.execute(
            sql: """
                INSERT INTO publication
                    (tenant, instrument, weeks, grace_weeks, target_group, first_day, is_retired)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (coalesce(tenant, ''), instrument) DO UPDATE SET
                    weeks = excluded.weeks, grace_weeks = excluded.grace_weeks,
                    target_group = excluded.target_group, first_day = excluded.first_day,
                    is_retired = excluded.is_retired
                """,
            arguments: [
                one.tenant, one.reference.sha256, terms.weeks, terms.graceWeeks,
                terms.targetGroup, terms.from?.iso, one.isRetired,
            ]
        )
    }
}

extension SQLiteStore {
    /// Adds a target group that citizens of a municipality can belong to.
    func addTargetGroup(_ name: String, in tenant: String) async throws {
        try TargetGroupName.check(name)
        try await write { db in
            try self.checkTenant(tenant, in: db)
            try db.execute(
                sql: "INSERT INTO target_group (tenant, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [tenant, name]
            )
            guard db.changesCount == 1 else {
                throw ServerError.targetGroupTaken(name, in: tenant)
            }
        }
    }

    /// A municipality's target groups, in the order of their names.
    func targetGroups(of tenant: String) async throws -> [String] {
        try await read { db in
            try self.checkTenant(tenant, in: db)
            return try self.targetGroups(of: tenant, in: db)
        }
    }

    func targetGroups(of tenant: String, in db: Database) throws -> [String] {
        let sql = "SELECT name FROM target_group WHERE tenant = ?"
        return try String.fetchAll(db, sql: sql, arguments: [tenant]).sorted()
    }

    /// Says which target group a citizen belongs to; whoever visits the citizen hears of it by a new grant.
    ///
    /// - Parameters:
    ///   - name: one of the municipality's target groups; `nil` for none.
    ///   - citizen: the citizen.
    ///   - tenant: the only municipality whose citizens may be meant; `nil` if any may.
    /// - Throws: ``ServerError`` if there is no such citizen or no such group.
    func setTargetGroup(
        _ name: String?,
        of citizen: CitizenReference,
        in tenant: String?
    ) async throws {
        try await write { db in
            let home = try self.home(of: citizen.rawValue, in: db)
            guard let home, tenant == nil || tenant == home else {
                throw ServerError.noCitizen(citizen.rawValue)
            }
            if let name { try self.checkTargetGroup(name, of: home, in: db) }
            let known = try self.citizen(citizen.rawValue, of: home, in: db)
            guard let known, known.targetGroup != name else { return }
            try self.writeTargetGroup(name, of: citizen.rawValue, home, in: db)
            try self.grantAnew(citizen.rawValue, tenant: home, in: db)
        }
    }

    /// The municipality of a citizen who is neither erased nor known to be somebody else.
    private func home(of citizen: String, in db: Database) throws -> String? {
        let sql = """
            SELECT tenant FROM citizen
            WHERE reference = ? AND wrapped_key IS NOT NULL AND matched IS NULL
            """
        return try String.fetchOne(db, sql: sql, arguments: [citizen])
    }

    func writeTargetGroup(
        _ name: String?,
        of citizen: String,
        _ tenant: String,
        in db: Database
    ) throws {
        guard let key = try citizenKey(tenant, citizen, in: db) else { return }
        let label = SealLabel.targetGroup(tenant, citizen)
        let sealed = try name.map { try Vault.seal(Data($0.utf8), under: key, label: label) }
        try db.execute(
            sql: "UPDATE identity SET sealed_target_group = ? WHERE tenant = ? AND citizen = ?",
            arguments: [sealed, tenant, citizen]
        )
    }

    func checkTargetGroup(_ name: String, of tenant: String, in db: Database) throws {
        let sql = "SELECT 1 FROM target_group WHERE tenant = ? AND name = ?"
        guard try Int.fetchOne(db, sql: sql, arguments: [tenant, name]) != nil else {
            throw ServerError.noTargetGroup(name, in: tenant)
        }
    }

    /// Refuses a municipality that is not there; none at all is every one.
    func checkTenant(_ tenant: String?, in db: Database) throws {
        guard let tenant else { return }
        guard try isTenant(tenant, in: db) else { throw ServerError.noTenant(tenant) }
    }
}
