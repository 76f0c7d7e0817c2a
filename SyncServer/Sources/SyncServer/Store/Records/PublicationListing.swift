public import Progression

/// An instrument that is published somewhere, as `questionnaire list` prints it.
public struct PublicationListing: Hashable, Sendable, Codable {
    /// The instrument's canonical address.
    public let url: String
    /// Its version.
    public let version: String
    /// SHA-256 of the file.
    public let sha256: String
    /// The municipality it is published for; `nil` for every one.
    public let tenant: String?
    /// The terms it is asked under.
    public let terms: InstrumentTerms
    /// Whether it is asked today.
    public let state: State

    /// Where a published instrument stands.
    public enum State: String, Hashable, Sendable, Codable {
        /// It is asked.
        case inUse = "in-use"
        /// Its first day has not come.
        case waiting
        /// Another one with its address is asked in its place.
        case replaced
        /// It is begun no longer.
        case retired
    }

    init(_ one: PublishedInstrument, _ state: State) {
        url = one.reference.url
        version = one.reference.version
        sha256 = one.reference.sha256
        tenant = one.tenant
        terms = one.terms
        self.state = state
    }
}
