public import FoundationEssentials
public import Progression

/// An employee as the office's pages show one.
public struct PersonLine: Hashable, Sendable {
    /// The user name.
    public let id: String
    /// The name.
    public let name: String
    /// What the employee does.
    public let role: Role
    /// The unit, if any.
    public let unit: String?
    /// Who stands in, if anybody does.
    public let standIn: PersonPage.Colleague?
    /// How it stands with signing in.
    public let access: Access
    /// How many citizens are in the caseload.
    public let citizens: Int

    /// An employee of given parts.
    public init(
        id: String,
        name: String,
        role: Role,
        unit: String?,
        standIn: PersonPage.Colleague?,
        access: Access,
        citizens: Int
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.unit = unit
        self.standIn = standIn
        self.access = access
        self.citizens = citizens
    }

    /// How it stands with signing in.
    public enum Access: Hashable, Sendable {
        /// Does not sign in, but visits with a laptop.
        case laptopOnly
        /// Has chosen no passphrase and has no invitation to.
        case notInvited
        /// Has until then to choose a passphrase.
        case invited(until: Date)
        /// Had a code to choose a passphrase by, which ran out.
        case invitationEnded
        /// Has a passphrase, and a telephone or not.
        case ready(hasTelephone: Bool)
        /// Signs in through the municipality's own provider.
        case byProvider
        /// Is kept out.
        case blocked

        /// Whether they can be signed in at this moment, so that a change signs them out.
        var isIn: Bool {
            switch self {
            case .ready, .byProvider: true
            case .laptopOnly, .notInvited, .invited, .invitationEnded, .blocked: false
            }
        }
    }
}
