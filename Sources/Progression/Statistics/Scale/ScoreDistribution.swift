/// How the scores of many people are spread, and how many are at an end of the scale, where a change in one
/// direction can no longer be seen.
public struct ScoreDistribution: Hashable, Sendable {
    /// How many scores there are.
    public let count: Int
    /// Their mean, in points.
    public let mean: Double
    /// Their standard deviation, divisor n − 1, in points; `nil` of a single score.
    public let deviation: Double?
    /// Share at the lowest score, 0 to 1.
    public let floor: Double
    /// Share at the highest score, 0 to 1.
    public let ceiling: Double

    /// The distribution of scores on a scale; `nil` of none.
    public init?(of scores: [Double], on scale: ClosedRange<Double> = 0...100) {
        guard !scores.isEmpty else { return nil }
        count = scores.count
        mean = Moments.mean(scores)
        deviation = scores.count > 1 ? Moments.variance(scores).squareRoot() : nil
        let total = Double(scores.count)
        floor = Double(scores.count { $0 <= scale.lowerBound }) / total
        ceiling = Double(scores.count { $0 >= scale.upperBound }) / total
    }
}
