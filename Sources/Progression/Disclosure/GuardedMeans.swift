/// Means of groups that make up a whole, hidden where too few people are behind one, or where one could be had from the
/// others and the whole.
public struct GuardedMeans: Hashable, Sendable {
    /// The mean of each group, in the order given.
    public let groups: [Figure<Double>]
    /// The mean of all.
    public let all: Figure<Double>

    /// The means of `values`, those of each person in each group.
    ///
    /// The people whose groups are hidden must together be nobody, or enough for a mean of their own: that mean
    /// follows from the others.
    ///
    /// Worked example: of groups of 6, 12 and 30 people the first is hidden for being small, and the second with it,
    /// for 6 people's mean would follow from the other two and the whole.
    public init(of values: [[[Double]]], rule: GroupRule) {
        let people = values.map { $0.count { !$0.isEmpty } }
        let means = values.map { Self.mean($0.flatMap(\.self)) }
        var isHidden = people.map { $0 < rule.peopleForShare }
        while true {
            let hidden = people.indices.filter { isHidden[$0] }.reduce(0) { $0 + people[$1] }
            if hidden == 0 || hidden >= rule.peopleForShare { break }
            let open = people.indices.filter { !isHidden[$0] }
            guard let next = open.min(by: { people[$0] < people[$1] }) else { break }
            isHidden[next] = true
        }
        groups = people.indices.map { index in
            if people[index] < rule.peopleForShare { return .hidden(.fewCitizens) }
            return isHidden[index] ? .hidden(.givesAway) : .shown(means[index])
        }
        let total = people.reduce(0, +)
        all =
            total < rule.peopleForShare
            ? .hidden(.fewCitizens) : .shown(Self.mean(values.flatMap { $0.flatMap(\.self) }))
    }

    /// The mean of a part of people whose whole is shown: hidden too where the rest is somebody, and too few.
    public static func part(
        _ part: [[Double]],
        rest: [[Double]],
        rule: GroupRule
    ) -> Figure<Double> {
        let means = GuardedMeans(of: [part, rest], rule: rule)
        return means.groups[0]
    }

    private static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
}
