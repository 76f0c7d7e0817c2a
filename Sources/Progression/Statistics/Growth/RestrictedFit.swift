#if canImport(Glibc)
import Glibc
#else
import FoundationEssentials
#endif

/// The growth model at one relative covariance G = D/σ² of the random effects: the best mean line, and
/// how well it fits.
///
/// With S = Σ(1, t; t, t²) and s = (Σy, Σty) of a series, V = I + Z·G·Zᵀ, W = ZᵀV⁻¹Z = S(I + GS)⁻¹ and
/// u = ZᵀV⁻¹y = (I + SG)⁻¹s. Mean line β = (ΣW)⁻¹Σu; r² = Σ(y−Xβ)ᵀV⁻¹(y−Xβ).
struct RestrictedFit {
    /// −2·log of the restricted likelihood, σ² being at its best.
    let criterion: Double
    /// β.
    let mean: LevelAndSlope
    /// ΣW: the information on the mean line, in units of 1/σ².
    let information: LevelSlopeMatrix
    /// r².
    let residual: Double
    private let covariance: LevelSlopeMatrix
    private let freedom: Double

    init(_ data: StandardSums, _ covariance: LevelSlopeMatrix) {
        var total = Total()
        for sums in data.series { total.add(WeighedSeries(sums, covariance), sums, covariance) }
        let mean = total.information.inverse * total.weighed
        // Infinite instead of no number, so that the search turns back.
        let residual =
            total.square - mean.level * total.weighed.level - mean.slope * total.weighed.slope
        freedom = data.points - 2
        let likelihood = 1 + log(2 * Double.pi * residual / freedom)
        let value =
            total.logarithm + log(total.product) + log(total.information.determinant) + freedom
            * likelihood
        criterion = value.isFinite ? value : .infinity
        self.mean = mean
        self.residual = residual
        self.covariance = covariance
        information = total.information
    }

    /// The derivatives of ``criterion`` by the parts of G; that by the covariance counts both places.
    ///
    /// ∂/∂G = Σ(W − W(ΣW)⁻¹W) − (N−2)/r²·Σee′ with e = u − Wβ.
    func gradient(_ data: StandardSums) -> LevelSlopeMatrix {
        let inverse = information.inverse
        let weight = freedom / residual
        var sum = LevelSlopeMatrix.zero
        for sums in data.series {
            let weighed = WeighedSeries(sums, covariance)
            let w = weighed.information
            let expected = w * mean
            let level = weighed.product.level - expected.level
            let slope = weighed.product.slope - expected.slope
            let common = inverse.within(w)
            sum.level += w.level - common.level - weight * level * level
            sum.between += w.between - common.between - weight * level * slope
            sum.slope += w.slope - common.slope - weight * slope * slope
        }
        sum.between *= 2
        return sum
    }

    /// What all series come to.
    private struct Total {
        var logarithm = 0.0
        /// Of the determinants that are not in the logarithm yet: one logarithm serves many of them.
        var product = 1.0
        var information = LevelSlopeMatrix.zero
        var weighed = LevelAndSlope(level: 0, slope: 0)
        var square = 0.0

        mutating func add(
            _ series: WeighedSeries,
            _ sums: SeriesSums,
            _ covariance: LevelSlopeMatrix
        ) {
            product *= series.determinant
            if product > 1e100 {
                logarithm += log(product)
                product = 1
            }
            information = information + series.information
            weighed.level += series.product.level
            weighed.slope += series.product.slope
            let explained = covariance * series.product
            square +=
                sums.valueSquared - sums.value * explained.level
                - sums.timeValue * explained.slope
        }
    }
}

/// One series weighed by V⁻¹.
struct WeighedSeries {
    /// |I + GS|, which is |V|.
    let determinant: Double
    /// W.
    let information: LevelSlopeMatrix
    /// u.
    let product: LevelAndSlope

    @inline(__always)
    init(_ sums: SeriesSums, _ covariance: LevelSlopeMatrix) {
        let (n, t, tt) = (sums.count, sums.time, sums.timeSquared)
        let (g, h, k) = (covariance.level, covariance.between, covariance.slope)
        // F = I + GS.
        let f11 = 1 + g * n + h * t
        let f12 = g * t + h * tt
        let f21 = h * n + k * t
        let f22 = 1 + h * t + k * tt
        determinant = f11 * f22 - f12 * f21
        let factor = 1 / determinant
        information = LevelSlopeMatrix(
            level: (n * f22 - t * f21) * factor,
            between: (t * f11 - n * f12) * factor,
            slope: (tt * f11 - t * f12) * factor
        )
        product = LevelAndSlope(
            level: (f22 * sums.value - f21 * sums.timeValue) * factor,
            slope: (f11 * sums.timeValue - f12 * sums.value) * factor
        )
    }
}
