/// What a sealed setting goes by.
///
/// The name stands in clear in the file, the value does not. Names are declared by who keeps the
/// setting: `extension SettingName { static let server = SettingName(rawValue: "server") }`.
public struct SettingName: RawRepresentable, Hashable, Sendable {
    /// The name as text.
    public let rawValue: String

    /// A name given as text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
