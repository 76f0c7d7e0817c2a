import GRDB
import Progression

extension SQLiteStore {
    /// Adds a unit to a municipality.
    func addUnit(_ unit: OrganisationUnit, of tenant: String) async throws {
        try unit.check()
        try await write { db in
            try self.checkTenant(tenant, in: db)
            try self.checkUnit(unit.within, of: tenant, in: db)
            try db.execute(
                sql: """
                    INSERT INTO unit (tenant, id, name, within) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                arguments: [tenant, unit.id, unit.name, unit.within]
            )
            guard db.changesCount == 1 else { throw ServerError.unitTaken(unit.id) }
        }
    }

    /// Gives a unit another name, or another place.
    func amendUnit(_ unit: OrganisationUnit, of tenant: String) async throws {
        try unit.check()
        try await write { db in
            try self.checkUnit(unit.id, of: tenant, in: db)
            try self.checkUnit(unit.within, of: tenant, in: db)
            let inside = try self.units(of: tenant, in: db).within(unit.id)
            if let within = unit.within, inside.contains(within) {
                throw ServerError.unitWithinItself(unit.id)
            }
            try db.execute(
                sql: "UPDATE unit SET name = ?, within = ? WHERE tenant = ? AND id = ?",
                arguments: [unit.name, unit.within, tenant, unit.id]
            )
        }
    }

    /// Removes a unit nobody and nothing belongs to.
    func removeUnit(_ id: String, of tenant: String) async throws {
        try await write { db in
            try self.checkUnit(id, of: tenant, in: db)
            let inUse = try Int.fetchOne(
                db,
                sql: """
                    SELECT 1 FROM employee WHERE tenant = ?1 AND unit = ?2
                    UNION ALL SELECT 1 FROM unit WHERE tenant = ?1 AND within = ?2
                    """,
                arguments: [tenant, id]
            )
            guard inUse == nil else { throw ServerError.unitInUse(id) }
            try db.execute(
                sql: "DELETE FROM unit WHERE tenant = ? AND id = ?",
                arguments: [tenant, id]
            )
        }
    }

    /// The units of a municipality, by name.
    func units(of tenant: String) async throws -> [OrganisationUnit] {
        try await read { try self.units(of: tenant, in: $0) }
    }

    func units(of tenant: String, in db: Database) throws -> [OrganisationUnit] {
        let sql = "SELECT id, name, within FROM unit WHERE tenant = ? ORDER BY name, id"
        return try Row.fetchAll(db, sql: sql, arguments: [tenant]).map {
            OrganisationUnit(id: $0["id"], name: $0["name"], within: $0["within"])
        }
    }

    /// Makes sure a unit is there, if one is named.
    func checkUnit(_ unit: String?, of tenant: String, in db: Database) throws {
        guard let unit else { return }
        let sql = "SELECT 1 FROM unit WHERE tenant = ? AND id = ?"
        guard try Int.fetchOne(db, sql: sql, arguments: [tenant, unit]) != nil else {
            throw ServerError.noUnit(unit)
        }
    }
}
