/// One person's line as all that is known of the group makes it look: the empirical-Bayes estimate.
///
/// What few or noisy measurements say is drawn towards the group's mean, the more so the less they say
/// (shrinkage). The *total* is what matters, mean and deviation together: the deviation alone only says
/// that somebody is unlike the average.
public struct TotalLine: Hashable, Sendable {
    /// b̂: how the person's line deviates from the mean line.
    public let deviation: LevelAndSlope
    /// Standard errors of ``deviation`` if the mean line were known: √diag σ²(G − GWG).
    public let deviationErrors: LevelAndSlope
    /// β̂ + b̂: the line itself.
    public let total: LevelAndSlope
    /// Standard errors of prediction of ``total``, the uncertainty of the mean line included:
    /// √diag[(I−GW)·Cov(β̂)·(I−GW)ᵀ + σ²(G − GWG)] (Henderson 1975).
    public let totalErrors: LevelAndSlope

    /// The line of a series among those `model` describes, whether it was one of them or not.
    ///
    /// Needs the six sums and the model's constants alone, so it can be computed anywhere.
    ///
    /// - Parameters:
    ///   - sums: of the series; time in the unit of the model's. Without points it is the mean line.
    ///   - model: the group.
    public init(of sums: SeriesSums, among model: GrowthModel) {
        let variance = model.residualVariance
        let relative = model.covariance * (1 / variance)
        let weighed = WeighedSeries(sums, relative)
        let expected = weighed.information * model.mean
        deviation =
            relative
            * LevelAndSlope(
                level: weighed.product.level - expected.level,
                slope: weighed.product.slope - expected.slope
            )
        total = LevelAndSlope(
            level: model.mean.level + deviation.level,
            slope: model.mean.slope + deviation.slope
        )
        let seen = weighed.information.within(relative)
        let left = (relative + seen * -1) * variance
        deviationErrors = left.roots
        totalErrors = (left + model.meanCovariance.carried(relative, weighed.information)).roots
    }
}

extension LevelSlopeMatrix {
    /// Square roots of the diagonal; nought for what rounding has left below it.
    fileprivate var roots: LevelAndSlope {
        LevelAndSlope(level: max(0, level).squareRoot(), slope: max(0, slope).squareRoot())
    }

    /// (I−GW)·self·(I−GW)ᵀ.
    fileprivate func carried(
        _ relative: LevelSlopeMatrix,
        _ information: LevelSlopeMatrix
    ) -> LevelSlopeMatrix {
        let first = relative * LevelAndSlope(level: information.level, slope: information.between)
        let second = relative * LevelAndSlope(level: information.between, slope: information.slope)
        // Rows of I − GW.
        let upper = LevelAndSlope(level: 1 - first.level, slope: -second.level)
        let lower = LevelAndSlope(level: -first.slope, slope: 1 - second.slope)
        let (up, down) = (self * upper, self * lower)
        return LevelSlopeMatrix(
            level: upper.level * up.level + upper.slope * up.slope,
            between: lower.level * up.level + lower.slope * up.slope,
            slope: lower.level * down.level + lower.slope * down.slope
        )
    }
}
