#if canImport(Glibc)
import Glibc
#else
import FoundationEssentials
#endif

/// One factor behind several items, fitted to their correlations by maximum likelihood.
///
/// Σ = λλᵀ + Θ; the function that is made least is log|Σ| + tr(SΣ⁻¹) (Jöreskog 1967). No uniqueness is
/// let below 0.0001: an item there is explained altogether, which real items are not (a Heywood case).
public struct OneFactorModel: Hashable, Sendable {
    /// λ: loadings of the standardised items, their sum not below 0.
    public let loadings: [Double]
    /// θ: what of each item's variance the factor does not explain.
    public let uniquenesses: [Double]
    /// Whether an item is explained altogether; what follows from the model is then not to be relied on.
    public let isHeywood: Bool

    private static let least = 1e-4

    /// The model of the correlations of at least three items; `nil` where the search does not come to
    /// rest.
    init?(correlations: [[Double]]) {
        let count = correlations.count
        var best: (value: Double, point: [Double])?
        for share in [0.5, 0.2, 0.8] {
            let start =
                Array(repeating: share.squareRoot(), count: count)
                + Array(repeating: (1 - share).squareRoot(), count: count)
            let found = Minimisation(of: { Self.misfit($0, correlations) }, from: start)
            guard found.isSettled, found.value < best?.value ?? .infinity else { continue }
            best = (found.value, found.point)
            // An inner minimum is taken at its word; one at the edge is tried from elsewhere.
            if found.point.suffix(count).allSatisfy({ $0 * $0 > Self.least }) { break }
        }
        guard let point = best?.point else { return nil }
        let signed = Array(point.prefix(count))
        let direction: Double = signed.reduce(0, +) < 0 ? -1 : 1
        loadings = signed.map { $0 * direction }
        uniquenesses = point.suffix(count).map { Self.least + $0 * $0 }
        isHeywood = uniquenesses.contains { $0 < 2 * Self.least }
    }

    /// Omega of the weighed sum of the items.
    func omega(weights: [Double]) -> Double {
        let common = zip(loadings, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let unique = zip(uniquenesses, weights).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
        return common * common / (common * common + unique)
    }

    /// Misfit and gradient at loadings λ and z, with θ = 0.0001 + z².
    ///
    /// With a = Θ⁻¹λ and d = 1 + λᵀa: Σ⁻¹ = Θ⁻¹ − aaᵀ/d and |Σ| = d·Πθ. The gradient is 2Σ⁻¹(Σ−S)Σ⁻¹λ
    /// by λ, and the diagonal of Σ⁻¹(Σ−S)Σ⁻¹ by θ.
    private static func misfit(
        _ point: [Double],
        _ correlations: [[Double]]
    ) -> (value: Double, gradient: [Double]) {
        let count = correlations.count
        let loadings = point[..<count]
        let roots = point[count...]
        let unique = roots.map { least + $0 * $0 }
        let a = zip(loadings, unique).map { $0 / $1 }
        let d = 1 + zip(loadings, a).reduce(0) { $0 + $1.0 * $1.1 }
        let inverse = (0..<count).map { row -> [Double] in
            var line = a.map { -a[row] * $0 / d }
            line[row] += 1 / unique[row]
            return line
        }
        let product = times(inverse, correlations)
        let trace = (0..<count).reduce(0) { $0 + product[$1][$1] }
        let value = log(d) + unique.reduce(0) { $0 + log($1) } + trace
        let twice = times(product, inverse)
        // M = Σ⁻¹ − Σ⁻¹SΣ⁻¹.
        let slopes = (0..<count).map { row -> Double in
            let misfits = zip(inverse[row], twice[row]).map { $0 - $1 }
            return 2 * zip(misfits, loadings).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let widths = (0..<count).map { 2 * point[count + $0] * (inverse[$0][$0] - twice[$0][$0]) }
        return (value.isFinite ? value : .infinity, slopes + widths)
    }

    private static func times(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
        left.map { row in
            right.indices.map { column in
                right.indices.reduce(0) { $0 + row[$1] * right[$1][column] }
            }
        }
    }
}
