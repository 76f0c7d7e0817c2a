/// How precisely a scale measures: the constants from which every error on a page follows.
///
/// Classical test theory; Jacobson & Truax (1991) for the change between two occasions. With SD 7.5
/// and reliability .80, ``standardError`` is 3.3541 and ``differenceError`` 4.7434.
public struct Precision: Hashable, Sendable, Codable {
    /// Standard deviation of the score between persons, in points.
    public let sd: Double
    /// Reliability, from 0 to below 1.
    public let reliability: Double

    /// Constants of given value.
    ///
    /// - Parameters:
    ///   - sd: above 0, in points of the 0–100 scale.
    ///   - reliability: from 0 to below 1.
    public init(sd: Double, reliability: Double) {
        self.sd = sd
        self.reliability = reliability
    }

    /// Standard error of measurement, in points: SEM = SD·√(1−r).
    public var standardError: Double {
        sd * (1 - reliability).squareRoot()
    }

    /// Standard error of the difference between two occasions, in points: √2·SEM.
    public var differenceError: Double {
        2.0.squareRoot() * standardError
    }

    /// The smallest change that is beyond noise at 95 %, in points: MDC95 = 1.96·S_diff.
    public var minimalDetectableChange: Double {
        1.96 * differenceError
    }

    /// What 8 of 10 differences stay within when nothing has changed, in points: 1.28·S_diff.
    ///
    /// Beyond it a change is probable (``Verdict``).
    public var usualSwing: Double {
        1.28 * differenceError
    }

    /// The smallest change that is beyond noise at 90 %, in points: MDC90 = 1.645·S_diff.
    public var minimalDetectableChange90: Double {
        1.645 * differenceError
    }
}
