/// The thresholds a figure must pass on a page inside one municipality.
///
/// They can be raised by configuration, never lowered: a count shows from 5 people, a mean or a share from 10.
public struct TeamRule: Hashable, Sendable {
    /// People behind a count.
    public let peopleForCount: Int
    /// People behind a mean or a share.
    public let peopleForShare: Int

    /// A rule with thresholds of at least 5 and 10; smaller ones are raised to these, and the second to twice the
    /// first: a share tells both of its parts.
    public init(peopleForCount: Int = 5, peopleForShare: Int = 10) {
        self.peopleForCount = max(peopleForCount, 5)
        self.peopleForShare = max(peopleForShare, 10, 2 * self.peopleForCount)
    }
}
