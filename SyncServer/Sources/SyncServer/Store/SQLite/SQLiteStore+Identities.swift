import Crypto
import FoundationEssentials
import GRDB
import Progression

/// Who the citizens are: names and numbers, each sealed under the citizen's own key; measurements know the
/// random reference alone.
extension SQLiteStore {
    func citizen(_ reference: String, of tenant: String, in db: Database) throws -> CitizenRecord? {
        let sql = """
            SELECT language, caseworker, closed_at, retention_days, sealed_name, sealed_number,
                sealed_target_group,
                citizen.wrapped_key AS wrapped_key
            FROM citizen JOIN tenant ON tenant.id = citizen.tenant
            JOIN identity ON identity.tenant = citizen.tenant AND identity.citizen = reference
            WHERE citizen.tenant = ? AND reference = ?
            """
        let statement = try db.cachedStatement(sql: sql)
        guard let row = try Row.fetchOne(statement, arguments: [tenant, reference]) else {
            return nil
        }
        let label = SealLabel.citizenKey(tenant, reference)
        let key = try vault.unwrap(row["wrapped_key"], label: label)
        let name = try Vault.open(
            row["sealed_name"],
            under: key,
            label: SealLabel.identity(tenant, reference)
        )
        let number = try (row["sealed_number"] as Data?).map {
            try Vault.open($0, under: key, label: SealLabel.number(tenant, reference))
        }
        let caseworker: String? = row["caseworker"]
        let closed: Double? = row["closed_at"]
        let responsible = try caseworker.flatMap { try employee($0, in: db) }
        return CitizenRecord(
            reference: CitizenReference(rawValue: reference),
            name: String(decoding: name, as: UTF8.self),
            language: Language(rawValue: row["language"]),
            caseworker: responsible?.name ?? "",
            responsible: caseworker,
            standIn: responsible?.standIn,
            number: try number.map {
                try CPRNumber(String(decoding: $0, as: UTF8.self), allowsTesting: true)
            },
            ending: closed.map {
                CaseEnding(
                    closed: Date(timeIntervalSince1970: $0),
                    retentionDays: row["retention_days"]
                )
            },
            targetGroup: try (row["sealed_target_group"] as Data?).map {
                let label = SealLabel.targetGroup(tenant, reference)
                return String(decoding: try Vault.open($0, under: key, label: label), as: UTF8.self)
            }
        )
    }

    /// The reference of the citizen with a CPR number, if a municipality has one.
    func citizen(numbered number: CPRNumber, of tenant: String) async throws -> CitizenReference? {
        try await read { try self.citizen(numbered: number, of: tenant, in: $0) }
    }

    func citizen(
        numbered number: CPRNumber,
        of tenant: String,
        in db: Database
    ) throws -> CitizenReference? {
        guard let hash = try hash(of: number, tenant: tenant, in: db) else { return nil }
        let sql = "SELECT citizen FROM identity WHERE tenant = ? AND number_hash = ?"
        return try String.fetchOne(db, sql: sql, arguments: [tenant, hash])
            .map(CitizenReference.init(rawValue:))
    }

    /// Keeps a citizen's CPR number: sealed, and as the hash it is found by.
    func keep(
        _ number: CPRNumber,
        of citizen: String,
        tenant: String,
        under key: SymmetricKey,
        in db: Database
    ) throws {
        let sealed = try Vault.seal(
            Data(number.digits.utf8),
            under: key,
            label: SealLabel.number(tenant, citizen)
        )
        try db.execute(
            sql: """
                UPDATE identity SET sealed_number = ?, number_hash = ?
                WHERE tenant = ? AND citizen = ?
                """,
            arguments: [sealed, try hash(of: number, tenant: tenant, in: db), tenant, citizen]
        )
    }

    /// What a number is found by: keyed with the municipality's own key, for there are so few numbers that
    /// anybody could try them all against a hash without one.
    private func hash(
        of number: CPRNumber,
        tenant: String,
        in db: Database
    ) throws -> String? {
        try tenantKey(tenant, in: db).map { key in
            let lookUp = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: key,
                info: Data("skridt cpr look-up 1".utf8),
                outputByteCount: 32
            )
            let code = HMAC<SHA256>.authenticationCode(for: Data(number.digits.utf8), using: lookUp)
            return hexadecimal(Data(code))
        }
    }
}
