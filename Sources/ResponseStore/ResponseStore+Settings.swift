public import FoundationEssentials
internal import GRDB

extension ResponseStore {
    /// The value of a setting; `nil` if it has none.
    public func setting(_ name: SettingName) async throws(StoreError) -> Data? {
        try await perform { db, keys in try Setting.read(name, in: db, keys: keys) }
    }

    /// Gives a setting a value, or with `nil` removes it.
    public func setSetting(_ name: SettingName, _ value: Data?) async throws(StoreError) {
        try await perform { db, keys in try Setting.write(value, as: name, to: db, keys: keys) }
    }
}
