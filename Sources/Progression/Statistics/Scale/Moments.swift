/// Means, variances and covariances with the divisor n − 1.
enum Moments {
    static func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    static func variance(_ values: [Double]) -> Double {
        covariance(values, values)
    }

    static func covariance(_ first: [Double], _ second: [Double]) -> Double {
        let (a, b) = (mean(first), mean(second))
        let sum = zip(first, second).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
        return sum / Double(first.count - 1)
    }

    /// Product-moment correlation; `nil` where one side does not vary.
    static func correlation(_ first: [Double], _ second: [Double]) -> Double? {
        let product = variance(first) * variance(second)
        return product > 0 ? covariance(first, second) / product.squareRoot() : nil
    }

    /// Covariances of columns; rows are observations.
    static func covariances(_ rows: [[Double]], count: Int) -> [[Double]] {
        let columns = (0..<count).map { column in rows.map { $0[column] } }
        return columns.map { first in columns.map { covariance(first, $0) } }
    }
}
