import Progression

/// What the operator decides about a server when it starts.
public struct ServerSettings: Hashable, Sendable {
    /// What every laptop is told, if anything.
    public let notice: String?
    /// The oldest version of the laptop's program that is served, as `1.2.0`; `nil` for any.
    public let oldestProgram: String?

    /// Settings of given parts.
    public init(notice: String? = nil, oldestProgram: String? = nil) {
        self.notice = notice
        self.oldestProgram = oldestProgram
    }

    /// Whether a text is a version as ``oldestProgram`` wants it.
    public static func isVersion(_ text: String) -> Bool {
        VersionNumber(text).description == text
    }
}
