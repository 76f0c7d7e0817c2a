/// How well the items of a scale hang together, and how precisely it measures because of it.
///
/// Everything is computed from the respondents who answered every item (listwise).
///
/// For two items of variance 1 and covariance 0.5: alpha = 2/1·(1 − 2/3) = 0.6667.
public struct ScaleReliability: Hashable, Sendable {
    /// How many respondents answered every item.
    public let respondents: Int
    /// Covariances of the items, divisor n − 1.
    public let covariances: [[Double]]
    /// Cronbach's alpha (1951): k/(k−1)·(1 − Σ variance of an item / variance of the sum).
    public let alpha: Double
    /// Alpha of the items at equal variances: k·r̄/(1 + (k−1)·r̄).
    public let standardisedAlpha: Double
    /// r̄: mean correlation between two items.
    public let meanCorrelation: Double
    /// Alpha of the other items, by item; of a single other item there is none.
    public let alphaIfDeleted: [Double?]
    /// Correlation of each item with the sum of the others.
    public let itemTotalCorrelations: [Double?]
    /// One factor behind all items; `nil` with fewer than three items, where it is not determined, and
    /// where two items are the same.
    public let factor: OneFactorModel?

    /// The reliability of the scale of `table`.
    ///
    /// - Throws: ``ReliabilityFault``.
    public init(of table: ItemTable) throws(ReliabilityFault) {
        let rows = table.completeRows
        let count = table.itemCount
        guard count >= 2 else { throw .tooFewItems }
        guard rows.count > 2 else { throw .tooFewRespondents(complete: rows.count) }
        let covariances = Moments.covariances(rows, count: count)
        if let still = (0..<count).first(where: { covariances[$0][$0] <= 0 }) {
            throw .itemDoesNotVary(still)
        }
        let all = Array(0..<count)
        guard let alpha = Self.alpha(covariances, all) else { throw .sumDoesNotVary }
        respondents = rows.count
        self.covariances = covariances
        self.alpha = alpha
        let correlations = Self.correlations(covariances)
        let pairs = all.flatMap { row in all.prefix(row).map { correlations[row][$0] } }
        meanCorrelation = Moments.mean(pairs)
        let k = Double(count)
        standardisedAlpha = k * meanCorrelation / (1 + (k - 1) * meanCorrelation)
        alphaIfDeleted = all.map { left in Self.alpha(covariances, all.filter { $0 != left }) }
        itemTotalCorrelations = all.map { item in Self.itemTotal(covariances, item) }
        factor = count >= 3 ? OneFactorModel(correlations: correlations) : nil
    }

    /// McDonald's omega (1999) of the sum of the items: (Σλs)²/((Σλs)² + Σθs²), s being the items'
    /// standard deviations; `nil` without ``factor``.
    public var omega: Double? {
        factor?.omega(weights: covariances.indices.map { covariances[$0][$0].squareRoot() })
    }

    /// The same with all items at equal variances: (Σλ)²/((Σλ)² + Σθ).
    public var standardisedOmega: Double? {
        factor?.omega(weights: covariances.map { _ in 1 })
    }

    /// Alpha of some of the items; `nil` of fewer than two, or where their sum does not vary.
    private static func alpha(_ covariances: [[Double]], _ items: [Int]) -> Double? {
        let own = items.reduce(0) { $0 + covariances[$1][$1] }
        let all = items.reduce(0) { sum, row in
            items.reduce(sum) { $0 + covariances[row][$1] }
        }
        let k = Double(items.count)
        return k >= 2 && all > 0 ? k / (k - 1) * (1 - own / all) : nil
    }

    private static func correlations(_ covariances: [[Double]]) -> [[Double]] {
        let deviations = covariances.indices.map { covariances[$0][$0].squareRoot() }
        return covariances.indices.map { row in
            covariances.indices.map {
                row == $0 ? 1 : covariances[row][$0] / (deviations[row] * deviations[$0])
            }
        }
    }

    private static func itemTotal(_ covariances: [[Double]], _ item: Int) -> Double? {
        let others = covariances.indices.filter { $0 != item }
        let shared = others.reduce(0) { $0 + covariances[item][$1] }
        let rest = others.reduce(0) { sum, row in
            others.reduce(sum) { $0 + covariances[row][$1] }
        }
        return rest > 0 ? shared / (covariances[item][item] * rest).squareRoot() : nil
    }
}

/// Why a scale's reliability cannot be told.
public enum ReliabilityFault: Error, Hashable, Sendable {
    /// One item alone says nothing of its own error.
    case tooFewItems
    /// Fewer than three respondents answered every item.
    case tooFewRespondents(complete: Int)
    /// An item everybody answered alike, by its column from 0.
    case itemDoesNotVary(Int)
    /// The items take each other away, as those that ought to be turned do.
    case sumDoesNotVary
}
