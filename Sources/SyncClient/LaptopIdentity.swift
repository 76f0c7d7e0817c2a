public import FoundationEssentials
public import HTTPTransport
public import ResponseStore
public import SyncProtocol

/// Who this laptop is to which server: kept sealed in the store, made by enrolment.
public struct LaptopIdentity: Hashable, Sendable, Codable {
    /// What the server said at enrolment.
    public let record: DeviceRecord
    /// The server's address.
    public let server: String
    /// The server's own authority as PEM; `nil` for the machine's authorities.
    public let authority: Data?
    private let key: Data

    /// An identity of given parts.
    public init(record: DeviceRecord, server: ServerAddress, authority: Data?, key: DeviceKey) {
        self.record = record
        self.server = server.text
        self.authority = authority
        self.key = key.rawRepresentation
    }

    /// The device's key.
    ///
    /// - Throws: an error if what was kept is no key.
    public func deviceKey() throws -> DeviceKey {
        try DeviceKey(rawRepresentation: key)
    }

    /// Whose certificates are believed.
    public var trust: Trust {
        authority.map { .authority(pem: $0) } ?? .system
    }

    /// The identity kept in `store`; `nil` if the laptop is not enrolled.
    public static func load(from store: ResponseStore) async throws(StoreError) -> LaptopIdentity? {
        guard let kept = try await store.setting(.laptopIdentity) else { return nil }
        guard let identity = try? JSONDecoder().decode(LaptopIdentity.self, from: kept) else {
            throw .damagedRecord(.setting)
        }
        return identity
    }

    /// Keeps the identity in `store`.
    public func save(in store: ResponseStore) async throws(StoreError) {
        let encoded = try? JSONEncoder().encode(self)
        try await store.setSetting(.laptopIdentity, encoded)
        try await store.setSetting(.enrolmentKey, nil)
    }

    /// The key to enrol with: `fresh`, kept before it is used, or the one an earlier attempt kept, or
    /// that of a laptop already enrolled.
    ///
    /// The server may have taken that attempt although its answer was lost on the way; then the code
    /// is used up for every other key. And what an enrolled laptop has signed is only believed from
    /// the laptop that has the same key.
    public static func enrolmentKey(
        in store: ResponseStore,
        fresh: DeviceKey
    ) async throws(StoreError) -> DeviceKey {
        if let own = try await load(from: store), let key = try? own.deviceKey() { return key }
        let kept = try await store.setting(.enrolmentKey)
        if let kept, let key = try? DeviceKey(rawRepresentation: kept) { return key }
        try await store.setSetting(.enrolmentKey, fresh.rawRepresentation)
        return fresh
    }
}

/// What is known of the server from the last contact with it.
public enum ServerContact {
    /// When it was last reached, by the laptop's clock; `nil` before the first time.
    public static func last(in store: ResponseStore) async throws(StoreError) -> Date? {
        guard let kept = try await store.setting(.lastContact) else { return nil }
        return Double(String(decoding: kept, as: UTF8.self)).map(Date.init(timeIntervalSince1970:))
    }

    /// Keeps when it was reached.
    static func remember(_ moment: Date, in store: ResponseStore) async throws(StoreError) {
        let text = "\(moment.timeIntervalSince1970)"
        try await store.setSetting(.lastContact, Data(text.utf8))
    }

    /// Server time minus laptop time at the last contact, in seconds; `nil` before the first.
    public static func offset(in store: ResponseStore) async throws(StoreError) -> Double? {
        guard let kept = try await store.setting(.serverOffset) else { return nil }
        return Double(String(decoding: kept, as: UTF8.self))
    }

    static func remember(_ offset: Double, in store: ResponseStore) async throws(StoreError) {
        try await store.setSetting(.serverOffset, Data("\(offset)".utf8))
    }
}

extension SettingName {
    static let laptopIdentity = SettingName(rawValue: "laptop.identity")
    static let lastContact = SettingName(rawValue: "server.last-contact")
    static let enrolmentKey = SettingName(rawValue: "laptop.enrolment-key")
    static let serverOffset = SettingName(rawValue: "server.offset")
}
