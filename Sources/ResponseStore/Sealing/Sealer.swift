internal import Crypto
internal import FoundationEssentials

/// Seals records of one half of the store: AES-256-GCM, each record bound to its place.
///
/// Nonces come from the cryptographic library and are never injected: a foreseeable one would open
/// every record.
struct Sealer: Sendable {
    /// Version of what is sealed, bound into every record.
    static let schema = 1

    /// The random key of this half, to be wrapped or sealed anew; never what records are sealed by.
    let key: SymmetricKey
    private let sealing: SymmetricKey
    private let lookup: SymmetricKey
    private let installation: UUID

    init(key: SymmetricKey, installation: UUID) {
        self.key = key
        sealing = Self.derive("seal", from: key)
        lookup = Self.derive("look-up", from: key)
        self.installation = installation
    }

    /// `value` as JSON, sealed for the row `id` of `kind`.
    func seal(_ value: some Encodable, as kind: StoreError.RecordKind, id: String) throws -> Data {
        let context = context(kind, id)
        let plain = try JSONEncoder().encode(value)
        let box = try AES.GCM.seal(plain, using: sealing, authenticating: context)
        guard let combined = box.combined else { throw StoreError.damagedRecord(kind) }
        return combined
    }

    /// The value sealed for the row `id` of `kind`.
    func open<Value: Decodable>(
        _ sealed: Data,
        as kind: StoreError.RecordKind,
        id: String
    ) throws(StoreError) -> Value {
        do {
            let box = try AES.GCM.SealedBox(combined: sealed)
            let plain = try AES.GCM.open(box, using: sealing, authenticating: context(kind, id))
            return try JSONDecoder().decode(Value.self, from: plain)
        } catch {
            throw .damagedRecord(kind)
        }
    }

    /// What `text` is looked up by: the same text gives the same 32 bytes, which tell nothing
    /// without the key.
    func lookup(_ text: String, as kind: StoreError.RecordKind) -> Data {
        let message = Data("\(kind.rawValue)|\(text)".utf8)
        return Data(HMAC<SHA256>.authenticationCode(for: message, using: lookup))
    }

    /// A store serves one device of one municipality, whose name is not known yet when the device
    /// key is first kept; the installation stands for it.
    private func context(_ kind: StoreError.RecordKind, _ id: String) -> Data {
        Data("\(kind.rawValue)|\(id)|\(installation.uuidString)|\(Self.schema)".utf8)
    }

    private static func derive(_ purpose: String, from key: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key,
            info: Data("Skridt store \(purpose)".utf8),
            outputByteCount: 32
        )
    }
}

extension Sequence<UInt8> {
    /// Two lower-case digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef")
        return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

/// SHA-256 of `bytes`, hexadecimal.
func digest(of bytes: Data) -> String {
    SHA256.hash(data: bytes).hexadecimal
}
