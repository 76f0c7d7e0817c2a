/// Between which shares chance alone puts a unit of a given size.
///
/// The exact binomial distribution, in whole people: the lower limit is the fewest, the upper the most people of
/// whom it is not yet unlikely that so few, or so many, would be counted. With R people of n and share p the limits of 95 %
/// are the quantiles of 2.5 % and 97.5 %, each the smallest r with P(R ≤ r) of at least that, over n. A unit *on* a
/// limit is within it, so that a unit is outside exactly when its tail, its own count included, has less than 2.5 %
/// (99.8 %: 0.1 %).
///
/// Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202.
/// The paper also smooths the limits by interpolating between the quantile and the count below it; that would put a unit
/// outside whose tail is above 2.5 %, so it is not done here, and the lines have small steps.
///
/// Worked example: p = .074, n = 100 gives 95 % limits of .03 and .13, where the normal distribution has .0227 and
/// .1253; 99.8 % limits of .01 and .17.
public struct FunnelLimits: Hashable, Sendable {
    /// The share expected of every unit, from 0 to 1.
    public let expected: Double
    /// How many people the unit has.
    public let people: Int
    /// 95 of 100 units lie here by chance alone, two-sided.
    public let inner: ClosedRange<Double>
    /// 998 of 1,000 units lie here by chance alone, two-sided.
    public let outer: ClosedRange<Double>
    private let innerCounts: ClosedRange<Int>
    private let outerCounts: ClosedRange<Int>

    /// The limits of a unit of so many people where so large a share is expected.
    ///
    /// - Returns: `nil` with nobody, or with no share from 0 to 1.
    public init?(expected: Double, people: Int) {
        guard people > 0, (0...1).contains(expected) else { return nil }
        let counts = BinomialDistribution(trials: people, share: expected)
        self.expected = expected
        self.people = people
        innerCounts = counts.quantile(0.025)...counts.quantile(0.975)
        outerCounts = counts.quantile(0.001)...counts.quantile(0.999)
        inner = Self.shares(innerCounts, of: people)
        outer = Self.shares(outerCounts, of: people)
    }

    /// Where a unit of this size lies of whose people so many are counted.
    public func place(of count: Int) -> FunnelPlace {
        if count < outerCounts.lowerBound { return .farBelow }
        if count > outerCounts.upperBound { return .farAbove }
        if count < innerCounts.lowerBound { return .below }
        return count > innerCounts.upperBound ? .above : .within
    }

    private static func shares(_ counts: ClosedRange<Int>, of people: Int) -> ClosedRange<Double> {
        Double(counts.lowerBound) / Double(people)...Double(counts.upperBound) / Double(people)
    }
}

/// Where a unit lies among what chance alone would give.
public enum FunnelPlace: String, Hashable, Sendable, CaseIterable {
    /// Above the limits of 99.8 %.
    case farAbove = "far-above"
    /// Above the limits of 95 %, within those of 99.8 %.
    case above
    /// Within the limits of 95 %.
    case within
    /// Below the limits of 95 %, within those of 99.8 %.
    case below
    /// Below the limits of 99.8 %.
    case farBelow = "far-below"
}

/// How many of some trials succeed, each with the same probability.
struct BinomialDistribution: Sendable {
    let trials: Int
    let share: Double

    /// The probability of at most so many (Abramowitz & Stegun 1964, 26.5.24).
    func probability(upTo count: Int) -> Double {
        if count < 0 { return 0 }
        if count >= trials { return 1 }
        return incompleteBeta(1 - share, Double(trials - count), Double(count + 1))
    }

    /// The smallest count at most which lies with at least a probability above 0 and below 1.
    func quantile(_ probability: Double) -> Int {
        var (low, high) = (0, trials)
        while low < high {
            let middle = (low + high) / 2
            if self.probability(upTo: middle) >= probability {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
