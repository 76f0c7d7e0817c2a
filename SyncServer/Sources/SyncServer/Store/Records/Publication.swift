public import FoundationEssentials
import Progression

/// A question file to be published.
public struct PublishedFile: Hashable, Sendable, Codable {
    /// Where it was found.
    public let path: String
    /// Its exact bytes.
    public let content: Data

    /// A file of given content.
    public init(path: String, content: Data) {
        self.path = path
        self.content = content
    }
}

/// What became of a question file.
public struct Publication: Hashable, Sendable, Codable {
    /// The instrument's canonical address.
    public let url: String
    /// Its version.
    public let version: String
    /// SHA-256 of the file.
    public let sha256: String
    /// Whether it was not published there before.
    public let isNew: Bool
    /// Whether it was, and is asked under other terms now, or is in use again.
    public let isChanged: Bool
    /// Whether it was asked there so far, and is by nobody until the first day of its terms.
    public let isPaused: Bool
    /// How many responses had been held for it and are measured now.
    public let measured: Int

    init(_ reference: InstrumentReference, _ outcome: Publications.Outcome, measured: Int) {
        url = reference.url
        version = reference.version
        sha256 = reference.sha256
        isNew = outcome.isNew
        isChanged = outcome.isChanged
        isPaused = outcome.isPaused
        self.measured = measured
    }
}
