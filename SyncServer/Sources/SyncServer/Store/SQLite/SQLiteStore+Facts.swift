import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// What is known that bears on an envelope.
    func facts(
        about item: ReceivedItem,
        from device: EnrolledDevice,
        in db: Database
    ) throws -> Intake.Facts {
        var facts = Intake.Facts()
        guard let envelope = item.envelope else { return facts }
        // Asked of a faulty one too: no copy of what was erased is kept, not even aside.
        facts.isErased = try isErased(envelope, tenant: device.tenant, in: db)
        guard item.fault == nil, !facts.isErased else { return facts }
        let sql = "SELECT sha256, log_seq FROM submission WHERE tenant = ? AND id = ?"
        let name: StatementArguments = [device.tenant, envelope.id.uuidString]
        facts.namesake = try Row.fetchOne(db, sql: sql, arguments: name).map {
            Intake.Facts.Namesake(sha256: $0["sha256"], logSequence: $0["log_seq"])
        }
        try gatherCitizen(envelope.citizen.rawValue, of: device, into: &facts, in: db)
        facts.isPlaceTaken = try isFork(item, envelope, in: db)
        facts.amendsLatest =
            try envelope.amends.map {
                try isLatest($0, about: envelope.citizen, tenant: device.tenant, in: db)
            } ?? true
        facts.reading = measure(envelope).reading
        return facts
    }

    private func isErased(_ envelope: Envelope, tenant: String, in db: Database) throws -> Bool {
        let sql = """
            SELECT 1 FROM erased WHERE tenant = :tenant AND (kind = 'submission' AND id = :id
                OR kind = 'citizen' AND id = :citizen)
            """
        let arguments: StatementArguments = [
            "tenant": tenant, "id": envelope.id.uuidString, "citizen": envelope.citizen.rawValue,
        ]
        return try Int.fetchOne(db, sql: sql, arguments: arguments) != nil
    }

    private func gatherCitizen(
        _ citizen: String,
        of device: EnrolledDevice,
        into facts: inout Intake.Facts,
        in db: Database
    ) throws {
        let sql = "SELECT tenant, brought_by FROM citizen WHERE reference = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [citizen]) else { return }
        facts.isKnownCitizen = true
        let tenant: String = row["tenant"]
        guard tenant == device.tenant else { return }
        let broughtBy: String? = row["brought_by"]
        facts.isGranted =
            try broughtBy == device.employee
            || isGranted(citizen, to: device.employee, tenant: device.tenant, in: db)
            || device.isCentre
                && self.citizen(citizen, of: tenant, in: db)?.standIn == device.employee
    }

    /// Whether another envelope holds the same place in the laptop's chain: the laptop was cloned.
    private func isFork(_ item: ReceivedItem, _ envelope: Envelope, in db: Database) throws -> Bool
    {
        let sql = """
            SELECT 1 FROM submission WHERE tenant = ? AND device = ? AND incarnation = ?
                AND sequence = ? AND sha256 <> ?
            """
        let origin = envelope.origin
        let arguments: StatementArguments = [
            envelope.tenant, origin.device, origin.incarnation.uuidString, origin.sequence,
            item.sha256,
        ]
        return try Int.fetchOne(db, sql: sql, arguments: arguments) != nil
    }

    /// Whether the submission amended is here as the author had it, about the same citizen, and was
    /// not amended before.
    private func isLatest(
        _ amended: Amendment,
        about citizen: CitizenReference,
        tenant: String,
        in db: Database
    ) throws -> Bool {
        let sql = """
            SELECT citizen FROM submission WHERE tenant = ? AND id = ? AND sha256 = ?
                AND amended_by IS NULL AND length(sealed) > 0
            """
        let arguments: StatementArguments = [tenant, amended.id.uuidString, amended.sha256]
        guard let about = try String.fetchOne(db, sql: sql, arguments: arguments) else {
            return false
        }
        return try subject(about, in: db) == subject(citizen.rawValue, in: db)
    }

    /// Whom a reference means: a provisional citizen that was matched is somebody else.
    func subject(_ citizen: String, in db: Database) throws -> String {
        let sql = "SELECT matched FROM citizen WHERE reference = ? AND matched IS NOT NULL"
        return try String.fetchOne(db, sql: sql, arguments: [citizen]) ?? citizen
    }
}
