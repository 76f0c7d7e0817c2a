import FoundationEssentials
import SyncProtocol

/// One-time codes by which laptops are enrolled: of each only the hash is kept.
enum EnrolmentCodes {
    /// How long a code is good for, in seconds.
    static let lifetime: TimeInterval = 10 * 60

    /// A fresh code.
    static func mint(_ environment: ServerEnvironment) -> EnrolmentCode {
        var generator = EnvironmentGenerator(environment: environment)
        return EnrolmentCode(using: &generator)
    }

    /// What is kept of a code as someone typed it; `nil` if it cannot be one.
    static func hash(of typed: String) -> String? {
        EnrolmentCode(typed: typed).map(hash)
    }

    /// What is kept of a code.
    static func hash(_ code: EnrolmentCode) -> String {
        ContentHash.hex(of: Data(code.canonical.utf8))
    }
}

/// The environment's randomness in the form the standard library draws from.
private struct EnvironmentGenerator: RandomNumberGenerator {
    let environment: ServerEnvironment

    mutating func next() -> UInt64 {
        environment.randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
