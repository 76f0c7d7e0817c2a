#if canImport(Glibc)
import Glibc
#else
import FoundationEssentials
#endif

/// How a whole population moves: a linear mixed model of level and slope, fitted by restricted maximum
/// likelihood.
///
/// With t the time since somebody's own start:
///
/// ```
/// y = (β₀ + b₀) + (β₁ + b₁)·t + e      (b₀, b₁) ~ N(0, D), e ~ N(0, σ²)
/// ```
///
/// Laird & Ware (1982); the criterion is that of Bates et al. (2015), equation 42. Six sums of each series
/// are enough (``SeriesSums``), whatever the number of its points and however irregular their times.
///
/// It describes a group. Nobody's future is read from it.
public struct GrowthModel: Hashable, Sendable, Codable {
    /// β: mean level at the start and mean slope.
    public let mean: LevelAndSlope
    /// The covariance of the estimates of ``mean``; its square roots are their standard errors.
    public let meanCovariance: LevelSlopeMatrix
    /// D: how much people differ in level and slope.
    public let covariance: LevelSlopeMatrix
    /// σ²: variance of one measurement around the person's own line, in points².
    public let residualVariance: Double
    /// −2·log of the restricted likelihood at its greatest.
    public let criterion: Double
    /// How many series it rests on.
    public let seriesCount: Int
    /// How many points they have.
    public let pointCount: Int
    /// Whether people differ in fewer ways than the model has room for.
    ///
    /// A variance is nought, or level and slope go together completely. What is said of one person's
    /// deviation then rests on less.
    public let isSingular: Bool
    /// Whether the search for the best fit came to rest; if not, the figures must not be used.
    public let isSettled: Bool

    /// In what people may differ.
    public enum Structure: Hashable, Sendable {
        /// In level and slope.
        case levelAndSlope
        /// In level alone; everybody's slope is the mean slope.
        case level
    }

    /// Standard errors of ``mean``.
    public var standardErrors: LevelAndSlope {
        LevelAndSlope(
            level: meanCovariance.level.squareRoot(),
            slope: meanCovariance.slope.squareRoot()
        )
    }

    /// Correlation of level and slope between people; `nil` where one of them does not vary.
    public var correlation: Double? {
        let product = covariance.level * covariance.slope
        return product > 0 ? covariance.between / product.squareRoot() : nil
    }
}

/// Why no growth model can be fitted.
public enum GrowthModelFault: Error, Hashable, Sendable {
    /// All points lie at one time.
    case noSpreadInTime
    /// Nobody has enough points: there must be more points than people have levels and slopes.
    case tooFewPoints
    /// The points lie exactly on lines, and no error is left to weigh anything by.
    case noResiduals
}

extension GrowthModel {
    /// Fits the model to series.
    ///
    /// The time between the first and the last evaluation grows with the number of series alone:
    /// some twenty passes over their sums.
    ///
    /// - Parameters:
    ///   - series: at least one point each; empty ones are passed over.
    ///   - structure: in what people may differ.
    /// - Throws: ``GrowthModelFault``.
    public init(
        of series: some Collection<SeriesSums>,
        structure: Structure = .levelAndSlope
    ) throws(GrowthModelFault) {
        let data = try StandardSums(series)
        let effects = structure == .level ? 1 : 2
        guard data.points > Double(data.series.count * effects), data.points > 2 else {
            throw .tooFewPoints
        }
        let found = Self.search(data, structure)
        let fit = RestrictedFit(data, found.covariance)
        guard fit.residual > 1e-14 * data.points else { throw .noResiduals }
        self.init(fit, of: data, found)
    }

    private init(_ fit: RestrictedFit, of data: StandardSums, _ found: Found) {
        let variance = fit.residual / (data.points - 2)
        let scale = data.scale
        mean = scale.restored(fit.mean)
        meanCovariance = scale.restored(fit.information.inverse * variance)
        covariance = scale.restored(found.covariance * variance)
        residualVariance = variance * scale.value * scale.value
        criterion =
            fit.criterion + 2 * log(scale.time) + (data.points - 2) * 2 * log(scale.value)
        seriesCount = data.series.count
        pointCount = Int(data.points)
        isSingular = found.isSingular
        isSettled = found.isSettled
    }
}

extension GrowthModel {
    private struct Found {
        let covariance: LevelSlopeMatrix
        let value: Double
        let isSingular: Bool
        let isSettled: Bool
    }

    /// The relative covariance G = D/σ² with the least criterion.
    ///
    /// G is written as the product of a triangle with its own transpose, (a, 0; b, c), so that every
    /// point of the search is a covariance; where c comes to nought the fit is singular. Several
    /// starts guard against a dent that is not the deepest.
    private static func search(_ data: StandardSums, _ structure: Structure) -> Found {
        let starts =
            structure == .level
            ? [[1.0], [0.1]] : [[1, 0, 0.5], [0.3, 0, 0.05], [1, -0.5, 1.5]]
        var best: Found?
        for start in starts {
            let found = descend(data, from: start)
            if let known = best, known.isSettled, known.value <= found.value + 1e-9 { continue }
            best = found
            // An inner minimum is taken at its word.
            if found.isSettled && !found.isSingular { break }
        }
        return best ?? descend(data, from: starts[0])
    }

    private static func descend(_ data: StandardSums, from start: [Double]) -> Found {
        let least = Minimisation(
            of: { triangle in
                let fit = RestrictedFit(data, matrix(triangle))
                return (fit.criterion, gradient(fit.gradient(data), at: triangle))
            },
            from: start
        )
        var triangle = least.point.map { abs($0) < 1e-4 ? 0 : $0 }
        let rounded = RestrictedFit(data, matrix(triangle)).criterion
        if rounded > least.value + 1e-9 * abs(least.value) { triangle = least.point }
        return Found(
            covariance: matrix(triangle),
            value: min(rounded, least.value),
            isSingular: triangle[0] == 0 || triangle.last == 0,
            isSettled: least.isSettled
        )
    }

    private static func matrix(_ triangle: [Double]) -> LevelSlopeMatrix {
        let a = triangle[0]
        guard triangle.count == 3 else {
            return LevelSlopeMatrix(level: a * a, between: 0, slope: 0)
        }
        let (b, c) = (triangle[1], triangle[2])
        return LevelSlopeMatrix(level: a * a, between: a * b, slope: b * b + c * c)
    }

    /// The gradient by a, b, c from that by the parts of G.
    private static func gradient(_ parts: LevelSlopeMatrix, at triangle: [Double]) -> [Double] {
        let a = triangle[0]
        guard triangle.count == 3 else { return [2 * a * parts.level] }
        let (b, c) = (triangle[1], triangle[2])
        return [
            2 * a * parts.level + b * parts.between,
            a * parts.between + 2 * b * parts.slope,
            2 * c * parts.slope,
        ]
    }
}
