/// The thresholds a figure of a group inside a municipality must pass before it is shown.
///
/// They can be raised, never lowered: a count shows from 5 people, a mean or a share from 10.
public struct GroupRule: Hashable, Sendable {
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

    /// A count of citizens to the nearest 5, nought counting as small.
    ///
    /// Since the counts of groups and of all together are rounded alike, the difference does not tell how many
    /// a hidden group has: at least three numbers remain possible.
    public func count(_ citizens: Int) -> Figure<Int> {
        citizens < peopleForCount ? .hidden(.fewCitizens) : .shown((citizens + 2) / 5 * 5)
    }

    /// Which groups' means may be shown beside the mean of all.
    ///
    /// What is hidden could be had from the rest as one mean. So those hidden must together be nobody, or enough
    /// for a mean; where they are not, the smallest groups that could be shown are hidden with them.
    ///
    /// Worked example: of groups of 30, 4 and 12 citizens only the first is shown.
    public func meansShown(_ citizens: [Int]) -> [Bool] {
        var shown = citizens.map { $0 >= peopleForShare }
        var hidden = zip(citizens, shown).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        let bySize = citizens.indices.filter { shown[$0] }.sorted { citizens[$0] < citizens[$1] }
        for partner in bySize where (1..<peopleForShare).contains(hidden) {
            shown[partner] = false
            hidden += citizens[partner]
        }
        return shown
    }
}
