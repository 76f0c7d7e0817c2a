/// How often two raters choose the same step of a scale, beyond chance; a near miss counts as part of a hit.
///
/// Cohen (1968): κ = 1 − Σwo/Σwe with the disagreement w of two steps, o the shares seen and e those by
/// chance alone. Standard error by Fleiss, Cohen & Everitt (1969). Only what both have answered counts.
public struct WeightedKappa: Hashable, Sendable {
    /// What one step's distance counts.
    public enum Weights: Hashable, Sendable {
        /// The distance |i−j|.
        case linear
        /// Its square, which for many steps comes near the intraclass correlation (Fleiss & Cohen 1973).
        case quadratic
    }

    /// How many pairs there are.
    public let count: Int
    /// κ: 1 for complete agreement, 0 for what chance gives; can be below.
    public let kappa: Double
    /// Standard error of ``kappa``.
    public let standardError: Double
    /// Share of pairs on the same step.
    public let exactAgreement: Double

    /// The agreement of pairs of steps, numbered from 0 on a scale of so many steps.
    ///
    /// - Returns: `nil` with fewer than two pairs or steps, a step outside the scale, or where both raters
    ///   use one and the same step only.
    public init?(of pairs: [(first: Int, second: Int)], steps: Int, weights: Weights = .quadratic) {
        let scale = 0..<steps
        guard pairs.count >= 2, steps >= 2,
            pairs.allSatisfy({ scale.contains($0.first) && scale.contains($0.second) })
        else { return nil }
        let table = ShareTable(pairs, steps: steps, weights)
        guard table.expected < 1 else { return nil }
        count = pairs.count
        kappa = (table.observed - table.expected) / (1 - table.expected)
        exactAgreement = Double(pairs.count { $0.first == $0.second }) / Double(pairs.count)
        standardError = (table.variance(kappa) / Double(pairs.count)).squareRoot()
    }
}

/// Shares of all pairs of steps, with the agreement v = 1 − w each pair counts.
private struct ShareTable {
    private let shares: [[Double]]
    private let rows: [Double]
    private let columns: [Double]
    private let agreement: [[Double]]
    let observed: Double
    let expected: Double

    init(
        _ pairs: [(first: Int, second: Int)],
        steps: Int,
        _ weights: WeightedKappa.Weights
    ) {
        var counts = Array(repeating: Array(repeating: 0.0, count: steps), count: steps)
        for pair in pairs { counts[pair.first][pair.second] += 1 }
        let shares = counts.map { $0.map { $0 / Double(pairs.count) } }
        let agreement = (0..<steps).map { row in
            (0..<steps).map { column in
                let distance = abs(Double(row - column)) / Double(steps - 1)
                return 1 - (weights == .linear ? distance : distance * distance)
            }
        }
        let rows = shares.map { $0.reduce(0, +) }
        let columns = (0..<steps).map { column in shares.reduce(0) { $0 + $1[column] } }
        var (observed, expected) = (0.0, 0.0)
        for row in 0..<steps {
            for column in 0..<steps {
                observed += agreement[row][column] * shares[row][column]
                expected += agreement[row][column] * rows[row] * columns[column]
            }
        }
        (self.shares, self.rows, self.columns, self.agreement) = (shares, rows, columns, agreement)
        (self.observed, self.expected) = (observed, expected)
    }

    /// n times the variance of κ.
    func variance(_ kappa: Double) -> Double {
        let steps = rows.indices
        let byRow = steps.map { row in steps.reduce(0) { $0 + columns[$1] * agreement[row][$1] } }
        let byColumn = steps.map { column in
            steps.reduce(0) { $0 + rows[$1] * agreement[$1][column] }
        }
        var sum = 0.0
        for row in steps {
            for column in steps {
                let part =
                    agreement[row][column] - (byRow[row] + byColumn[column]) * (1 - kappa)
                sum += shares[row][column] * part * part
            }
        }
        let chance = kappa - expected * (1 - kappa)
        return max(0, sum - chance * chance) / ((1 - expected) * (1 - expected))
    }
}
