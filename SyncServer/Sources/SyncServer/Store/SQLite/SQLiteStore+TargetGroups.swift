import GRDB
import Progression

extension SQLiteStore {
    /// Gives a target group another name.
    ///
    /// Citizens go on belonging to it, and what is asked of it alone goes on being asked of it; laptops hear
    /// of both.
    func renameTargetGroup(_ name: String, to other: String, in tenant: String) async throws {
        try TargetGroupName.check(other)
        try await write { db in
            try self.checkTenant(tenant, in: db)
            try self.checkTargetGroup(name, of: tenant, in: db)
            try db.execute(
                sql: "INSERT INTO target_group (tenant, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [tenant, other]
            )
            guard db.changesCount == 1 else {
                throw ServerError.targetGroupTaken(other, in: tenant)
            }
            _ = try self.move(name, to: other, in: tenant, db)
        }
    }

    /// Removes a target group of which nothing in use is asked alone; who belonged to it belongs to none.
    ///
    /// - Returns: how many citizens did.
    func removeTargetGroup(_ name: String, in tenant: String) async throws -> Int {
        try await write { db in
            try self.checkTenant(tenant, in: db)
            try self.checkTargetGroup(name, of: tenant, in: db)
            guard try !self.publications(in: db).isInUse(name, in: tenant) else {
                throw ServerError.targetGroupInUse(name, in: tenant)
            }
            return try self.move(name, to: nil, in: tenant, db)
        }
    }

    /// Moves everything of a target group to another, or to none, and removes it.
    ///
    /// - Returns: how many citizens belonged to it.
    private func move(
        _ name: String,
        to other: String?,
        in tenant: String,
        _ db: Database
    ) throws -> Int {
        let before = try publications(in: db)
        var after = before
        after.rename(name, to: other, in: tenant)
        try save(after, since: before, in: tenant, db)
        let members = try self.members(of: name, in: tenant, db)
        for citizen in members {
            try writeTargetGroup(other, of: citizen, tenant, in: db)
            try grantAnew(citizen, tenant: tenant, in: db)
        }
        let sql = "DELETE FROM target_group WHERE tenant = ? AND name = ?"
        try db.execute(sql: sql, arguments: [tenant, name])
        return members.count
    }

    /// The citizens of a target group; each one's is sealed, so all are opened.
    private func members(of name: String, in tenant: String, _ db: Database) throws -> [String] {
        let sql = """
            SELECT citizen FROM identity
            WHERE tenant = ? AND sealed_target_group IS NOT NULL ORDER BY citizen
            """
        return try String.fetchAll(db, sql: sql, arguments: [tenant]).filter {
            try self.citizen($0, of: tenant, in: db)?.targetGroup == name
        }
    }
}
