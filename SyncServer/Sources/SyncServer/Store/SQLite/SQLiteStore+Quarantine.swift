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

/// An item that was put aside.
struct QuarantinedItem: Hashable, Sendable {
    let id: String?
    let sha256: String
    let reason: Problem.Code
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
                    (tenant, device, sha256, reason, id, citizen, received_at, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                device.tenant, device.id, item.sha256, reason.rawValue,
                item.envelope?.id.uuidString, citizenKey == nil ? nil : claimed,
                environment.now().timeIntervalSince1970, sealed,
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
            try Row.fetchAll(db, sql: "SELECT id, sha256, reason FROM quarantine ORDER BY number")
                .compactMap { row in
                    Problem.Code(rawValue: row["reason"]).map {
                        QuarantinedItem(id: row["id"], sha256: row["sha256"], reason: $0)
                    }
                }
        }
    }
}
