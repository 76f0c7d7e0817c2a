/// The five factors of progression.
///
/// They are five series and are never added up: they mean different things, and one of them is
/// another person's view.
public enum Factor: String, Hashable, Sendable, Codable, CaseIterable {
    /// Belief in one's own abilities, in general and towards work or education.
    case selfEfficacy = "self-efficacy"
    /// Own rating of health and of mastering illness.
    case selfRatedHealth = "self-rated-health"
    /// Support, amount of contact, social skills, willingness to use the network.
    case network
    /// A clear and meaningful goal, and a reason to move.
    case meaningAndDirection = "meaning-and-direction"
    /// The caseworker's overall assessment of readiness for work or education.
    case readiness

    /// Whose view it is.
    public var respondent: Respondent {
        self == .readiness ? .caseworker : .citizen
    }
}
