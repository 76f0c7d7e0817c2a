public import FoundationEssentials

extension Envelope {
    /// What only some submissions say.
    public struct Context: Hashable, Sendable {
        /// The submission it takes the place of.
        public let amends: Amendment?
        /// Who it is about, if that was nobody on the laptop's caseload.
        public let provisional: ProvisionalCitizen?

        /// A context of given parts.
        public init(amends: Amendment? = nil, provisional: ProvisionalCitizen? = nil) {
            self.amends = amends
            self.provisional = provisional
        }
    }
}

/// The submission another takes the place of.
public struct Amendment: Hashable, Sendable, Codable {
    /// Its id.
    public let id: UUID
    /// SHA-256 of its bytes, hexadecimal: what the author had before them.
    public let sha256: String

    /// An amendment of given parts.
    public init(id: UUID, sha256: String) {
        self.id = id
        self.sha256 = sha256
    }
}

/// Somebody surveyed who was on no caseload of the laptop's.
///
/// The citizen reference beside it was drawn on the laptop; at the centre a person matches the two.
public struct ProvisionalCitizen: Hashable, Sendable, Codable {
    /// The name the employee knows the citizen by.
    public let name: String

    /// A provisional citizen of a given name.
    public init(name: String) {
        self.name = name
    }
}
