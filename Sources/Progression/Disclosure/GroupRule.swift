/// The thresholds a figure of a group inside a municipality must pass before it is shown.
///
/// They can be raised, never lowered: a count shows from 5 citizens, a mean from 10.
public struct GroupRule: Hashable, Sendable {
    /// Citizens behind a count.
    public let citizensForCount: Int
    /// Citizens behind a mean.
    public let citizensForMean: Int

    /// A rule with thresholds of at least 5 and 10; smaller ones are raised to these.
    public init(citizensForCount: Int = 5, citizensForMean: Int = 10) {
        self.citizensForCount = max(citizensForCount, 5)
        self.citizensForMean = max(citizensForMean, 10)
    }

    /// A count of citizens to the nearest 5, nought counting as small.
    ///
    /// Since the counts of groups and of all together are rounded alike, the difference does not tell how many
    /// a hidden group has: at least three numbers remain possible.
    public func count(_ citizens: Int) -> Figure<Int> {
        citizens < citizensForCount ? .hidden(.fewCitizens) : .shown((citizens + 2) / 5 * 5)
    }

    /// Which groups' means may be shown beside the mean of all.
    ///
    /// What is hidden could be had from the rest as one mean. So those hidden must together be nobody, or enough
    /// for a mean; where they are not, the smallest groups that could be shown are hidden with them.
    ///
    /// Worked example: of groups of 30, 4 and 12 citizens only the first is shown.
    public func meansShown(_ citizens: [Int]) -> [Bool] {
        var shown = citizens.map { $0 >= citizensForMean }
        var hidden = zip(citizens, shown).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        let bySize = citizens.indices.filter { shown[$0] }.sorted { citizens[$0] < citizens[$1] }
        for partner in bySize where (1..<citizensForMean).contains(hidden) {
            shown[partner] = false
            hidden += citizens[partner]
        }
        return shown
    }
}
