#if canImport(Glibc)
import Glibc
#else
import FoundationEssentials
#endif

/// Fisher's F distribution; its degrees of freedom need not be whole.
struct FisherDistribution: Sendable {
    private let numerator: Double
    private let denominator: Double

    init(_ numerator: Double, _ denominator: Double) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The probability of a value of at most f.
    func probability(upTo f: Double) -> Double {
        guard f > 0 else { return 0 }
        let x = numerator * f / (numerator * f + denominator)
        return incompleteBeta(x, numerator / 2, denominator / 2)
    }

    /// The value at most which lies with a probability above 0 and below 1.
    func quantile(_ probability: Double) -> Double {
        var low = 0.0
        var high = 1.0
        while self.probability(upTo: high) < probability, high < 1e12 {
            (low, high) = (high, high * 2)
        }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { break }
            if self.probability(upTo: middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}

/// The regularised incomplete beta function Iₓ(a, b), from 0 to 1, by its continued fraction (Abramowitz &
/// Stegun 1964, 26.5.8), evaluated from the front as Lentz (1976) does.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction settles fast on one side of the mean only.
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exp(
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)
    )
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var fraction = d
    for index in 1..<1000 {
        let m = Double(index)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / kept(1 + even * d)
        c = kept(1 + even / c)
        fraction *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / kept(1 + odd * d)
        c = kept(1 + odd / c)
        let factor = d * c
        fraction *= factor
        if abs(factor - 1) < 1e-15 { break }
    }
    return front * fraction / a
}

/// log Γ(x) of a positive x, without the shared sign variable of the C function.
private func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
}
