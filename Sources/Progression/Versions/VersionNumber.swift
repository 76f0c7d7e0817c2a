/// A semantic version number, `major.minor.patch`.
public struct VersionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Rises with every changed measurement.
    public let major: Int
    /// Rises with every addition.
    public let minor: Int
    /// Rises with every changed text.
    public let patch: Int

    /// A number of given parts.
    public init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// The number that `text` writes as `1.2.0`; what is missing or no number is 0, so that every file's
    /// version has a place in the order.
    public init(_ text: String) {
        let numbers = text.split(separator: ".").map { Int($0) ?? 0 } + [0, 0, 0]
        self.init(numbers[0], numbers[1], numbers[2])
    }

    /// The number as `1.2.0`.
    public var description: String { "\(major).\(minor).\(patch)" }

    /// Earlier versions come first.
    public static func < (left: VersionNumber, right: VersionNumber) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }

    /// The smallest number a version may have that changes this one so much.
    public func next(after grade: QuestionnaireChange.Grade) -> VersionNumber {
        switch grade {
        case .text: VersionNumber(major, minor, patch + 1)
        case .addition: VersionNumber(major, minor + 1, 0)
        case .measurement: VersionNumber(major + 1, 0, 0)
        }
    }
}
