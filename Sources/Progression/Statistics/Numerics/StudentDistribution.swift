#if canImport(Glibc)
import Glibc
#else
import FoundationEssentials
#endif

/// Student's distribution of a whole number of degrees of freedom.
struct StudentDistribution: Sendable {
    /// Degrees of freedom, at least 1.
    let freedom: Int

    /// The probability of a value between −t and t.
    ///
    /// Finite series for whole degrees of freedom: Abramowitz & Stegun (1964), 26.7.3 and 26.7.4.
    func probability(within t: Double) -> Double {
        let angle = atan(t / Double(freedom).squareRoot())
        let cosine = cos(angle)
        var term = freedom.isMultiple(of: 2) ? 1 : cosine
        var sum = freedom == 1 ? 0 : term
        for index in stride(from: freedom.isMultiple(of: 2) ? 2 : 3, to: freedom - 1, by: 2) {
            term *= Double(index - 1) / Double(index) * cosine * cosine
            sum += term
        }
        return freedom.isMultiple(of: 2)
            ? sin(angle) * sum
            : 2 / Double.pi * (angle + sin(angle) * sum)
    }

    /// The t between −t and t of which a value lies with probability `level`.
    ///
    /// Worked example: 0.95 with 2 degrees of freedom gives 4.30265, with 14 2.14479.
    ///
    /// - Parameter level: above 0 and below 1.
    /// - Returns: above 0.
    func quantile(within level: Double) -> Double {
        // The probability rises with t: double until it is enclosed, then halve.
        var low = 0.0
        var high = 1.0
        while probability(within: high) < level { (low, high) = (high, high * 2) }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { break }
            if probability(within: middle) < level { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// Quantiles of 95 % by degrees of freedom, from 1; index 0 is not used.
    private static let within95 =
        [0.0] + (1...200).map { StudentDistribution(freedom: $0).quantile(within: 0.95) }

    /// The quantile of 95 %; beyond 200 degrees of freedom by the normal distribution's, corrected to
    /// the order of 1/n³ (Abramowitz & Stegun 26.7.5), which is then right to ten digits.
    static func quantile95(_ freedom: Int) -> Double {
        if freedom < within95.count { return within95[freedom] }
        let z = 1.959963984540054
        let (square, n) = (z * z, Double(freedom))
        let first = z * (square + 1) / 4
        let second = z * ((5 * square + 16) * square + 3) / 96
        let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
        return z + (first + (second + third / n) / n) / n
    }
}
