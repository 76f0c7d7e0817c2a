import Crypto
import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// Takes in what was put aside, by an operator's word that the laptop may be trusted and the
    /// citizen is right; everything else is judged again.
    ///
    /// - Parameter number: the item's number in quarantine.
    /// - Returns: what became of it.
    /// - Throws: ``ServerError`` if there is no such item, or it still cannot be taken in.
    func release(_ number: Int) async throws -> ItemResult {
        try await write { db in
            let sql = "SELECT * FROM quarantine WHERE number = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [number]),
                let kept = try self.kept(row, in: db)
            else { throw ServerError.notInQuarantine(number) }
            let result = try self.carryOut(
                kept.item,
                from: kept.device,
                by: self.intake.byWord,
                in: db
            )
            if let problem = result.problem { throw ServerError.stillRefused(number, problem) }
            try self.forgetQuarantined(kept.item, from: kept.device, in: db)
            return result
        }
    }

    /// Takes in what the laptops of an employee sent about a citizen before the citizen was granted.
    func releaseGranted(
        _ citizen: CitizenReference,
        of employee: String,
        tenant: String,
        in db: Database
    ) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM quarantine WHERE tenant = ? AND about = ? AND reason = ?
                    AND device IN (SELECT id FROM device WHERE tenant = ? AND employee = ?)
                ORDER BY number
                """,
            arguments: [
                tenant, citizen.rawValue, Problem.Code.notYourCitizen.rawValue, tenant, employee,
            ]
        )
        for row in rows {
            guard let kept = try kept(row, in: db) else { continue }
            _ = try accept(kept.item, from: kept.device, in: db)
        }
    }

    /// Lets go of what is taken in now.
    func forgetQuarantined(
        _ item: ReceivedItem,
        from device: EnrolledDevice,
        in db: Database
    ) throws {
        try db.execute(
            sql: "DELETE FROM quarantine WHERE tenant = ? AND device = ? AND sha256 = ?",
            arguments: [device.tenant, device.id, item.sha256]
        )
    }

    /// An item in quarantine as it came; `nil` if a key to open it is gone.
    private func kept(
        _ row: Row,
        in db: Database
    ) throws -> (item: ReceivedItem, device: EnrolledDevice)? {
        let tenant: String = row["tenant"]
        let citizen: String? = row["citizen"]
        guard let device = try sender(row["device"], in: db),
            let key = try citizen.map({ try citizenKey(tenant, $0, in: db) })
                ?? tenantKey(tenant, in: db)
        else { return nil }
        let label = SealLabel.quarantine(tenant, row["sha256"])
        let opened = try SealedEnvelope(opening: row["sealed"], under: key, label: label)
        let signed = SignedEnvelope(body: opened.body, signature: opened.signature)
        return signed.map { (ReceivedItem($0, from: device), device) }
    }
}
