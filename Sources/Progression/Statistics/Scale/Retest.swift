/// The same people measured twice while nothing is thought to have changed: how much of a score is theirs,
/// and how much chance.
///
/// For the pairs (10, 12), (20, 18), (30, 33), (40, 41): r = 0.9870.
public struct Retest: Hashable, Sendable {
    /// How many people have both scores.
    public let count: Int
    /// Product-moment correlation of both scores: the test-retest reliability.
    public let correlation: Double
    /// Mean of later minus earlier score, in points: what practice or time has done to all.
    public let meanDifference: Double
    /// Standard error of measurement by the differences alone: their standard deviation/√2, in points.
    public let standardError: Double
    /// Agreement of both scores; ``IntraclassCorrelation``.
    public let agreement: IntraclassCorrelation

    /// The test-retest statistics of pairs of scores.
    ///
    /// - Returns: `nil` with fewer than three pairs, or where the scores do not vary.
    public init?(of pairs: [(earlier: Double, later: Double)]) {
        let (earlier, later) = (pairs.map(\.earlier), pairs.map(\.later))
        guard pairs.count >= 3, let correlation = Moments.correlation(earlier, later),
            let agreement = IntraclassCorrelation(of: pairs.map { [$0.earlier, $0.later] })
        else { return nil }
        let differences = pairs.map { $0.later - $0.earlier }
        count = pairs.count
        self.correlation = correlation
        meanDifference = Moments.mean(differences)
        standardError = (Moments.variance(differences) / 2).squareRoot()
        self.agreement = agreement
    }
}
