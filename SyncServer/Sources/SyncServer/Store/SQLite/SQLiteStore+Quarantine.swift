import Crypto
import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

/// Envelope bytes and signature, as they are sealed together.
struct SealedEnvelope: Codable {
    let body: Data
    let signature: Data

    init(_ item: ReceivedItem) {
        body = item.body
        signature = item.signature
    }

    /// The two in one sealed record.
    func sealed(under key: SymmetricKey, label: String) throws -> Data {
        var bytes = Data([UInt8(truncatingIfNeeded: signature.count)])
        bytes.append(signature.prefix(255))
        bytes.append(body)
        return try Vault.seal(bytes, under: key, label: label)
    }

    /// What ``sealed(under:label:)`` sealed.
    init(opening sealed: Data, under key: SymmetricKey, label: String) throws {
        let bytes = try Vault.open(sealed, under: key, label: label)
        let length = Int(bytes.first ?? 0)
        signature = Data(bytes.dropFirst().prefix(length))
        body = Data(bytes.dropFirst(1 + length))
    }
}

extension SQLiteStore {
    /// Keeps an item that cannot be accepted, with the reason; the same again changes nothing.
    ///
    /// Sealed under the citizen's key where the citizen is known, so that erasing the citizen
    /// erases it too; else under the municipality's.
    func quarantine(
        _ item: ReceivedItem,
        _ reason: Problem.Code,
        from device: EnrolledDevice,
        in db: Database
    ) throws -> ItemResult {
        let claimed = item.envelope?.citizen.rawValue
        // A key that does not open must not hold up the batch.
        let citizenKey = try claimed.flatMap { citizen in
            do {
                return try self.citizenKey(device.tenant, citizen, in: db)
            } catch is CryptoKitError {
                return nil
            }
        }
        guard let key = try citizenKey ?? tenantKey(device.tenant, in: db) else {
            throw ServerError.noTenant(device.tenant)
        }
        let sealed = try SealedEnvelope(item).sealed(
            under: key,
            label: SealLabel.quarantine(device.tenant, item.sha256)
        )
        try db.execute(
            sql: """
                INSERT INTO quarantine
                    (tenant, device, sha256, reason, id, citizen, received_at, sealed,
                    about, incarnation, sequence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                device.tenant, device.id, item.sha256, reason.rawValue,
                item.envelope?.id.uuidString, citizenKey == nil ? nil : claimed,
                environment.now().timeIntervalSince1970, sealed, claimed,
                item.provenOrigin?.incarnation.uuidString, item.provenOrigin?.sequence,
            ]
        )
        return ItemResult(
            id: item.envelope?.id,
            sha256: item.sha256,
            status: .quarantined,
            problem: reason
        )
    }

    /// What was put aside, oldest first.
    func quarantined() async throws -> [QuarantinedItem] {
        try await read { db in
            let sql = """
                SELECT number, tenant, device, id, sha256, reason, received_at FROM quarantine
                ORDER BY number
                """
            return try Row.fetchAll(db, sql: sql).compactMap(QuarantinedItem.init)
        }
    }
}

extension QuarantinedItem {
    fileprivate init?(_ row: Row) {
        guard let reason = Problem.Code(rawValue: row["reason"]) else { return nil }
        let id: String? = row["id"]
        self.init(
            number: row["number"],
            tenant: row["tenant"],
            device: row["device"],
            id: id.flatMap(UUID.init(uuidString:)),
            sha256: row["sha256"],
            reason: reason,
            received: Date(timeIntervalSince1970: row["received_at"])
        )
    }
}
