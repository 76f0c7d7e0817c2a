public import FoundationEssentials
public import Progression

extension Envelope {
    /// What only some submissions say.
    public struct Context: Hashable, Sendable {
        /// The submission it takes the place of.
        public let amends: Amendment?
        /// Who it is about, if that was nobody on the laptop's caseload.
        public let provisional: ProvisionalCitizen?
        /// What is said of a sub-goal.
        public let subgoal: SubGoalEvent.Change?
        /// That the citizen did not want to answer; then there are no answers.
        public let declined: Decline?
        /// How it was keyed in from a printed form, if it was keyed twice.
        public let keying: Keying?

        /// A context of given parts.
        public init(
            amends: Amendment? = nil,
            provisional: ProvisionalCitizen? = nil,
            subgoal: SubGoalEvent.Change? = nil,
            declined: Decline? = nil,
            keying: Keying? = nil
        ) {
            self.amends = amends
            self.provisional = provisional
            self.subgoal = subgoal
            self.declined = declined
            self.keying = keying
        }

        /// The same, about somebody on no caseload, if there is a name.
        public func about(_ citizen: ProvisionalCitizen?) -> Context {
            Context(
                amends: amends,
                provisional: citizen,
                subgoal: subgoal,
                declined: declined,
                keying: keying
            )
        }

        /// What kind of envelope it belongs to.
        var kind: Kind {
            if declined != nil { return .decline }
            return subgoal == nil ? .response : .subgoal
        }
    }
}

/// That the citizen did not want to answer, with the reason if one was given.
public struct Decline: Hashable, Sendable, Codable {
    /// Why; `nil` if that was not said.
    public let reason: DeclineReason?

    /// A decline for a reason, or for none that was said.
    public init(reason: DeclineReason? = nil) {
        self.reason = reason
    }
}

/// A printed form that was keyed in twice and compared.
public struct Keying: Hashable, Sendable, Codable {
    /// At how many items of the whole form the two keyings differed before a person settled them.
    public let differences: Int

    /// A comparison that found so many differences.
    public init(differences: Int) {
        self.differences = differences
    }
}

/// The submission another takes the place of.
public struct Amendment: Hashable, Sendable, Codable {
    /// Its id.
    public let id: UUID
    /// SHA-256 of its bytes, hexadecimal: what the author had before them.
    public let sha256: String
    /// Why; `nil` in what was written before the reason was asked.
    public let reason: CorrectionReason?
    /// More of the reason in words.
    public let note: String?

    /// An amendment of given parts.
    public init(id: UUID, sha256: String, reason: CorrectionReason? = nil, note: String? = nil) {
        self.id = id
        self.sha256 = sha256
        self.reason = reason
        self.note = note
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
