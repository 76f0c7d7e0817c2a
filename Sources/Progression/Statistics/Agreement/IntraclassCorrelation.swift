/// How alike several raters' scores of the same people are, by analysis of variance.
///
/// Shrout & Fleiss (1979), whose example of six people and four raters gives .17, .29 and .71 for one
/// rater, .44, .62 and .91 for the mean of four. Intervals by McGraw & Wong (1996).
public struct IntraclassCorrelation: Hashable, Sendable {
    /// How many people were rated by all.
    public let subjects: Int
    /// How many raters each had.
    public let raters: Int
    /// ICC(1,1): each person may have had other raters.
    public let oneWay: Double
    /// ICC(2,1), absolute agreement: the raters are a sample, and one who is always stricter disagrees.
    public let agreement: Double
    /// ICC(3,1), consistency: one who is always stricter agrees nevertheless.
    public let consistency: Double
    /// Mean squares: between people, between raters, what is left.
    let squares: MeanSquares

    struct MeanSquares: Hashable, Sendable {
        let subjects: Double
        let raters: Double
        let error: Double
        let within: Double
    }

    /// The correlation of `ratings`, a row for each person with one value for each rater.
    ///
    /// - Returns: `nil` with fewer than two people or raters, rows of unequal length, or where the people do
    ///   not differ at all.
    public init?(of ratings: [[Double]]) {
        guard let raters = ratings.first?.count, ratings.count >= 2, raters >= 2,
            ratings.allSatisfy({ $0.count == raters }),
            let squares = MeanSquares(ratings, raters: raters)
        else { return nil }
        let (n, k) = (Double(ratings.count), Double(raters))
        let (between, judges) = (squares.subjects, squares.raters)
        let (error, within) = (squares.error, squares.within)
        subjects = ratings.count
        self.raters = raters
        self.squares = squares
        oneWay = (between - within) / (between + (k - 1) * within)
        agreement =
            (between - error) / (between + (k - 1) * error + k * (judges - error) / n)
        consistency = (between - error) / (between + (k - 1) * error)
    }
}

extension IntraclassCorrelation {
    /// The same for the mean of all raters: ICC(1,k), ICC(2,k), ICC(3,k).
    public var ofMean: (oneWay: Double, agreement: Double, consistency: Double) {
        let (between, error) = (squares.subjects, squares.error)
        return (
            (between - squares.within) / between,
            (between - error) / (between + (squares.raters - error) / Double(subjects)),
            (between - error) / between
        )
    }

    /// Where ``agreement`` lies with 95 % confidence (McGraw & Wong 1996, table 7).
    public var agreementInterval: ClosedRange<Double> {
        let (n, k) = (Double(subjects), Double(raters))
        let (between, judges, error) = (squares.subjects, squares.raters, squares.error)
        let a = k * agreement / (n * (1 - agreement))
        let b = 1 + k * agreement * (n - 1) / (n * (1 - agreement))
        let top = (a * judges + b * error) * (a * judges + b * error)
        let below =
            a * judges * a * judges / (k - 1) + b * error * b * error / ((n - 1) * (k - 1))
        let freedom = top / below
        let upper = FisherDistribution(n - 1, freedom).quantile(0.975)
        let lower = FisherDistribution(freedom, n - 1).quantile(0.975)
        let rest = k * judges + (k * n - k - n) * error
        let low = n * (between - upper * error) / (upper * rest + n * between)
        let high = n * (lower * between - error) / (rest + n * lower * between)
        return low.isFinite && high.isFinite ? min(low, high)...max(low, high) : -1...1
    }
}

extension IntraclassCorrelation.MeanSquares {
    fileprivate init?(_ ratings: [[Double]], raters: Int) {
        let (n, k) = (Double(ratings.count), Double(raters))
        let people = ratings.map(Moments.mean)
        let judges = (0..<raters).map { rater in Moments.mean(ratings.map { $0[rater] }) }
        let grand = Moments.mean(people)
        let between = k * people.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        let across = n * judges.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        let total = ratings.joined().reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        guard between > 0 else { return nil }
        subjects = between / (n - 1)
        self.raters = across / (k - 1)
        error = max(0, total - between - across) / ((n - 1) * (k - 1))
        within = (total - between) / (n * (k - 1))
    }
}
