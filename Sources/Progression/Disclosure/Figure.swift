/// A figure of a released table: shown, or hidden for a reason.
///
/// There is no third way, so that no page can show one by mistake.
public enum Figure<Value: Hashable & Sendable>: Hashable, Sendable {
    /// May be seen.
    case shown(Value)
    /// May not be seen.
    case hidden(HiddenReason)
}

/// Why a figure is hidden.
public enum HiddenReason: String, Hashable, Sendable {
    /// Too few citizens behind it.
    case fewCitizens = "few-citizens"
    /// Too few professionals behind it.
    case fewProfessionals = "few-professionals"
    /// Large enough itself; shown, it would give away one that is not.
    case givesAway = "gives-away"
}
