import Progression

/// What the operator decides about a server when it starts.
public struct ServerSettings: Hashable, Sendable {
    /// What every laptop is told, if anything.
    public let notice: String?
    /// The oldest version of the laptop's program that is served, as `1.2.0`; `nil` for any.
    public let oldestProgram: String?
    /// Whether signing in asks for a code besides the passphrase.
    public let secondFactor: SecondFactorRule

    /// Settings of given parts.
    public init(
        notice: String? = nil,
        oldestProgram: String? = nil,
        secondFactor: SecondFactorRule = .required
    ) {
        self.notice = notice
        self.oldestProgram = oldestProgram
        self.secondFactor = secondFactor
    }

    /// Whether a text is a version as ``oldestProgram`` wants it.
    public static func isVersion(_ text: String) -> Bool {
        VersionNumber(text).description == text
    }
}

/// Whether whoever signs in needs a code from a telephone besides the passphrase.
public enum SecondFactorRule: String, Hashable, Sendable, CaseIterable {
    /// Everybody does, and sets one up at the first sign-in.
    case required
    /// Only who has set one up: for trying the server out.
    case optional
}
