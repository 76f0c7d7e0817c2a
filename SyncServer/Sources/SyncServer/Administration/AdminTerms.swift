public import Progression

/// What an operator can ask of what is asked of whom: a part of ``AdminCommand``.
public enum AdminTerms: Hashable, Sendable, Codable {
    /// Publishes question files, all or none, for one municipality or for every one.
    case publish([PublishedFile], terms: InstrumentTerms, tenant: String?)
    /// Retires an instrument where it was published so.
    case retire(instrument: String, tenant: String?)
    /// Lists what is published.
    case list(tenant: String?)
    /// Adds a target group.
    case addTargetGroup(String, tenant: String)
    /// Gives a target group another name.
    case renameTargetGroup(String, to: String, tenant: String)
    /// Removes a target group.
    case removeTargetGroup(String, tenant: String)
    /// Lists a municipality's target groups.
    case listTargetGroups(tenant: String)
    /// Says which target group a citizen belongs to; `nil` for none.
    case setTargetGroup(String?, citizen: CitizenReference, tenant: String?)
}
