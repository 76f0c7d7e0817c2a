import Crypto
import FoundationEssentials
import SyncProtocol

/// Seals what must not be read from the files: AES-256-GCM, each record bound to its place.
///
/// The master key wraps one random key per municipality and one per citizen; destroying a citizen's
/// key erases the citizen. The label (table, tenant, id) is authenticated with every record, so that
/// rows cannot be swapped.
struct Vault: Sendable {
    private let master: SymmetricKey

    init(master: Data) {
        self.master = SymmetricKey(data: master)
    }

    /// By which laptops show what a database has forgotten.
    var cursorProofs: CursorProofs { .keyed(derived(for: "skridt cursor proof 1")) }

    /// The key receipts are signed by.
    var receiptKey: DeviceKey {
        get throws {
            try derived(for: "skridt receipt key 1").withUnsafeBytes {
                try DeviceKey(rawRepresentation: Data($0))
            }
        }
    }

    /// The key that what an employee writes on the server itself is signed by; ids have no bars in them.
    func centreKey(of employee: String, _ tenant: String) throws -> DeviceKey {
        try derived(for: "skridt centre key 1|\(tenant)|\(employee)").withUnsafeBytes {
            try DeviceKey(rawRepresentation: Data($0))
        }
    }

    /// The key laptops' export files are sealed to.
    var importKey: ImportKey {
        get throws {
            try derived(for: "skridt import key 1").withUnsafeBytes {
                try ImportKey(rawRepresentation: Data($0))
            }
        }
    }

    /// By what something is found again that must not be read from the files.
    func name(of secret: String, as purpose: String) -> String {
        let key = derived(for: "skridt \(purpose) 1")
        let mac = HMAC<SHA256>.authenticationCode(for: Data(secret.utf8), using: key)
        return hexadecimal(Data(mac))
    }

    /// A key of 32 bytes for one purpose, which tells nothing of the master key or the others.
    private func derived(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master,
            info: Data(purpose.utf8),
            outputByteCount: 32
        )
    }

    /// A key, sealed under the master key.
    func wrap(_ key: Data, label: String) throws -> Data {
        try Self.seal(key, under: master, label: label)
    }

    /// The key that ``wrap(_:label:)`` sealed.
    func unwrap(_ wrapped: Data, label: String) throws -> SymmetricKey {
        SymmetricKey(data: try Self.open(wrapped, under: master, label: label))
    }

    /// The bytes that ``wrap(_:label:)`` sealed, where they are no key of ours.
    func bytes(in wrapped: Data, label: String) throws -> Data {
        try Self.open(wrapped, under: master, label: label)
    }

    /// A text sealed under the master key itself, for what belongs to no municipality.
    func seal(_ text: String, label: String) throws -> Data {
        try Self.seal(Data(text.utf8), under: master, label: label)
    }

    /// The text that ``seal(_:label:)`` sealed.
    func open(_ sealed: Data, label: String) throws -> String {
        String(decoding: try Self.open(sealed, under: master, label: label), as: UTF8.self)
    }

    static func seal(_ bytes: Data, under key: SymmetricKey, label: String) throws -> Data {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(label.utf8))
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return combined
    }

    static func open(_ sealed: Data, under key: SymmetricKey, label: String) throws -> Data {
        let box = try AES.GCM.SealedBox(combined: sealed)
        return try AES.GCM.open(box, using: key, authenticating: Data(label.utf8))
    }
}

/// Where a sealed record stands.
enum SealLabel {
    static func tenantKey(_ tenant: String) -> String { "tenant|\(tenant)|1" }
    static func citizenKey(_ tenant: String, _ citizen: String) -> String {
        "citizen|\(tenant)|\(citizen)|1"
    }
    static func identity(_ tenant: String, _ citizen: String) -> String {
        "identity|\(tenant)|\(citizen)|1"
    }
    static func number(_ tenant: String, _ citizen: String) -> String {
        "number|\(tenant)|\(citizen)|1"
    }
    static func targetGroup(_ tenant: String, _ citizen: String) -> String {
        "target-group|\(tenant)|\(citizen)|1"
    }
    static func event(_ tenant: String, _ citizen: String, _ id: String) -> String {
        "event|\(tenant)|\(citizen)|\(id)|1"
    }
    static func secondFactor(_ employee: String) -> String { "second-factor|\(employee)|1" }
    static func employee(_ id: String) -> String { "employee|\(id)|1" }
    static func device(_ tenant: String, _ device: String) -> String {
        "device|\(tenant)|\(device)|1"
    }
    static func submission(_ tenant: String, _ id: String) -> String {
        "submission|\(tenant)|\(id)|1"
    }
    static func quarantine(_ tenant: String, _ sha256: String) -> String {
        "quarantine|\(tenant)|\(sha256)|1"
    }
}
